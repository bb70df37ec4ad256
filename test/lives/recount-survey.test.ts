import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { createHandler as createReporting } from '../../functions/reporting/handler.ts'
import { publishFigures } from '../../shared/desk/clock/publishing-figures.ts'
import { startRecounting } from '../../shared/desk/clock/recounting.ts'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { comparePublic } from '../recount/compare-public.ts'
import { comparePages } from '../recount/recount.ts'
import type { DumpLine } from '../recount/year-dump.ts'
import { holding } from '../support/held-keys.ts'
import { coordinator, disposeTo } from '../support/officers.ts'
import { collecting, dumpOf, linesOf, readerOf, viewerOf } from '../support/recounted.ts'
import { sendTo } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** What reporters said of the service, on every page and in every file, beside the same counted from events (docs/adr/0070, docs/adr/0071). */

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
/** Who leads, and how many of its complaints answer; of each two more keep silent. */
const answering = [
  [works, 12],
  ['dinas-sosial', 4],
  ['dinas-perhubungan', 3],
] as const

let office: World
let report: ReturnType<typeof sendTo>
let lines: string[]
let viewers: TestOfficer[]
/** The case that names somebody, and one that counts everywhere. */
let about: string
let plain: string

const scores = (i: number): Record<string, number> => ({
  time: 1 + (i % 4),
  conduct: 4 - (i % 3),
  // An element that a few answered tells of each of them.
  ...(i < 3 ? { cost: 1 } : {}),
})

const closed = async (lead: string, more: Parameters<typeof disposeTo>[0] = {}, reported: string | null = null): Promise<Case> => {
  const { id } = await office.complaint()
  const matched = { institutions: [reported ?? ''], officers: [] }
  if (reported !== null) await office.done(id, [{ type: 'name-conflict', reason: 'Dicocokkan.', reported: matched }, coordinator])
  const by = { kind: 'officer', id: 'O-1', role: 'liaison', institution: lead } as const
  return office.done(
    id,
    [disposeTo({ ...more, holders: { lead, contributors: [], readers: [] } }), coordinator],
    [{ type: 'answer', outcome: 'solved', text: 'Sudah' }, by],
    [{ type: 'close', reason: 'Selesai' }, by],
  )
}
const answers = async ({ id }: Case, i: number): Promise<void> => {
  const outcome = await office.asReporter(id, { type: 'answer-survey', answers: scores(i), text: null })
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
}

beforeAll(async () => {
  office = await startWorld()
  report = sendTo(createReporting(holding('reporting', office.effects)))
  const cases: Case[] = []
  let n = 0
  for (const [lead, count] of answering)
    for (let i = 0; i < count + 2; i++) {
      const it = await closed(lead)
      if (i < count) await answers(it, n++)
      cases.push(it)
    }
  // Berkadar counts in the regency alone, what names somebody nowhere.
  const withheld = await closed('inspektorat', { class: 'oversight', classReason: 'Dugaan pungutan.' })
  await answers(withheld, 0)
  const named = await closed(works, {}, 'dinas-sosial')
  await answers(named, 3)
  about = named.id
  plain = cases[0]?.id ?? ''
  cases.push(withheld, named)
  for (const { id } of cases) await projectCase(office.desk, id)
  await startRecounting(office.desk)
  for (let i = 0; i < 3; i++) {
    office.later(16 * 60_000)
    await createJobs(office.effects)({ schedule: 'jobs' })
  }
  const settled = new Map<string, string>()
  for (const day of ['2027-01-04', '2027-02-01']) {
    office.at(day, '07:00')
    await publishFigures(office.desk, localDate(day))
    settled.set(day, office.clock.now)
  }
  // The quarter that runs: a few more, of whom nothing is told yet.
  for (let i = 0; i < 7; i++) {
    const it = await closed('dinas-sosial')
    if (i < 2) await answers(it, i)
    await projectCase(office.desk, it.id)
  }
  office.clock.now = plusMillis(office.clock.now, 61_000)
  lines = await linesOf(office, settled)
  viewers = [await office.signIn({ role: 'leader' }), await office.signIn({ role: 'head', institution: works })]
}, 120_000)
afterAll(() => office.close())

/** Everything that differs on what is public and on pages of leaders. */
const found = async (change: { html?: (html: string) => string; line?: (line: DumpLine) => DumpLine[] } = {}): Promise<string[]> => {
  const dump = dumpOf(lines, change.line)
  const { differences, compare } = collecting()
  const published = await comparePublic(dump, readerOf(office.send, null, change.html), compare)
  for (const who of viewers) await comparePages(dump, published, viewerOf(who), readerOf(report, who, change.html), compare, () => false)
  return [...dump.faults, ...differences]
}

test('where nothing was planted nothing differs: the regency, berkadar with it, one institution, and of a few nothing', async () => {
  expect(await found()).toEqual([])
  const page = await readerOf(office.send, null).text('/statistik')
  expect(page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toMatch(/Laporan 20 dari 26 \d\d,\d\d [A-D]/)
  const csv = await readerOf(office.send, null).text('/data/survei-semua.csv', 'text/csv')
  expect(csv.split('\n').filter((it) => it.includes('"instansi";"dinas'))).toEqual([expect.stringContaining(`"${works}";`)])
})

test('an index, a mean, or a number of answers that a page or file says wrongly is named', async () => {
  const wrong = (from: RegExp, to: string) => found({ html: (html) => html.replace(from, to) })
  const names = async (differences: Promise<string[]>) => new Set((await differences).map((it) => it.split(':')[0]?.replace(/ of .*/, '')))
  const leaders = ['12', '2026-T4', '2026-11', '2026-S2', '2026'].map((it) => `/petugas/laporan/kinerja?periode=${it}`)
  expect(await names(wrong(/20 dari 26/, '21 dari 26'))).toEqual(new Set(['/statistik', ...leaders]))
  expect(await names(wrong(/(<th scope="row">Perilaku petugas<\/th><td[^>]*>)\d/, '$19'))).toEqual(new Set(['/statistik', ...leaders]))
  expect(await names(wrong(/("26"[;,]")20/, '$121'))).toEqual(new Set(['/data/survei-semua.csv', '/data/survei-semua.csv?pemisah=koma']))
  expect(await names(wrong(/"answered":20/, '"answered":19'))).toEqual(
    new Set(['/data/statistik-semua.json', '/data/statistik-2026-12.json']),
  )
})

test('a few that are told, a line too many, and an institution that reads of the quarter that runs are named', async () => {
  const told = await found({ html: (html) => html.replace(/Berapa yang menjawab belum dapat ditunjukkan\./, '2 sudah menjawab.') })
  expect(told).toContainEqual(
    expect.stringMatching(/Yang sedang berjalan, triwulan 1 2027: 7 ditanyai\. 2 sudah menjawab\..* which nothing counts$/),
  )
  const row = `"2026-Q4";"instansi";"dinas-sosial";"Dinas Sosial";"laporan";"";"4"${';""'.repeat(11)};"2027-02-01"`
  const line = await found({ html: (html) => html.replace(/("2026-Q4";"daerah";"";"";"permohonan")/, `${row}\r\n$1`) })
  expect(line).toContain('/data/survei-semua.csv: 2026-Q4 instansi laporan dinas-sosial / menjawab is 4, which nothing counts')
  const asLeader = await readerOf(report, viewers[0] ?? null).text('/petugas/laporan/kinerja?periode=2026')
  const running = /<p>Yang sedang berjalan[^<]*<\/p>/.exec(asLeader)?.[0] ?? ''
  const head = await found({
    html: (html) => (html.includes('Yang sedang berjalan') ? html : html.replace(/(<h2 id="kepuasan">[^<]*<\/h2>)/, `$1${running}`)),
  })
  expect(head.some((it) => it.includes(' of head ') && it.includes('Yang sedang berjalan'))).toBe(true)
})

test('an answer that is missing from the log, one that was changed, and a name that was never found are named by the figures they change', async () => {
  const isAnswer = (line: DumpLine): line is Extract<DumpLine, { kind: 'event' }> =>
    line.kind === 'event' && line.event.type === 'survey-answered'
  const missing = await found({ line: (line) => (isAnswer(line) && line.caseId === plain ? [] : [line]) })
  expect(missing).toContainEqual(
    expect.stringMatching(/^\/statistik: Survei kepuasan, triwulan 4 2026 \/ Laporan \/ Menjawab is 20 dari 26 instead of 19 dari 26$/),
  )
  const changed = await found({
    line: (line) => (line.kind === 'event' && isAnswer(line) ? [{ ...line, event: { ...line.event, answers: { time: 4 } } }] : [line]),
  })
  expect(changed.some((it) => it.includes('Waktu penyelesaian / Nilai rata-rata'))).toBe(true)
  const unnamed = await found({
    line: (line) =>
      line.kind === 'event' && line.caseId === about
        ? [{ ...line, event: { ...line.event, reported: undefined, person: undefined } }]
        : [line],
  })
  expect(unnamed).toContainEqual(expect.stringContaining('Laporan / Menjawab is 20 dari 26 instead of 21 dari 27'))
})
