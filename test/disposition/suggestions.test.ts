import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import { teachingOf } from '../../shared/domain/suggestions/teaching.ts'
import { unescaped } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** What the disposition suggests, to whom, and what it never suggests (docs/adr/0081). */

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const ordinary = { class: 'ordinary', category: 'jalan-dan-jembatan', anonymous: 'no', confidential: 'no', conduct: 'no', lead: works }

let office: World
let coordinator: TestOfficer
let liaison: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
  liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison', institution: works })
  for (let n = 0; n < 5; n++) await disposed()
})
afterAll(() => office.close())

const pothole = { title: 'Jalan berlubang', text: 'Lubangnya dalam dan sering membuat jatuh.' }

const filed = async (form: object = {}) => {
  const state = await office.complaint({ ...pothole, ...form })
  await projectCase(office.desk, state.id)
  return state
}

const disposed = async () => {
  const state = await filed()
  expect((await coordinator.act(state.number, 'disposisi', ordinary)).status).toBe(303)
  await projectCase(office.desk, state.id)
  return state
}

const json = { headers: { accept: 'application/json' } }
type Told = { institution: { id: string }[]; category: { id: string }[] } | null
const suggestedTo = async (who: TestOfficer, { number }: { number: string }): Promise<Told> =>
  (await who.get(`/petugas/kasus/${number}`, json)).json().suggestions as Told
const institutionsFor = async (of: { number: string }) => (await suggestedTo(coordinator, of))?.institution.map(({ id }) => id)
const linesOn = async ({ number }: { number: string }, query = ''): Promise<string[]> => {
  const page = (await coordinator.get(`/petugas/kasus/${number}${query}`)).text
  const boxes = [...page.matchAll(/<div class="suggested">.*?<\/div>/gs)].map(([box]) => box)
  return boxes.flatMap((box) => [...box.matchAll(/<li>.*?<\/li>/gs)].map(([line]) => unescaped(line.replace(/<[^>]+>/g, '')).trim()))
}
const chosenOn = (page: string, field: string): string =>
  new RegExp(`<select id="disposisi-${field}".*?</select>`, 's').exec(page)?.[0].match(/value="([^"]*)" selected/)?.[1] ?? ''

test('a program reads what the page shows, with the reasons; whoever may not pass the case on reads nothing of it', async () => {
  const state = await filed()
  const reasons = [
    { word: 'jalan', cases: 5, of: 5 },
    { word: 'berlubang', cases: 5, of: 5 },
    { district: 'Diwek', cases: 5, of: 5 },
  ]
  expect(await suggestedTo(coordinator, state)).toEqual({
    institution: [{ id: works, reasons }],
    category: [{ id: 'jalan-dan-jembatan', reasons }],
  })
  const because = 'Seperti laporan lain: 5 dari 5 dengan “jalan”, 5 dari 5 dengan “berlubang”, 5 dari 5 dari Kecamatan Diwek.'
  expect(await linesOn(state)).toEqual([`Jalan dan jembatan ${because}`, `Dinas Pekerjaan Umum dan Penataan Ruang ${because}`])
  const given = await disposed()
  expect(await suggestedTo(liaison, given)).toBeNull()
  expect((await liaison.get(`/petugas/kasus/${given.number}`)).text).not.toContain('class="suggested"')
})

test('a link fills the form, and what nobody may choose is not chosen', async () => {
  const { number } = await filed()
  const opened = async (query: string) => (await coordinator.get(`/petugas/kasus/${number}${query}`)).text
  const chosen = async (query: string) => {
    const page = await opened(query)
    return [chosenOn(page, 'category'), chosenOn(page, 'lead')]
  }
  expect(await chosen('')).toEqual(['', ''])
  expect(await opened('')).toContain(`href="/petugas/kasus/${number}?untuk=disposisi&amp;instansi=${works}#disposisi-lead"`)
  expect(await chosen(`?untuk=disposisi&kategori=jalan-dan-jembatan&instansi=${works}`)).toEqual(['jalan-dan-jembatan', works])
  expect(await chosen('?untuk=disposisi&instansi=tidak-ada&kategori=<b>')).toEqual(['', ''])
  // Another form is asked for: this one is not filled.
  expect(await chosen(`?untuk=tanya&instansi=${works}`)).toEqual(['', ''])
})

test('berkadar is the Inspektorat whatever was learned; what is about conduct, or about that institution, has none', async () => {
  const berkadar = await filed({ class: 'oversight' })
  expect((await suggestedTo(coordinator, berkadar))?.institution).toEqual([{ id: 'inspektorat', rule: 'berkadar' }])
  expect((await linesOn(berkadar)).at(-1)).toBe('Inspektorat Laporan berkadar pengawasan ditangani Inspektorat.')
  const named = await filed({ conduct: 'yes', reportedInstitution: works })
  expect(await institutionsFor(named)).toEqual([])
  expect((await coordinator.get(`/petugas/kasus/${named.number}`)).text).not.toContain('data-fills="disposisi-lead"')
})

test('who gave a case back is not suggested for it again, and is for the next', async () => {
  const state = await filed()
  expect(await institutionsFor(state)).toEqual([works])
  await coordinator.act(state.number, 'disposisi', ordinary)
  expect((await liaison.act(state.number, 'kembalikan', { reason: 'Jalan provinsi' })).status).toBe(303)
  expect([await institutionsFor(state), await institutionsFor(await filed())]).toEqual([[], [works]])
})

test('a report that SP4N-LAPOR! had passed on before it came here teaches where it went there', async () => {
  const state = await filed({ targetInstitution: 'dinas-komunikasi-dan-informatika' })
  const national = { trackingId: '7654321', posted: false, imported: true } as const
  const lessonOf = (changes: object) => teachingOf({ ...state, ...changes } as typeof state)?.lesson ?? null
  expect(lessonOf({})).toBeNull()
  expect(lessonOf({ national, status: 'received' })).toBeNull()
  expect(lessonOf({ national, status: 'closed', category: 'jalan-dan-jembatan' })).toEqual({
    institution: 'dinas-komunikasi-dan-informatika',
    category: 'jalan-dan-jembatan',
  })
  expect(lessonOf({ national, status: 'closed', identity: 'anonymous' })).toBeNull()
})
