import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchCases } from '../../shared/desk/officers/queue/search.ts'
import { nationalDutyOf } from '../../shared/domain/case/national-duty.ts'
import { readLog } from '../../shared/store/case/case-items.ts'
import { readNationalTasks } from '../../shared/store/case/national-tasks.ts'
import { fieldOn } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** What SP4N-LAPOR! is owed: both lists, from the form of a citizen until they are empty (docs/adr/0072). */

let office: World
let coordinator: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
})
afterAll(() => office.close())

const path = '/petugas/pencatatan'
const asHtml = { headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' } }
const asJson = { headers: { accept: 'application/json' } }
type Owed = { number: string; until: string; report?: Record<string, string | null>; trackingId?: string; answer?: string | null }
const owed = async (who = coordinator): Promise<{ record: Owed[]; copy: Owed[] }> => JSON.parse((await who.get(path, asJson)).text)
const numbersOf = (list: readonly Owed[]) => list.map(({ number }) => number)
const tokenOf = async (who = coordinator) => ({ token: fieldOn((await who.get(path)).text, 'token') })
const records = async (number: string, trackingId: string) =>
  coordinator.post(`${path}/${number}/nomor`, { ...(await tokenOf()), trackingId })
const answered = async (number: string) => {
  const lead = 'dinas-pekerjaan-umum-dan-penataan-ruang'
  await coordinator.act(number, 'disposisi', { ...disposition, lead })
  await coordinator.act(number, 'terima-mewakili', { reason: 'Petugasnya sakit.' })
  await coordinator.act(number, 'jawab', { outcome: 'solved', text: 'Sudah ditambal pagi ini.' })
}
const disposition = { class: 'ordinary', category: 'jalan-dan-jembatan', confidential: 'no', anonymous: 'no' }

test('with a yes it is on the list with what is copied, without a contact; the number typed back takes it off', async () => {
  const mine = await office.citizenFiles('/pengaduan', { text: 'Hubungi 0812-3456-7890 atau saya@contoh.example, lubangnya dalam.' })
  const [first] = (await owed()).record
  expect(first).toMatchObject({
    number: mine.number,
    until: '2026-12-01',
    report: { text: 'Hubungi [kontak dihapus] atau [kontak dihapus], lubangnya dalam.', receivedOn: '2026-11-24' },
  })
  const page = (await coordinator.get(path)).text
  expect([page.includes('0812'), page.includes('saya@contoh'), page.includes('data-copy=')]).toEqual([false, false, true])
  expect((await records(mine.number, 'bukan nomor')).status).toBe(422)
  const saved = await records(mine.number, ' 7410001 ')
  expect([saved.status, saved.headers.location]).toEqual([303, `${path}?hasil=simpan`])
  expect(numbersOf((await owed()).record)).not.toContain(mine.number)
  expect(await searchCases(office.desk, coordinator.officer, '7410001', null)).toEqual({ kind: 'case', number: mine.number })
  // Theirs to see: a link, and no limit of ours.
  const own = await office.send('GET', `/kasus/${mine.number}`, { cookies: mine.cookies, ...asHtml })
  expect([own.text.includes('lapor.go.id/laporan/detil/7410001'), own.text.includes('Pencatatan di SP4N-LAPOR!')]).toEqual([true, false])
})

test('a number that another case has is refused, with that case named; a second click says nothing new', async () => {
  const [one, two] = [await office.citizenFiles('/pengaduan'), await office.citizenFiles('/pengaduan')]
  const token = await tokenOf()
  const pressed = () => coordinator.post(`${path}/${one.number}/nomor`, { ...token, trackingId: '7420001' })
  expect([(await pressed()).headers.location, (await pressed()).headers.location]).toEqual([`${path}?hasil=simpan`, `${path}?hasil=simpan`])
  const taken = await records(two.number, '7420001')
  expect([taken.status, taken.text.includes(one.number), taken.text.includes('aria-invalid="true"')]).toEqual([409, true, true])
  expect(numbersOf((await owed()).record)).toContain(two.number)
  expect((await records(two.number, '7420002')).headers.location).toBe(`${path}?hasil=simpan`)
})

test('the answer waits to be copied as soon as there is one, with its words, and is ticked off', async () => {
  const mine = await office.citizenFiles('/pengaduan')
  await records(mine.number, '7430001')
  expect(numbersOf((await owed()).copy)).not.toContain(mine.number)
  await answered(mine.number)
  const row = (await owed()).copy.find(({ number }) => number === mine.number)
  expect(row).toEqual({
    number: mine.number,
    version: expect.any(Number),
    until: '2026-11-27',
    trackingId: '7430001',
    answer: 'Sudah ditambal pagi ini.',
  })
  const tokens = [await tokenOf(), await tokenOf()] as const
  const pressed = (n: 0 | 1) => coordinator.post(`${path}/${mine.number}/disalin`, tokens[n])
  const told = [await pressed(0), await pressed(0), await pressed(1)].map(({ headers }) => headers.location)
  expect(told).toEqual([`${path}?hasil=simpan`, `${path}?hasil=simpan`, `${path}?hasil=sudah`])
  expect([numbersOf((await owed()).copy), (await readLog(office.table, mine.id)).at(-1)?.event.type]).toEqual([[], 'national-posted'])
})

test('without a yes nothing is owed, the page of the case says why, and its reporter can change that until it is recorded', async () => {
  const mine = await office.citizenFiles('/pengaduan', { recordThere: 'no' })
  expect(numbersOf((await owed()).record)).not.toContain(mine.number)
  expect((await coordinator.get(`/petugas/kasus/${mine.number}`)).text).toContain('pelapor tidak mengizinkan')
  const says = async (recordThere: string) => {
    const page = (await office.send('GET', `/kasus/${mine.number}`, { cookies: mine.cookies, ...asHtml })).text
    const form = /<form[^>]*pencatatan.*?<\/form>/s.exec(page)?.[0] ?? ''
    const sent = {
      form: { recordThere, token: fieldOn(form, 'token') },
      cookies: mine.cookies,
      headers: { 'sec-fetch-site': 'same-origin', accept: 'text/html' },
    }
    return (await office.send('POST', `/kasus/${mine.number}/pencatatan`, sent)).status
  }
  expect([await says('yes'), numbersOf((await owed()).record).includes(mine.number)]).toEqual([303, true])
  expect([await says('no'), numbersOf((await owed()).record).includes(mine.number)]).toEqual([303, false])
  expect([await says(''), await says('yes')]).toEqual([422, 303])
  await records(mine.number, '7440001')
  expect(await says('no')).toBe(409)
})

test('the form asks who is named, and takes the silence of who is hidden for a no', async () => {
  const send = (form: Record<string, string>) =>
    office.send('POST', '/pengaduan', {
      json: { ...fields, ...form },
      headers: { 'idempotency-key': Object.values(form).join('-').padEnd(20, '0') },
    })
  const fields = { class: 'ordinary', title: 'Lampu mati', text: 'Sejak kemarin.', name: 'Warga Contoh', email: 'warga@contoh.example' }
  const unasked = await send({ identity: 'named' })
  expect([unasked.status, unasked.text.includes('recordThere')]).toEqual([422, true])
  const hidden = JSON.parse((await send({ identity: 'none' })).text) as { number: string }
  const asking = JSON.parse((await send({ identity: 'none', recordThere: 'yes' })).text) as { number: string; clocks: { name: string }[] }
  const list = numbersOf((await owed()).record)
  expect([list.includes(hidden.number), list.includes(asking.number)]).toEqual([false, true])
  expect(asking.clocks.map(({ name }) => name)).toEqual(['Verifikasi laporan', 'Batas akhir menurut undang-undang'])
  expect((await coordinator.get(`/petugas/kasus/${hidden.number}`)).text).toContain('anonim atau tanpa identitas, dan tidak memintanya')
})

test('an officer notes what a reporter said who was never asked, and by which way', async () => {
  const mine = await office.complaint({ recordThere: null, identity: 'none', name: '' })
  await coordinator.act(mine.number, 'izin-nasional', { recording: 'allowed', consent: 'whatsapp' })
  const state = await office.stateOf(mine.id)
  expect([nationalDutyOf(state)?.duty, numbersOf((await owed()).record).includes(mine.number)]).toEqual(['record', true])
})

test('nobody but coordinators and the other desk has the page, and each the cases that are theirs', async () => {
  const about = await office.citizenFiles('/pengaduan', { conduct: 'yes', reportedInstitution: 'dinas-komunikasi-dan-informatika' })
  const inspector = await office.signIn({ name: 'Ina Contoh', role: 'liaison', institution: 'inspektorat' })
  const leader = await office.signIn({ name: 'Lestari Contoh', role: 'leader' })
  const liaison = await office.signIn({ name: 'Lina Contoh', role: 'liaison', institution: 'dinas-sosial' })
  expect([(await leader.get(path)).status, (await liaison.get(path)).status]).toEqual([404, 404])
  expect((await liaison.post(`${path}/${about.number}/nomor`, { ...(await tokenOf()), trackingId: '7450001' })).status).toBe(404)
  expect([numbersOf((await owed()).record).includes(about.number), numbersOf((await owed(inspector)).record)]).toEqual([
    false,
    [about.number],
  ])
  expect((await records(about.number, '7450001')).headers.location).toBe(`${path}?hasil=sudah`)
  expect(await readNationalTasks(office.table, 'record', 100)).toContain(about.id)
})

test('a report that was copied there comes back in an export: as a link it settles what was owed', async () => {
  const mine = await office.citizenFiles('/pengaduan')
  const { updateFromNational } = await import('../../shared/domain/lapor/import-complaint.ts')
  const { carryOutTick } = await import('../../shared/desk/cases/carry-out.ts')
  const { aReport } = await import('../support/filings.ts')
  const actor = { kind: 'system', name: 'jobs' } as const
  const outcome = await carryOutTick(office.desk, mine.id, (state, context) =>
    updateFromNational(state, aReport({ trackingId: '7460001' }), { category: null, institution: null }, actor, context),
  )
  expect([outcome.kind, numbersOf((await owed()).record).includes(mine.number)]).toEqual(['done', false])
})

test('what SP4N-LAPOR! says otherwise waits for a decision with a reason, and is not asked about again', async () => {
  const mine = await office.citizenFiles('/pengaduan')
  await records(mine.number, '7470009')
  const { updateFromNational } = await import('../../shared/domain/lapor/import-complaint.ts')
  const { carryOutTick } = await import('../../shared/desk/cases/carry-out.ts')
  const { aReport } = await import('../support/filings.ts')
  const actor = { kind: 'system', name: 'jobs' } as const
  const reads = (status: string) =>
    carryOutTick(office.desk, mine.id, (state, context) =>
      updateFromNational(state, aReport({ trackingId: '7470009', status }), { category: null, institution: null }, actor, context),
    )
  const apart = async () => JSON.parse((await coordinator.get(path, asJson)).text).apart
  await reads('Ditutup oleh Admin')
  expect(await apart()).toEqual([
    {
      ...{ number: mine.number, until: '2026-12-15', trackingId: '7470009', version: expect.any(Number) },
      here: { status: 'received', class: 'ordinary' },
      there: { status: 'Ditutup oleh Admin', class: 'Pengaduan Tidak Berkadar Pengawasan' },
    },
  ])
  const decides = async (what: string, form: Record<string, string> = {}) =>
    coordinator.post(`${path}/${mine.number}/${what}`, { ...(await tokenOf()), ...form })
  expect((await decides('biarkan')).status).toBe(422)
  // Its reporter is ours, and hears how it ends from us.
  expect((await decides('ikuti')).headers.location).toBe(`${path}?hasil=sudah`)
  expect((await decides('biarkan', { reason: 'Di sana ditutup keliru.' })).headers.location).toBe(`${path}?hasil=simpan`)
  expect(await apart()).toEqual([])
  await reads('Ditutup oleh Sistem')
  expect(await apart()).toHaveLength(1)
})

test('what is decided is what the page showed: whoever was overtaken decides again', async () => {
  const { updateFromNational } = await import('../../shared/domain/lapor/import-complaint.ts')
  const { carryOutTick } = await import('../../shared/desk/cases/carry-out.ts')
  const { aReport } = await import('../support/filings.ts')
  const reads = (id: string, trackingId: string, status: string) =>
    carryOutTick(office.desk, id, (state, context) =>
      updateFromNational(
        state,
        aReport({ trackingId, status }),
        { category: null, institution: null },
        { kind: 'system', name: 'jobs' },
        context,
      ),
    )
  const mine = await office.citizenFiles('/pengaduan')
  await records(mine.number, '7470001')
  await coordinator.act(mine.number, 'disposisi', { ...disposition, lead: 'dinas-pekerjaan-umum-dan-penataan-ruang' })
  await reads(mine.id, '7470001', 'Ditutup oleh Admin')
  const shown = async (to: string) => {
    const form = new RegExp(`<form[^>]*${mine.number}/${to}.*?</form>`, 's').exec((await coordinator.get(path)).text)?.[0] ?? ''
    return { token: fieldOn(form, 'token'), seen: fieldOn(form, 'seen') }
  }
  const keeps = async (sent: Record<string, string>) =>
    (await coordinator.post(`${path}/${mine.number}/biarkan`, { ...sent, reason: 'Memang berbeda' })).headers.location
  const old = await shown('biarkan')
  await reads(mine.id, '7470001', 'Diarsipkan oleh Sistem')
  expect(await keeps(old)).toBe(`${path}?hasil=berubah`)
  expect(nationalDutyOf(await office.stateOf(mine.id))?.duty).toBe('apart')
  const now = await shown('biarkan')
  expect([await keeps(now), await keeps(now)]).toEqual([`${path}?hasil=simpan`, `${path}?hasil=simpan`])
  // The same of an answer: another one was given while the page was open.
  await reads(mine.id, '7470001', 'Proses')
  await coordinator.act(mine.number, 'terima-mewakili', { reason: 'Petugasnya sakit.' })
  await coordinator.act(mine.number, 'jawab', { outcome: 'solved', text: 'Sudah ditambal.' })
  const first = await shown('disalin')
  await coordinator.act(mine.number, 'catat-balasan', { heard: 'phone', heardOn: '2026-11-24', text: 'Belum.' })
  await coordinator.act(mine.number, 'jawab', { outcome: 'solved', text: 'Sekarang benar-benar ditambal.' })
  const copies = async (sent: Record<string, string>) => (await coordinator.post(`${path}/${mine.number}/disalin`, sent)).headers.location
  expect([await copies(first), await copies(await shown('disalin'))]).toEqual([`${path}?hasil=berubah`, `${path}?hasil=simpan`])
})

test('a wrong number is taken off with a reason: what it brought is told and goes, the entry is owed with the days that were left, another case can have it', async () => {
  const { updateFromNational } = await import('../../shared/domain/lapor/import-complaint.ts')
  const { carryOutTick } = await import('../../shared/desk/cases/carry-out.ts')
  const { applyReport, namesHere } = await import('../../shared/desk/lapor/applying.ts')
  const { caseOfNational } = await import('../../shared/store/case/national-items.ts')
  const { aReport } = await import('../support/filings.ts')
  const [mine, other] = [await office.citizenFiles('/pengaduan'), await office.citizenFiles('/pengaduan')]
  await records(mine.number, '7480001')
  const theirs = aReport({ trackingId: '7480001', status: 'Ditutup oleh Admin' })
  await carryOutTick(office.desk, mine.id, (state, context) =>
    updateFromNational(state, theirs, { category: null, institution: null }, { kind: 'system', name: 'jobs' }, context),
  )
  await coordinator.act(mine.number, 'biarkan-berbeda', { reason: 'Memang berbeda' })
  const desk = async (number: string) => (await coordinator.get(`/petugas/kasus/${number}`)).text
  const page = await desk(mine.number)
  expect(
    ['7480001', 'menurut ekspor terakhir: Ditutup oleh Admin', 'Keputusan membiarkan selisih'].filter((it) => !page.includes(it)),
  ).toEqual([])
  expect((await coordinator.act(mine.number, 'lepas-nasional', { reason: '' })).status).toBe(422)
  const newer = { ...theirs, status: 'Proses' }
  await coordinator.act(mine.number, 'lepas-nasional', { reason: 'Itu laporan tetangganya.' })
  const state = await office.stateOf(mine.id)
  expect([state.channel === 'complaint' && state.national, await caseOfNational(office.table, '7480001')]).toEqual([null, null])
  const last = (await readLog(office.table, mine.id)).at(-1)?.event
  expect(last).toMatchObject({ type: 'national-unlinked', trackingId: '7480001', saidThere: 'Ditutup oleh Admin', kept: true })
  expect((await owed()).record.find(({ number }) => number === mine.number)).toMatchObject({ until: '2026-12-01' })
  const own = await office.send('GET', `/kasus/${mine.number}`, { cookies: mine.cookies, ...asHtml })
  expect([own.text.includes('lapor.go.id/laporan/detil'), own.text.includes('Itu laporan tetangganya.')]).toEqual([false, true])
  // A plan of before changes nothing here any more.
  expect(
    await applyReport(
      office.desk,
      { kind: 'changed', report: newer, caseId: mine.id, fields: ['status'], apart: false },
      await namesHere(office.desk),
      { officer: null },
    ),
  ).toEqual({ kind: 'left' })
  expect((await records(other.number, '7480001')).headers.location).toBe(`${path}?hasil=simpan`)
  expect(await caseOfNational(office.table, '7480001')).toBe(other.id)
  expect([(await desk(mine.number)).includes('lepas-nasional'), (await desk(other.number)).includes('lepas-nasional')]).toEqual([
    false,
    true,
  ])
})
