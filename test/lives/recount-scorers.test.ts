import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import { instant, plusMillis } from '../../shared/domain/time/instant.ts'
import { compareLetters } from '../recount/compare-letters.ts'
import { comparePack, compareScorers } from '../recount/compare-scorers.ts'
import { fileInZip } from '../recount/read-papers.ts'
import { ownScorers } from '../recount/scorer-items.ts'
import type { CalendarLetter, Dump, DumpLine } from '../recount/year-dump.ts'
import { holding } from '../support/held-keys.ts'
import { coordinator as byCoordinator, disposeTo } from '../support/officers.ts'
import { collecting, dumpOf, linesOf, viewerOf } from '../support/recounted.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** What a scorer reads, what its pack carries and what the letters of the calendar say, each with errors that the recount has to find. */

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const social = 'dinas-sosial'

let office: World
let coordinator: TestOfficer
let leader: TestOfficer
let named: TestOfficer
let head: TestOfficer
let lines: string[]
let pack: Buffer
/** The case that names a leader, and one that counts everywhere. */
let about: string
let plain: string

const pekppp = ownScorers.find(({ id }) => id === 'pekppp')
const pemdi = ownScorers.find(({ id }) => id === 'pemdi')

beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ role: 'coordinator' })
  ;[leader, named] = [await office.signIn({ role: 'leader' }), await office.signIn({ role: 'leader' })]
  head = await office.signIn({ role: 'head', institution: works })
  const by = (institution: string) => ({ kind: 'officer', id: 'O-1', role: 'liaison', institution }) as const
  const ids: string[] = []
  for (const [i, lead] of [works, works, works, works, social].entries()) {
    const { id } = await office.complaint()
    await office.done(id, [disposeTo({ holders: { lead, contributors: [], readers: [] } }), byCoordinator])
    if (i % 2 === 0) await office.done(id, [{ type: 'answer', outcome: 'solved', text: 'Sudah' }, by(lead)])
    ids.push(id)
  }
  plain = ids[0] ?? ''
  const { id } = await office.complaint({ conduct: 'yes', reportedPerson: 'Xaverius Qomaruzzaman' })
  about = id
  const matched = { institutions: [], officers: [named.officer.id] }
  await office.done(id, [{ type: 'name-conflict', reason: 'Dicocokkan.', reported: matched }, byCoordinator])
  ids.push(id, (await office.request()).id)
  // The first morning of December is a Tuesday after a Monday of the same week: letters of the month, and on the seventh those of a week.
  const settled = new Map<string, string>()
  for (const day of ['2026-12-01', '2026-12-07']) {
    office.clock.now = instant(`${day}T00:00:00.000Z`)
    for (const it of ids) await projectCase(office.desk, it)
    settled.set(day, office.clock.now)
    office.clock.now = instant(`${day}T00:31:00.000Z`)
    await office.desk.sweep()
  }
  for (const it of ids) await projectCase(office.desk, it)
  ;[coordinator, leader, named, head] = (await Promise.all(
    [coordinator, leader, named, head].map(({ officer }) => office.browserOf(officer)),
  )) as [TestOfficer, TestOfficer, TestOfficer, TestOfficer]
  const packs = '/petugas/penilaian/pekppp/2026/paket'
  await coordinator.post(packs)
  lines = await linesOf(office, settled)
  office.clock.now = plusMillis(office.clock.now, 61_000)
  await createJobs(holding('jobs', office.effects))({ schedule: 'jobs' })
  const { packs: made } = (await coordinator.get(packs, { headers: { accept: 'application/json' } })).json() as { packs: { id: string }[] }
  const link = await coordinator.get(`${packs}/${made[0]?.id}`)
  pack = Buffer.from(await (await fetch(link.headers.location ?? '')).arrayBuffer())
}, 60_000)
afterAll(() => office.close())

const dumped = (change?: (line: DumpLine) => DumpLine[]): Dump => dumpOf(lines, change)
const without = (caseId: string) => dumped((line) => (line.kind === 'event' && line.caseId === caseId ? [] : [line]))
const everyone = () => [coordinator, leader, named, head].map(viewerOf)

/** Everything that differs on the pages of scorers that this officer reads. */
const onPages = async (who: TestOfficer, dump: Dump, change: (html: string) => string = (it) => it): Promise<string[]> => {
  const { differences, compare } = collecting()
  const reader = { text: async (path: string) => change((await who.get(path)).text) }
  await compareScorers(dump, [], viewerOf(who), { reader, isFirst: false }, compare)
  return differences
}
const inPack = async (dump: Dump, zip = pack): Promise<string[]> => {
  const { differences, compare } = collecting()
  if (pekppp) await comparePack(dump, { scorer: pekppp, period: '2026', published: [] }, zip, compare)
  return differences
}
const inLetters = (dump: Dump) => {
  const { differences, compare } = collecting()
  return { ...compareLetters(dump, everyone(), compare), differences }
}

test('where nothing was planted nothing differs, for who is complained about and for who is not', async () => {
  const dump = dumped()
  for (const who of [coordinator, leader, named, head]) expect(await onPages(who, dump)).toEqual([])
  expect(await inPack(dump)).toEqual([])
  // The recap of a coordinator, and a week of both leaders and the head.
  expect(inLetters(dump)).toEqual({ compared: 4, left: 0, differences: [] })
})

test('a figure that a page says wrongly, one that it leaves out and one that nothing counts are named', async () => {
  const page = `/petugas/penilaian/ombudsman/2026 of leader ${leader.officer.id}: umur-pengaduan / Yang belum selesai dan umurnya`
  const said = await onPages(leader, dumped(), (html) => html.replace(/(<dt>Belum selesai<\/dt><dd[^>]*>)\d+/g, '$199'))
  expect(said).toContain(`${page} / Belum selesai is 99 instead of 0`)
  const left = await onPages(leader, dumped(), (html) => html.replace(/<div><dt>Belum selesai<\/dt>.*?<\/div>/g, ''))
  expect(left).toContain(`${page} / Belum selesai is not there instead of 0`)
  const more = await onPages(leader, dumped(), (html) => html.replace(/<dt>Belum selesai<\/dt>/g, '<dt>Hantu</dt><dd>3</dd>$&'))
  expect(more).toContainEqual(expect.stringMatching(/umur-pengaduan .* \/ Hantu is 3, which nothing counts$/))
})

test('a state, a month and a count of what is empty that a page says wrongly are named', async () => {
  const change = (html: string) =>
    html
      .replace(/Kosong<\/span>/, 'Terisi</span>')
      .replace(/<h2>Masih kosong \(\d+\)/, '<h2>Masih kosong (77)')
      .replace(/yang masuk \w+/, 'yang masuk Maret')
  const said = (await onPages(leader, dumped(), change)).filter((it) => it.startsWith('/petugas/penilaian/pemdi/'))
  expect(said.map((it) => it.replace(/^.*?: /, ''))).toEqual([
    '8-data-pribadi / keadaan is Terisi instead of Kosong',
    `Masih kosong is 77 instead of ${pemdi?.items.filter(({ needed }) => needed === 'always').length}`,
    'Dari is Maret 2025 instead of April 2025',
  ])
})

test('a case that is missing, and one that names somebody counted as if it did not, are named on pages, in the pack and in letters', async () => {
  const dropped = without(plain)
  expect(await onPages(head, dropped)).toContainEqual(expect.stringMatching(/pekppp\/2026.* of head .*Pengaduan masuk is 4 instead of 3/))
  expect(await inPack(dropped)).toContainEqual(expect.stringMatching(/angka\.csv .*Pengaduan masuk is 4 instead of 3/))
  expect(inLetters(dropped).differences).toContainEqual(
    expect.stringMatching(/letter of 7 Desember 2026 to head .*: Pengaduan masuk is 4 instead of 3/),
  )
  const open = dumped((line) =>
    line.kind === 'event' && line.caseId === about
      ? [{ ...line, event: { ...line.event, reported: undefined, person: undefined, otherDesk: undefined } }]
      : [line],
  )
  expect(await onPages(leader, open)).toContainEqual(expect.stringMatching(/kemendagri\/2026.*Pengaduan masuk is 5 instead of 6/))
  // Whom it names reads one less than everybody else.
  const said = inLetters(open).differences
  expect(said).toContainEqual(expect.stringMatching(new RegExp(`to leader ${named.officer.id}: Pengaduan masuk is 5 instead of 6`)))
  expect(said.some((it) => it.includes(`to leader ${leader.officer.id}`))).toBe(false)
})

/** The pack with another list of figures. */
const packWith = async (change: (csv: string) => string): Promise<Buffer> => {
  const zip = new ZipFile()
  for (const path of ['angka/angka.csv', 'angka/angka.html']) {
    const text = String(await fileInZip(pack, path))
    zip.addBuffer(Buffer.from(path.endsWith('.csv') ? change(text) : text), path)
  }
  zip.end()
  return buffer(zip.outputStream)
}

test('a figure of a pack that is wrong, of another month, without a rule or left out is named', async () => {
  const planted = [
    [(csv: string) => csv.replace(/("Pengaduan masuk";")4"/, '$17"'), /Pengaduan masuk is 7 instead of 4/],
    [(csv: string) => csv.replace(/2026-01 sampai/, '2025-02 sampai'), /is 2025-02 sampai 2026-12 instead of/],
    [(csv: string) => csv.replace(/;"Jam dari diterima[^"]*"/, ';""'), /without a rule instead of/],
    [(csv: string) => csv.replace(/"Dinas Sosial[^\n]*"Pengaduan masuk"[^\n]*\n/, ''), /Pengaduan masuk is not there instead of 1/],
  ] as const
  for (const [change, said] of planted) {
    const zip = await packWith(change)
    expect(String(await fileInZip(zip, 'angka/angka.csv'))).not.toBe(String(await fileInZip(pack, 'angka/angka.csv')))
    expect(await inPack(dumped(), zip)).toContainEqual(expect.stringMatching(said))
  }
})

test('a letter that says a figure wrongly, says more, was read by somebody else or is missing is named', () => {
  const letters = (change: (letter: CalendarLetter) => CalendarLetter[]) =>
    inLetters(dumped((line) => (line.kind === 'letter' ? change(line).map((it) => ({ ...line, ...it })) : [line]))).differences
  const saying = (from: RegExp, to: string) => letters((it) => [{ ...it, text: it.text.replace(from, to) }])
  expect(saying(/Terlambat sekarang: \d+/, 'Terlambat sekarang: 44')).toContainEqual(
    expect.stringMatching(/to leader .*: Terlambat sekarang is 44 instead of \d+$/),
  )
  expect(saying(/Keberatan: 0/, 'Keberatan: 1')).toEqual([
    `letter of 1 Desember 2026 to coordinator ${coordinator.officer.id}: Keberatan is 1 instead of 0`,
  ])
  expect(saying(/ {2}Belum selesai:/, '  Hantu: 3\n$&').some((it) => it.endsWith('Hantu is 3, which nothing counts'))).toBe(true)
  const swapped = letters((it) => [{ ...it, to: it.to === named.officer.id ? leader.officer.id : it.to }])
  expect(swapped).toContainEqual(expect.stringMatching(new RegExp(`to leader ${leader.officer.id}: Pengaduan masuk is 5 instead of 6`)))
  // Of others of that week nothing is missing; one that never was sent any is not told of.
  const missing = letters((it) => (it.to === head.officer.id ? [] : [it]))
  expect(missing).toEqual([])
  const earlier = letters((it) => (it.to === head.officer.id ? [{ ...it, day: '2026-12-01', at: '2026-12-01T00:31:00.000Z' }] : [it]))
  expect(earlier).toContainEqual(expect.stringMatching(/letter of 7 Desember 2026 to head .*: Pengaduan masuk is not there instead of 4/))
  expect(inLetters(dumped((line) => (line.kind === 'letter' ? [{ ...line, at: `${line.day}T05:00:00.000Z` }] : [line])))).toEqual({
    compared: 0,
    left: 4,
    differences: [],
  })
})
