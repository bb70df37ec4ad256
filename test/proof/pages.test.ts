import { createContext, runInContext } from 'node:vm'
import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { createHandler as createReminders } from '../../functions/reminders/handler.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { commitmentOf, type PersonalText } from '../../shared/domain/case/personal-text.ts'
import { type RecordedEvent, record } from '../../shared/domain/events/chain.ts'
import { rebuild } from '../../shared/domain/events/evolve.ts'
import type { CaseProof } from '../../shared/domain/proof/case-proof.ts'
import { putItem } from '../../shared/store/access.ts'
import { readCase, readLog, readTexts } from '../../shared/store/case/case-items.ts'
import { keys } from '../../shared/store/keys.ts'
import { readLastRoot } from '../../shared/store/office/day-roots.ts'
import { complaintFields } from '../support/event.ts'
import { holding } from '../support/held-keys.ts'
import { unescaped } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** What coordinators and leaders learn of the check, and the file that proves one case without the system. */

let world: World
let state: Case
let asWritten: PersonalText
let [coordinator, leader, liaison] = [] as unknown as [TestOfficer, TestOfficer, TestOfficer]
const path = '/petugas/pemeriksaan'

beforeAll(async () => {
  world = await startWorld()
  state = await world.complaint({ ...complaintFields, title: 'Judulsandi', text: 'Isisandi tiga kata.' })
  await world.complaint({ ...complaintFields, title: 'Lain' })
  const sweep = createReminders(holding('reminders', world.effects))
  for (const day of ['2026-11-25', '2026-11-26']) {
    world.at(day, '00:20')
    await sweep({ schedule: 'sweep' })
  }
  world.at('2026-11-26', '09:00')
  coordinator = await world.signIn({ role: 'coordinator', name: 'Kori' })
  leader = await world.signIn({ role: 'leader', name: 'Lead' })
  liaison = await world.signIn({ role: 'liaison', institution: 'dinas-sosial' })
})
afterAll(() => world.close())

const textOf = (html: string): string => unescaped(html.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')

const fileOf = async (query = ''): Promise<string> => (await coordinator.get(`${path}/${state.number}/bukti${query}`)).text
const scriptsIn = (html: string) => [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].map((it) => it[2] ?? '')

type Line = { ok: boolean; text: string }
/** The checker of the file itself, run on what its page holds. */
const checked = (html: string, change: (proof: CaseProof) => void = () => {}) => {
  const [data = '', code = ''] = scriptsIn(html)
  const proof = JSON.parse(data) as CaseProof
  change(proof)
  const context = createContext({ TextEncoder, proof })
  runInContext(code, context)
  const lines = runInContext('check(proof)', context) as Line[]
  return {
    proof,
    wrong: lines.filter(({ ok }) => !ok).map(({ text }) => text),
    lines,
    compare: (root: string) => runInContext(`compare(proof, ${JSON.stringify(root)})`, context) as Line,
  }
}

test('a case, the roots and the letter of the overseer hold; institutions have no such page', async () => {
  const page = textOf((await coordinator.get(`${path}?nomor=${state.number}`)).text)
  expect(page).toContain('menyambung utuh')
  expect(page).toMatch(new RegExp(`Kasus ${state.number}: catatannya utuh, \\d peristiwa.`))
  expect(page).toMatch(/Akar harian [A-Z]\w+, 2[45] November 2026 menjamin peristiwa ke-1 sampai ke-\d tidak berubah sejak hari itu\./)
  const last = await readLastRoot(world.desk.table)
  const surat = `> Hari: ${last?.day}\n> Kasus yang berubah: 0\n> Akar hari ini: ${last?.root}\n> Akar sebelumnya: ${last?.previous}`
  expect(textOf((await leader.post(`${path}/surat`, { surat })).text)).toContain('Surat Rabu, 25 November 2026 cocok')
  const other = surat.replace(last?.root ?? '', 'a'.repeat(64))
  expect(textOf((await leader.post(`${path}/surat`, { surat: other })).text)).toContain('yang diubah adalah catatan hari itu')
  const none = await leader.post(`${path}/surat`, { surat: 'Tidak ada.' })
  expect([none.status, textOf(none.text).includes('tidak ada akar harian')]).toEqual([422, true])
  expect((await leader.post(`${path}/surat`, { surat: 'x'.repeat(20_000) })).status).toBe(422)
  expect((await coordinator.get(`${path}?nomor=J-0000-0000`)).status).toBe(404)
  expect([(await liaison.get(path)).status, (await liaison.get(`${path}/${state.number}/bukti`)).status]).toEqual([404, 404])
})

test('a leader learns that a case is whole and reads nothing of it', async () => {
  const page = await leader.get(`${path}?nomor=${state.number}`)
  expect(textOf(page.text)).toContain('catatannya utuh')
  expect(page.text).not.toMatch(/sandi|bukti"/)
  expect((await leader.get(`${path}/${state.number}/bukti`)).status).toBe(404)
})

test('the file of a case proves it without us, up to the root in the letter, and holds no words that were not asked for', async () => {
  const html = await fileOf()
  const { proof, wrong, lines, compare } = checked(html)
  expect([wrong, lines.length]).toEqual([[], 3])
  expect(proof.anchor?.roots.map(({ day }) => day)).toEqual(['2026-11-24', '2026-11-25'])
  const last = await readLastRoot(world.desk.table)
  expect(compare(` ${last?.root} `)).toMatchObject({ ok: true, text: expect.stringContaining('2026-11-25') })
  expect(compare('b'.repeat(64)).ok).toBe(false)
  expect(html).not.toMatch(/judulsandi|isisandi|@contoh/i)
  const withTexts = await fileOf('?isi=ya')
  expect(checked(withTexts)).toMatchObject({ wrong: [], lines: { length: 4 } })
  expect(withTexts).toContain('Isisandi')
  expect(html.replace(/<script[\s\S]*?<\/script>/g, '')).toContain('64 angka nol')
})

test('whatever is changed in the file is found by it', async () => {
  const html = await fileOf('?isi=ya')
  const found = (change: (proof: CaseProof) => void) => checked(html, change).wrong.length
  const anchored = (change: (anchor: NonNullable<CaseProof['anchor']>) => void) => found(({ anchor }) => anchor && change(anchor))
  expect(
    [
      found(({ events }) => Object.assign((events[0] as { event: object }).event, { at: '2026-11-20T00:00:00.000Z' })),
      found(({ events }) => events.splice(0, 1)),
      found(({ texts }) => Object.assign(texts[0] ?? {}, { text: 'Lain' })),
      found(({ texts }) => Object.assign(texts[0] ?? {}, { salt: 'x' })),
      anchored((it) => Object.assign(it.path[3] ?? {}, { hash: 'a'.repeat(64) })),
      anchored((it) => Object.assign(it.path[3] ?? {}, { side: it.path[3]?.side === 'left' ? 'right' : 'left' })),
      anchored((it) => Object.assign(it.roots[0] ?? {}, { tree: 'a'.repeat(64) })),
      anchored((it) => Object.assign(it.roots[1] ?? {}, { previous: 'a'.repeat(64) })),
      anchored((it) => Object.assign(it, { head: 'a'.repeat(64) })),
    ].map((it) => it > 0),
  ).toEqual(Array(9).fill(true))
})

test('what a reporter answered in the survey stands beside no case, in its file neither', async () => {
  const { id, number } = await world.complaint({ ...complaintFields, title: 'Ditutup' })
  const [stored, log] = [(await readCase(world.desk.table, id)) as Case, await readLog(world.desk.table, id)]
  const comment = { n: 30, salt: 'garam', text: 'Kalimatsurvei' }
  const last = log.at(-1)?.event
  const [answer] = record(id, stored, [
    { ...last, type: 'survey-answered', answers: { time: 1 }, text: { n: 30, hash: commitmentOf(comment) } } as never,
  ])
  const state = { ...rebuild([...log, answer as RecordedEvent]) }
  await putItem(world.desk.table, { ...keys.event(id, state.version), ...answer })
  await putItem(world.desk.table, { ...keys.text(id, 30), ...comment })
  await putItem(world.desk.table, { ...keys.case(id), version: state.version, case: state })
  const { text } = await coordinator.get(`${path}/${number}/bukti?isi=ya`)
  expect(text).toContain(String(answer?.hash))
  expect(text).not.toMatch(/survey-answered|"answers"|kalimatsurvei/i)
  expect(checked(text).wrong).toEqual([])
})

test('a case that cannot be read any more has no file, and no fault of ours', async () => {
  const { id, number } = await world.complaint({ ...complaintFields, title: 'Rusak' })
  const [stored, log] = [(await readCase(world.desk.table, id)) as Case, await readLog(world.desk.table, id)]
  await putItem(world.desk.table, { ...keys.event(id, 1), ...log[0], event: { type: 'x' } })
  expect((await coordinator.get(`${path}/${number}/bukti`)).status).toBe(404)
  await putItem(world.desk.table, { ...keys.event(id, 1), ...log[0] })
  await putItem(world.desk.table, { ...keys.case(id), version: 1, case: { id } })
  expect((await coordinator.get(`${path}/${number}/bukti`)).status).toBe(404)
  await putItem(world.desk.table, { ...keys.case(id), version: stored.version, case: stored })
})

const run = async (who: TestOfficer): Promise<string> => {
  const jobs = createJobs(holding('jobs', world.effects))
  const given = await who.post(path)
  while ((await jobs({ schedule: 'jobs' })).slices > 0);
  return String(given.headers.location)
}

test('everything is checked by a job, which names the case that was changed and the day that it was of', async () => {
  const whole = await run(leader)
  expect(textOf((await leader.get(whole)).text)).toContain('Tidak ditemukan perubahan: 6 hari dan kasus')
  expect(textOf((await coordinator.get(whole)).text)).not.toContain('Pemeriksaan selesai')
  ;[asWritten] = (await readTexts(world.desk.table, state.id, [1])).values() as unknown as [PersonalText]
  await putItem(world.desk.table, { ...keys.text(state.id, 1), n: 1, salt: 's', text: 'Lain' })
  const page = (await leader.get(await run(leader))).text
  expect(textOf(page)).toContain('1 hari atau kasus TIDAK utuh:')
  expect(page).toContain(`href="${path}?nomor=${state.number}"`)
  const one = textOf((await coordinator.get(`${path}?nomor=${state.number}`)).text)
  expect(one).toContain('Tulisan nomor 1 (peristiwa ke-1) bukan yang ditulis')
  expect((await coordinator.get(`${path}/${state.number}/bukti`)).status).toBe(404)
  expect(textOf((await leader.get(`${path}?hari=2026-11-24`)).text)).toContain('menghasilkan akarnya')
})

test.each([
  ['is gone', null],
  ['cannot be read', { status: 'x' }],
])('how a case stands %s: the check ends, leaders are told its id, coordinators that something was found', async (_, broken) => {
  await world.complaint({ ...complaintFields, title: 'Sehat' })
  const { id, number } = await world.complaint({ ...complaintFields, title: 'Hilang' })
  const [stored] = [await readCase(world.desk.table, id), await putItem(world.desk.table, { ...keys.text(state.id, 1), ...asWritten })]
  const { documents, tableName } = world.desk.table
  if (broken) await putItem(world.desk.table, { ...keys.case(id), version: 1, case: broken })
  else await documents.send(new DeleteCommand({ TableName: tableName, Key: keys.case(id) }))
  const page = (await leader.get(await run(leader))).text
  expect(textOf(page)).toContain('1 hari atau kasus TIDAK utuh:')
  expect(page).toContain(`href="${path}?nomor=${id}"`)
  expect(textOf((await leader.get(`${path}?nomor=${id}`)).text)).toContain('TIDAK utuh')
  const other = textOf((await coordinator.get(await run(coordinator))).text)
  expect(other).toContain('Pemeriksaan selesai')
  expect(other).toContain('Ada juga temuan pada kasus yang tidak dapat disebut')
  expect(other).not.toMatch(new RegExp(`Tidak ditemukan perubahan|${id}|${number}`))
  expect((await coordinator.get(`${path}?nomor=${id}`)).status).toBe(404)
  expect((await leader.get(`${path}?nomor=J-0000-0000`)).status).toBe(404)
  await putItem(world.desk.table, { ...keys.case(id), version: 1, case: stored })
})
