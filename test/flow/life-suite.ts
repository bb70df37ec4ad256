import { beforeAll, expect, test } from 'vitest'
import { sampleAccounts } from '../../infra/local/sample-officers.ts'
import { addDays, type LocalDate, localDateOf } from '../../shared/domain/time/local-date.ts'
import type { Region } from '../../shared/region.ts'
import { locatedJpeg, place, signedPdf } from '../attachments/fixtures.ts'
import { complaintFields, requestFields } from '../support/event.ts'
import { upload, uploadFormOn } from '../support/uploads.ts'
import { eventually, fileAs, inviteAs, type LifeTarget, type OfficerHere, openAs, signInAs } from './life-people.ts'

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const transport = 'dinas-perhubungan'

const disposition = { class: 'ordinary', category: 'jalan-dan-jembatan', anonymous: 'no', confidential: 'no', lead: works }
const consequences = {
  testDocument: 'Daftar nilai',
  testPart: 'Nama dan nilai peserta',
  testStatute: 'UU 14/2008 Pasal 17 huruf h',
  testWeighing: 'Melindungi rahasia pribadi.',
}
const partly = { decision: 'partly', text: 'Rekapitulasi diberikan tanpa nama.', 'exemptions.h': 'on', ...consequences }

/** Who works on the cases, by their accounts at the provider. */
const staff = {
  coordinator: 'koordinator',
  second: 'koordinator2',
  wrong: 'penghubung.dishub',
  liaison: 'penghubung.pupr',
  head: 'kepala.pupr',
  superior: 'sekda',
  leader: 'pimpinan',
} as const

/**
 * The whole life of both channels with everybody who has a part in it, over HTTP and with sign-in: one suite, run against
 * `npm start` and against the deployed stack. It expects a system in which nobody has worked yet.
 */
export const lifeSuite = (target: () => LifeTarget, region: Region): void => {
  let administrator: OfficerHere
  let desk: Record<keyof typeof staff, OfficerHere>
  const agendas: string[] = []
  const objections: string[] = []
  const requests: string[] = []

  /** Invites whoever of the sample is not in the directory yet; under `npm start` they are. */
  const invite = (account: string, changes?: Record<string, string>) => inviteAs(administrator, region, account, changes)

  beforeAll(async () => {
    administrator = await signInAs(target(), 'administrator')
    const { text } = await administrator.visit('/petugas/direktori/petugas')
    for (const account of Object.values(staff)) {
      const email = sampleAccounts(region).find(({ id }) => id === account)?.email ?? ''
      if (!text.includes(email)) expect((await invite(account)).text).toContain('sudah terdaftar')
    }
    const here = Object.entries(staff).map(async ([name, account]) => [name, await signInAs(target(), account)] as const)
    desk = Object.fromEntries(await Promise.all(here)) as typeof desk
  }, 120_000)

  const agendaOf = (text: string) => /ADU-\d{4}-\d{4,}/.exec(text)?.[0] ?? ''
  const dispose = async (number: string, changes: Record<string, string> = {}) => {
    const { text } = await desk.coordinator.does(number, 'disposisi', { ...disposition, ...changes })
    return agendaOf(text)
  }

  test('an administrator invites an officer, who signs in; whoever is not invited is told whom to ask', async () => {
    const stranger = await signInAs(target(), 'orang-lain')
    expect([stranger.arrived.status, stranger.arrived.text.includes('Anda belum terdaftar di sini')]).toEqual([403, true])
    const invited = await invite('orang-lain', { role: 'liaison', institution: 'dinas-sosial' })
    expect(invited.text).toContain('Orang Lain sudah terdaftar')
    const officer = await signInAs(target(), 'orang-lain', '/petugas/kesiapan')
    expect([officer.arrived.url.pathname, officer.arrived.text.includes('Orang Lain')]).toEqual(['/petugas/kesiapan', true])
    const signedOut = await officer.submit(officer.arrived, '/petugas/keluar')
    expect(signedOut.text).toContain('Anda sudah keluar')
    expect((await officer.visit('/petugas/kesiapan', { headers: { accept: 'application/json' } })).status).toBe(401)
  })

  test('a complaint: disposed, returned, disposed again, drafted, sent back, approved, doubted, answered, rated, reopened', async () => {
    const citizen = await fileAs(target(), '/pengaduan', complaintFields)
    const { number } = citizen
    const { coordinator, wrong, liaison, head } = desk
    const agenda = await dispose(number, { lead: transport })
    agendas.push(agenda)
    expect((await wrong.open(number)).text).toContain(agenda)
    expect((await wrong.does(number, 'kembalikan', { reason: 'Bukan lampu kami.' })).url.pathname).toBe(`/petugas/kasus/${number}`)
    // It reads on what it gave back, and may do nothing with it.
    expect((await wrong.open(number)).text).toContain('Instansi Anda mengembalikan kasus ini.')
    expect((await wrong.open(number)).text).not.toContain(`/petugas/kasus/${number}/terima`)
    expect(await dispose(number)).toBe(agenda)
    await liaison.does(number, 'terima')
    await liaison.does(number, 'kabar', { text: 'Tim berangkat besok pagi.' })
    await liaison.does(number, 'rancangan', { outcome: 'solved', text: 'Lampu menyala.' })
    expect((await head.does(number, 'perbaiki', { text: 'Sebut tanggalnya.' })).text).toContain('Sebut tanggalnya.')
    await liaison.does(number, 'rancangan', { outcome: 'solved', text: 'Lampu menyala sejak tadi malam.' })
    await head.does(number, 'setujui')
    expect(await citizen.page()).toContain('Lampu menyala sejak tadi malam.')
    expect((await citizen.does('balasan', { message: 'Masih mati satu.' })).status).toBe('in-progress')
    await liaison.does(number, 'jawab', { outcome: 'solved', text: 'Yang satu juga menyala.' })
    expect(await citizen.does('selesai', { stars: 4, comment: 'Terima kasih' })).toMatchObject({ status: 'closed', rating: 4 })
    expect((await citizen.does('buka-lagi', { explanation: 'Mati lagi.' })).status).toBe('disposed')
    await liaison.does(number, 'jawab', { outcome: 'partly', text: 'Kabel diganti minggu depan.' })
    expect((await citizen.does('selesai')).status).toBe('closed')
    expect((await citizen.sends('buka-lagi', { explanation: 'Lagi.' })).status).toBe(409)
    const everything = (await coordinator.open(number)).text
    for (const words of ['Bukan lampu kami.', 'Tim berangkat besok pagi.', 'Sebut tanggalnya.', 'Masih mati satu.', '4/5'])
      expect(everything).toContain(words)
    expect(await citizen.page()).not.toContain('Sebut tanggalnya.')
    // News of progress waits until its reader has confirmed the address (docs/adr/0054).
    expect(await citizen.subjects(7)).toEqual([
      'Pengaduan # dibuka kembali',
      ...Array(3).fill('Pengaduan # sudah dijawab'),
      ...Array(2).fill('Pengaduan # sudah diteruskan'),
      'Tanda terima pengaduan #',
    ])
  })

  test('a request: complete, assigned, extended, refused in part, objected to, upheld, delivered with its letter, settled', async () => {
    const citizen = await fileAs(target(), '/permohonan', requestFields)
    const { number } = citizen
    requests.push(number)
    const { coordinator, liaison, head, superior } = desk
    await coordinator.does(number, 'lengkap')
    await coordinator.does(number, 'tugaskan', { lead: works, instruction: 'Mohon dicarikan.' })
    await liaison.does(number, 'perpanjang', { reason: 'Dokumen tersebar di tiga bidang.' })
    expect((await liaison.act(number, 'putuskan', { ...partly, testWeighing: '' })).status).toBe(422)
    expect((await liaison.act(number, 'putuskan', partly)).status).toBe(409)
    await liaison.does(number, 'rancangan-keputusan', partly)
    await head.does(number, 'setujui')
    const letter = await issued(coordinator, number, 'decision')
    expect([letter.status, letter.body.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    const objected = await citizen.does('keberatan', { grounds: ['d'], objection: 'Saya butuh datanya lengkap.' })
    objections.push(objected.objection?.number ?? '')
    await superior.does(number, 'tanggapi', {
      objectionDecision: 'upheld',
      text: 'Sebagian besar bukan rahasia.',
      order: 'Berikan seluruhnya.',
      orderUntil: addDays(localDateOf(new Date().toISOString() as never, region.timeZone), 14),
    })
    await liaison.does(number, 'putuskan', { decision: 'granted', text: 'Terlampir seluruhnya.' })
    await liaison.does(number, 'sampaikan', { how: 'email' })
    expect(await citizen.page()).toContain('Terlampir seluruhnya.')
    expect((await citizen.does('selesai')).status).toBe('closed')
    expect(await citizen.subjects(8)).toEqual([
      'Batas jawaban permohonan # diperpanjang',
      'Informasi untuk permohonan # telah disampaikan',
      'Jawaban atas permohonan #',
      'Jawaban atas permohonan #',
      'Permohonan informasi # sudah diteruskan',
      `Tanda terima keberatan ${objections[0]}`,
      'Tanda terima permohonan informasi #',
      'Tanggapan atas keberatan permohonan #',
    ])
  })

  /** Issues an official letter of that kind and downloads what was rendered. */
  const issued = async (officer: OfficerHere, number: string, kind: string) => {
    const path = `/petugas/kasus/${number}/surat`
    const form = await officer.visit(`${path}?jenis=${kind}`)
    const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(form.text)?.[1] ?? ''
    const signatory = { signatoryName: 'Nanik Contohrini', signatoryPosition: 'PPID Utama' }
    const fields = { letterNumber: value('letterNumber'), letterDate: value('letterDate'), ...signatory }
    const preview = await officer.submit(form, path, fields)
    expect(preview.text).toContain('Rekapitulasi diberikan tanpa nama.')
    const done = await officer.submit(preview, path, { step: 'send' })
    const link = new RegExp(`href="(${path}/[^"/]+)"`).exec(done.text)?.[1] ?? ''
    return officer.visit(link)
  }

  test('somebody at the counter: the true day of receipt counts, and number and code on the slip open the case', async () => {
    const today = localDateOf(new Date().toISOString() as never, region.timeZone)
    const receivedOn = addDays(today, -5)
    const path = '/petugas/catat/pengaduan'
    const form = await desk.second.visit(path)
    const fields = { ...complaintFields, via: 'counter', receivedOn, email: 'loket@contoh.example' }
    const slip = await desk.second.submit(form, path, fields)
    const [number = '', accessCode = ''] = [...slip.text.matchAll(/class="code">([^<]+)</g)].map((it) => it[1] ?? '')
    const citizen = await openAs(target(), { number, accessCode }, fields.email)
    expect([slip.status, citizen.facts.status, citizen.facts.receivedOn]).toEqual([200, 'received', receivedOn])
    expect((await desk.coordinator.open(number)).text).toContain(writtenOn(receivedOn))
  })

  const writtenOn = (date: LocalDate) =>
    new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(date))

  test('the decree of an institution: entered, its file sent without script, replaced, and read by whoever sees the readiness', async () => {
    const { liaison, leader } = desk
    const path = `/petugas/kesiapan/${works}`
    const facts = { decreeNumber: '188/7/2026', decreeDate: '2026-02-02', signatory: 'Kepala Dinas PUPR' }
    expect((await liaison.submit(await liaison.visit(path), path, facts)).text).toContain('Tersimpan.')
    const send = async (file: Buffer, says: string) => {
      const sent = await upload(uploadFormOn((await liaison.visit(`${path}/sk/unggah`)).text), file, {}, target().follow)
      const { pathname, search } = new URL(sent.headers.get('location') ?? '')
      const shown = await eventually(
        () => liaison.visit(`${pathname}${search}`),
        ({ text }) => text.includes(says) && !text.includes('sedang diperiksa'),
      )
      expect([sent.status, pathname, shown.text.includes(says)]).toEqual([303, path, true])
    }
    await send(Buffer.from('<html>'), 'bukan PDF atau foto (JPEG, PNG, WebP, HEIC).')
    await send(signedPdf(), `SK-PPID-${works}.pdf`)
    expect((await leader.visit(`${path}/sk`)).body.equals(signedPdf())).toBe(true)
    await send(locatedJpeg(), `SK-PPID-${works}.jpeg`)
    const { status, body } = await leader.visit(`${path}/sk`)
    expect([status, body.length > 0, body.includes(place)]).toEqual([200, true, false])
  })

  test('registers have no gaps, also when several are entered at once', async () => {
    const complaints = await Promise.all([1, 2, 3].map(() => fileAs(target(), '/pengaduan', complaintFields)))
    agendas.push(...(await Promise.all(complaints.map(({ number }) => dispose(number)))))
    const asked = await Promise.all([1, 2, 3].map(() => fileAs(target(), '/permohonan', requestFields)))
    requests.push(...asked.map(({ number }) => number))
    for (const { number } of asked) await desk.coordinator.does(number, 'putuskan', { decision: 'granted', text: 'Terlampir.' })
    const objected = asked.map(({ does }) => does('keberatan', { grounds: ['d'], objection: 'Kurang lengkap.' }))
    objections.push(...(await Promise.all(objected)).map(({ objection }) => objection?.number ?? ''))
    const year = localDateOf(new Date().toISOString() as never, region.timeZone).slice(0, 4)
    const running = (from: number, prefix: string) => [0, 1, 2, 3].map((n) => `${prefix}-${year}-${String(from + n).padStart(4, '0')}`)
    expect(agendas.toSorted()).toEqual(running(1, 'ADU'))
    expect(objections.toSorted()).toEqual(running(1, 'KEB'))
    expect(requests.toSorted()).toEqual(running(Number(requests[0]?.split('-')[2]), 'PPID'))
  })

  test('what a role may not do or see answers exactly like what does not exist', async () => {
    const { number } = await fileAs(target(), '/pengaduan', complaintFields)
    const { number: request } = await fileAs(target(), '/permohonan', requestFields)
    agendas.push(await dispose(number))
    await desk.coordinator.does(request, 'tugaskan', { lead: works })
    const none = '/petugas/kasus/J-ZZZZ-ZZZZ'
    const absences = [
      ['wrong', `/petugas/kasus/${number}`, none],
      ['wrong', `/petugas/kasus/${request}`, none],
      ['superior', `/petugas/kasus/${number}`, none],
      ['leader', `/petugas/kasus/${number}`, none],
      ['liaison', '/petugas/direktori', '/petugas/tidak-ada'],
      ['liaison', '/petugas/catat/pengaduan', '/petugas/tidak-ada'],
      ['head', `/petugas/kasus/${number}/kode`, `${none}/kode`],
      ['leader', '/petugas/tugas', '/petugas/tidak-ada'],
    ] as const
    for (const [who, path, nothing] of absences) {
      const answer = await desk[who].seen(path)
      expect([who, path, answer.slice(0, 3)]).toEqual([who, path, '404'])
      expect(answer).toBe(await desk[who].seen(nothing))
    }
    // Commands that the page does not offer them, sent all the same.
    const forced = [
      ['liaison', number, 'setujui'],
      ['liaison', number, 'disposisi'],
      ['wrong', number, 'terima'],
      ['head', request, 'tanggapi'],
      ['coordinator', request, 'tanggapi'],
      ['superior', number, 'jawab'],
    ] as const
    const valid = { ...disposition, objectionDecision: 'upheld', outcome: 'solved', text: 'Jawaban.', step: 'send' }
    for (const [who, of, slug] of forced) {
      const here = await desk[who].visit('/petugas')
      const csrf = /name="csrf" value="([^"]+)"/.exec(here.text)?.[1] ?? ''
      const send = (path: string) =>
        desk[who].visit(path, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
          body: new URLSearchParams({ ...valid, csrf, token: '' }).toString(),
        })
      const [refused, absent] = [await send(`/petugas/kasus/${of}/${slug}`), await send(`${none}/${slug}`)]
      expect([who, slug, refused.status, refused.text === absent.text]).toEqual([who, slug, 404, true])
    }
  })
}
