import { SESClient } from '@aws-sdk/client-ses'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createMail } from '../../functions/mail/handler.ts'
import { createHandler as createReminders } from '../../functions/reminders/handler.ts'
import { localCredentials } from '../../infra/local/dynamodb.ts'
import { startInbox } from '../../infra/local/inbox.ts'
import { instant } from '../../shared/domain/time/instant.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { disposeTo } from '../support/officers.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** Letters of escalation lead to a page that opens; what was given back is still read (docs/adr/0034). */

let office: World
let inbox: Awaited<ReturnType<typeof startInbox>>
let people: Record<'coordinator' | 'liaison' | 'head' | 'inspector' | 'superior' | 'other', TestOfficer>
beforeAll(async () => {
  office = await startWorld()
  inbox = await startInbox()
  people = {
    coordinator: await office.signIn({ role: 'coordinator', name: 'Kori' }),
    liaison: await office.signIn({ role: 'liaison', institution: 'dinas-sosial', name: 'Lia Contoh' }),
    head: await office.signIn({ role: 'head', institution: 'dinas-sosial', name: 'Hadi Contoh', phone: '+62811000222' }),
    inspector: await office.signIn({ role: 'liaison', institution: 'inspektorat', name: 'Ina' }),
    superior: await office.signIn({ role: 'superior', name: 'Sekda' }),
    other: await office.signIn({ role: 'liaison', institution: 'dinas-kesehatan', name: 'Lain' }),
  }
})
afterAll(async () => {
  inbox.close()
  await office.close()
})

const ses = () => new SESClient({ endpoint: inbox.url, region: 'us-east-1', credentials: localCredentials, maxAttempts: 1 })

/** Every morning until that day the sweep runs and letters leave. */
const livesUntil = async (from: number, to: number) => {
  const effects = { ...office.effects, ses: async () => ses() }
  const [mail, reminders] = [createMail(effects), createReminders(effects)]
  for (let day = from; day <= to; day++) {
    office.clock.now = instant(new Date(Date.UTC(2026, 10, day, 0, 35)))
    await reminders({ schedule: 'sweep' })
    await mail({ schedule: 'unsent-letters' })
  }
}

/** Sessions have ended meanwhile. */
const signInAgain = async () => {
  for (const name of Object.keys(people) as (keyof typeof people)[]) people[name] = await office.browserOf(people[name].officer)
}

const lettersTo = async ({ officer }: TestOfficer): Promise<{ subject: string; text: string }[]> => {
  const { emails } = (await (await fetch(`${inbox.url}/store`)).json()) as {
    emails: { subject: string; destination: { to: string[] }; body: { text: string } }[]
  }
  return emails
    .filter(({ destination }) => destination.to.includes(officer.email))
    .map(({ subject, body }) => ({ subject, text: body.text }))
}

type Facts = {
  cases: { number: string; title: string; returned?: { by: string; reason: string } }[]
  counts: Record<string, { count: number }>
}
const list = async (who: TestOfficer, address: string): Promise<Facts> =>
  (await who.get(address, { headers: { accept: 'application/json' } })).json() as unknown as Facts
const numbersIn = ({ cases }: Facts) => cases.map(({ number }) => number)

const file = (changes: object = {}) => office.complaint(changes, { receivedOn: localDate('2026-11-24') })
const disposeToSocial = (id: string) =>
  office.desk.submitAs(people.coordinator.officer, id, disposeTo({ holders: { lead: 'dinas-sosial', contributors: [], readers: [] } }))

test('superior and inspectorate read the late case that a letter names, and find it in their list, until it is answered', async () => {
  const unverified = await file({ title: 'Selokan mampet' })
  const held = await file({ title: 'Lampu taman', identity: 'anonymous', name: 'Sandinama' })
  await disposeToSocial(held.id)
  for (const who of [people.inspector, people.superior]) expect((await who.get(`/petugas/kasus/${held.number}`)).status).toBe(404)
  await livesUntil(24, 54)
  await signInAgain()
  const { inspector, superior, liaison, other } = people

  const [letter] = (await lettersTo(inspector)).filter(({ text }) => text.includes(held.number))
  expect(letter?.text).toContain(
    [
      '  Dipegang Dinas Sosial.',
      '  Yang dapat dihubungi: Hadi Contoh (kepala instansi), +62811000222; Lia Contoh (pejabat penghubung), nomor telepon belum ada di direktori',
    ].join('\n'),
  )
  expect(letter?.text).toMatch(/terlambat \d+ hari kerja/)
  const [told] = (await lettersTo(superior)).filter(({ text }) => text.includes(unverified.number))
  expect(told?.text).toContain(
    ['  Belum diteruskan ke instansi.', '  Yang dapat dihubungi: Kori (koordinator), nomor telepon belum ada di direktori'].join('\n'),
  )
  // Whoever holds it needs nobody to call.
  expect((await lettersTo(liaison)).filter(({ text }) => text.includes('Yang dapat dihubungi'))).toEqual([])

  const address = '/petugas?daftar=disampaikan'
  expect([numbersIn(await list(inspector, address)), numbersIn(await list(superior, address))]).toEqual([
    [held.number],
    [unverified.number],
  ])
  expect([(await list(inspector, '/petugas')).counts.escalated?.count, numbersIn(await list(inspector, '/petugas'))]).toEqual([1, []])
  expect(numbersIn(await list(other, address))).toEqual([])
  expect((await other.get('/petugas')).text).not.toContain('disampaikan kepada Anda')
  const page = (await inspector.get(address)).text
  expect(page).toContain('Terlambat, disampaikan kepada Anda')
  expect(page).not.toContain(`pilih.${held.id}`)

  const shown = await inspector.get(`/petugas/kasus/${held.number}`)
  expect([shown.status, shown.text.includes('Sandinama'), shown.text.includes('tel:+62811000222')]).toEqual([200, false, true])
  const json = (await inspector.get(`/petugas/kasus/${held.number}`, { headers: { accept: 'application/json' } })).json() as unknown as {
    actions: string[]
    reporter: unknown
  }
  expect([json.actions, json.reporter]).toEqual([[], null])
  expect((await inspector.get(`/petugas/kasus/${held.number}/cetak`)).status).toBe(200)
  expect((await inspector.get(`/petugas/cari?cari=${held.number}`)).headers.location).toBe(`/petugas/kasus/${held.number}`)
  // The log says since when, and who.
  expect((await liaison.get(`/petugas/kasus/${held.number}`)).text).toContain('dapat membaca kasusnya selama terlambat: Inspektorat')

  await office.desk.submitAs(liaison.officer, held.id, { type: 'answer', outcome: 'solved', text: 'Sudah menyala.' })
  expect([numbersIn(await list(inspector, address)), (await inspector.get(`/petugas/kasus/${held.number}`)).status]).toEqual([[], 404])
  await office.desk.submitAs(people.coordinator.officer, unverified.id, { type: 'refer', body: 'PLN', explanation: 'x' })
  expect([numbersIn(await list(superior, address)), (await superior.get(`/petugas/kasus/${unverified.number}`)).status]).toEqual([[], 404])
})

test('what an institution gave back it still reads, and the coordinators have it first, with its reason', async () => {
  const { coordinator, liaison } = people
  const earlier = await file({ title: 'Jalan rusak' })
  const back = await file({ title: 'Jembatan retak' })
  await disposeToSocial(back.id)
  await office.desk.submitAs(liaison.officer, back.id, { type: 'return', institution: 'dinas-sosial', reason: 'Jembatan milik provinsi' })
  const late = '/petugas?daftar=terlambat'
  const open = await list(coordinator, '/petugas')
  expect(numbersIn(open).slice(0, 2)).toEqual([back.number, earlier.number])
  expect(open.cases[0]?.returned).toEqual({ by: 'dinas-sosial', reason: 'Jembatan milik provinsi' })
  expect((await coordinator.get('/petugas')).text).toContain('Dikembalikan Dinas Sosial: Jembatan milik provinsi')
  // What stands first is late only when it is.
  const before = await list(coordinator, late)
  expect([numbersIn(before).includes(back.number), numbersIn(before).length]).toEqual([false, open.counts.late?.count])
  office.clock.now = instant('2027-02-01T03:00:00Z')
  await signInAgain()
  const after = await list(people.coordinator, late)
  const counts = (await list(people.coordinator, '/petugas')).counts
  expect([numbersIn(after)[0], numbersIn(after).length]).toEqual([back.number, counts.late?.count])

  const returned = '/petugas?daftar=dikembalikan'
  const { liaison: later, other } = people
  expect([numbersIn(await list(later, returned)), numbersIn(await list(other, returned))]).toEqual([[back.number], []])
  const shown = await later.get(`/petugas/kasus/${back.number}`)
  expect([shown.status, shown.text.includes('Instansi Anda mengembalikan kasus ini')]).toEqual([200, true])
  expect((await later.post(`/petugas/kasus/${back.number}/catatan`, { text: 'x' })).status).toBe(404)
  await office.desk.submitAs(coordinator.officer, back.id, { type: 'refer', body: 'Provinsi', explanation: 'x' })
  expect([numbersIn(await list(later, returned)), (await later.get(`/petugas/kasus/${back.number}`)).status]).toEqual([[], 404])
})
