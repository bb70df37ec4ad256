import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler } from '../../functions/reporting/handler.ts'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { countPerformance } from '../recount/count-leaders.ts'
import { countPublished } from '../recount/count-published.ts'
import { compareLists, comparePages } from '../recount/recount.ts'
import type { Dump, DumpLine } from '../recount/year-dump.ts'
import { holding } from '../support/held-keys.ts'
import { coordinator, disposeTo } from '../support/officers.ts'
import { collecting, dumpOf, linesOf, readerOf, viewerOf } from '../support/recounted.ts'
import { sendTo } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** The recount is what every figure is judged by: each error that somebody plants it must find, and say where. */

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const social = 'dinas-sosial'
/** Nothing stays with it. */
const transport = 'dinas-perhubungan'

let office: World
let report: ReturnType<typeof sendTo>
let leader: TestOfficer
let named: TestOfficer
let lines: string[]
/** Of the case that names a leader. */
let about: string

beforeAll(async () => {
  office = await startWorld()
  report = sendTo(createHandler(holding('reporting', office.effects)))
  ;[leader, named] = [await office.signIn({ role: 'leader' }), await office.signIn({ role: 'leader' })]
  const ids: string[] = []
  const by = (institution: string) => ({ kind: 'officer', id: 'O-1', role: 'liaison', institution }) as const
  for (const [i, lead] of [works, works, works, transport, social].entries()) {
    const { id } = await office.complaint()
    await office.done(id, [disposeTo({ holders: { lead, contributors: [], readers: [] } }), coordinator])
    await projectCase(office.desk, id)
    if (i % 2 === 0) await office.done(id, [{ type: 'answer', outcome: 'solved', text: 'Sudah' }, by(lead)])
    if (i === 3) await office.done(id, [{ type: 'return', institution: lead, reason: 'Bukan kewenangan kami.' }, by(lead)])
    ids.push(id)
  }
  const { id } = await office.complaint({ conduct: 'yes', reportedPerson: 'Xaverius Qomaruzzaman' })
  about = id
  const matched = { institutions: [], officers: [named.officer.id] }
  await office.done(id, [{ type: 'name-conflict', reason: 'Dicocokkan.', reported: matched }, coordinator])
  ids.push(id, (await office.request()).id)
  office.clock.now = plusMillis(office.clock.now, 86_400_000 * 30)
  await office.desk.sweep()
  // Their sessions have ended meanwhile.
  ;[leader, named] = [await office.browserOf(leader.officer), await office.browserOf(named.officer)]
  for (const it of ids) await projectCase(office.desk, it)
  lines = await linesOf(office)
}, 60_000)
afterAll(() => office.close())

const textsOf = (who: TestOfficer, change?: (html: string) => string) => readerOf(report, who, change)

/** Everything that differs on the pages of that officer and in the lists behind the figures of a quarter. */
const found = async (who: TestOfficer, dump: Dump, change?: (html: string) => string): Promise<string[]> => {
  const { differences, compare } = collecting()
  const published = countPublished(dump)
  const isFollowed = (path: string) => path.endsWith('kinerja?periode=2026-T4')
  const links = await comparePages(dump, published, viewerOf(who), textsOf(who, change), compare, isFollowed)
  expect(links.size).toBeGreaterThan(10)
  await compareLists(dump, viewerOf(who), textsOf(who, change), links, compare)
  return [...dump.faults, ...differences]
}

/** The dump with other lines. */
const dumped = (change?: (line: DumpLine) => DumpLine[]): Dump => dumpOf(lines, change)
const isOf = (line: DumpLine, type: string) => line.kind === 'event' && line.event.type === type

test('where nothing was planted nothing differs, for who is complained about and for who is not', { timeout: 60_000 }, async () => {
  expect(await found(leader, dumped())).toEqual([])
  expect(await found(named, dumped())).toEqual([])
})

test('a figure that a page says wrongly is named', async () => {
  const change = (html: string) => html.replace(/(Disposisi yang dikembalikan<\/p><p class="figure"><a [^>]*>)1</g, '$12<')
  const differences = await found(leader, dumped(), change)
  expect(differences).toContain(
    `/petugas/laporan/kinerja?periode=2026-T4 of leader ${leader.officer.id}: Mutu / Disposisi yang dikembalikan is 2 instead of 1`,
  )
  expect(differences.every((it) => it.includes('Disposisi yang dikembalikan'))).toBe(true)
})

test('a line that a list leaves out, and a figure that nothing counts, are named', async () => {
  const [first] = dumped().cases.filter(({ isWithheld, channel }) => !isWithheld && channel === 'complaint')
  const without = (html: string) => html.replace(/<tr[^>]*>[\s\S]*?<\/tr>/g, (row) => (row.includes(`${first?.number}`) ? '' : row))
  expect((await found(leader, dumped(), without)).filter((it) => it.includes('angka=masuk'))).toContainEqual(
    expect.stringContaining(`${first?.number} / Status is not there instead of`),
  )
  const more = (html: string) => html.replace('</table>', '<tbody><tr><th scope="row">Bagian Hantu</th><td>3</td></tr></tbody></table>')
  expect((await found(leader, dumped(), more)).some((it) => it.includes('Bagian Hantu') && it.endsWith('which nothing counts'))).toBe(true)
})

test('a case that is missing, an event that is, one out of order and one that was changed are named, and so are their figures', async () => {
  const [id] = dumped().cases.flatMap((it) => (it.returned > 0 ? [it.id] : []))
  const isIts = (line: DumpLine) => line.kind === 'event' && line.caseId === id
  const dropped = await found(
    leader,
    dumped((line) => (isIts(line) ? [] : [line])),
  )
  expect(dropped).toContainEqual(
    expect.stringMatching(/kinerja\?periode=2026-T4 of leader .*: Mutu \/ Disposisi yang dikembalikan is 1 instead of 0/),
  )
  const without = dumped((line) => (isIts(line) && isOf(line, 'returned') ? [] : [line]))
  expect(without.faults).toEqual([expect.stringMatching(new RegExp(`^log ${id}: entry \\d+ is missing$`))])
  const swapped = dumped((line) => (isIts(line) && line.kind === 'event' && line.seq < 3 ? [{ ...line, seq: 3 - line.seq }] : [line]))
  expect(swapped.faults).toEqual([`log ${id}: entry 1 does not follow the one before`])
  const changed = dumped((line) =>
    isIts(line) && line.kind === 'event' && isOf(line, 'verified') ? [{ ...line, event: { ...line.event, class: 'aspiration' } }] : [line],
  )
  expect(await found(leader, changed)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(new RegExp(`^log ${id}: entry \\d+ does not follow the one before$`)),
      expect.stringMatching(/sebaran\?periode=2026 of leader .*: Klasifikasi \/ Aspirasi \/ Masuk is not there instead of 1/),
    ]),
  )
})

test('what names somebody, in the total of the wrong reader or in a cell of an institution, is named', async () => {
  // The page of one leader, held against what another may see.
  const html = await textsOf(leader).text('/petugas/laporan/kinerja?periode=2026-T4')
  const ofOther = textsOf(named, () => html)
  const { differences, compare } = collecting()
  await comparePages(dumped(), countPublished(dumped()), viewerOf(named), ofOther, compare, () => false)
  expect(differences).toContainEqual(
    expect.stringMatching(/periode=2026-T4 of leader .*: Perkembangan .* Nov 26 \/ Masuk is 6 instead of 5/),
  )
  // Counted as if it named nobody, it would stand by class and under those that nobody leads.
  const plain = dumped((line) =>
    line.kind === 'event' && line.caseId === about
      ? [{ ...line, event: { ...line.event, reported: undefined, person: undefined, otherDesk: undefined } }]
      : [line],
  )
  expect(await found(leader, plain)).toContainEqual(
    expect.stringMatching(/sebaran\?periode=2026 of leader .*: Klasifikasi .* \/ Masuk is 5 instead of 6/),
  )
  expect(
    countPerformance(plain, viewerOf(named), '2026-T4').get('Perkembangan / Masuk dan dijawab menurut bulan masuk / Nov 26 / Masuk'),
  ).toBe('6')
})
