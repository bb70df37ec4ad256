import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NationalView } from '../../shared/domain/case/national-view.ts'
import { type KnownReport, type OwedCase, type PlannedReport, planImport } from '../../shared/domain/lapor/import-plan.ts'
import { type NationalReport, readExport, viewOf } from '../../shared/domain/lapor/read-export.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { aReport } from '../support/filings.ts'
import { synthesize } from './synthetic-export.ts'

const rules = { zone: 'UTC', timeZone: 'Asia/Jakarta', today: localDate('2026-11-24'), keepNames: false } as const

const read = (options: Parameters<typeof synthesize>[0]) => {
  const { columns, rows, headings } = synthesize(options)
  const outcome = readExport([...headings, columns, ...rows.map((row) => columns.map((it) => row[it] ?? null))], rules)
  if (outcome.kind !== 'read') throw new Error(outcome.kind)
  return outcome
}

const known = (
  report: NationalReport,
  there: NationalView | null = viewOf(report, null),
  facts: Partial<KnownReport> = {},
): KnownReport => ({
  trackingId: report.trackingId,
  caseId: `J-${report.trackingId}`,
  there,
  receivedOn: report.receivedOn,
  isOpen: true,
  isApart: () => false,
  ...facts,
})

/** What is known once a plan was carried out, where an officer took every proposal for what it was. */
const after = (before: readonly KnownReport[], planned: readonly PlannedReport[]): KnownReport[] => {
  const by = new Map(before.map((it) => [it.trackingId, it]))
  for (const { kind, report } of planned) {
    const it = by.get(report.trackingId)
    if (kind !== 'unchanged') by.set(report.trackingId, known(report, viewOf(report, it?.there ?? null), it ? { caseId: it.caseId } : {}))
  }
  return [...by.values()]
}

test('every row is new, changed, unchanged or rejected; after it was carried out the same file is all unchanged', () => {
  const options = fc.record({
    seed: fc.nat(500),
    rows: fc.integer({ min: 1, max: 60 }),
    layout: fc.constantFrom('A', 'B', 'C'),
    broken: fc.double({ min: 0, max: 0.4, noNaN: true }),
    repeated: fc.double({ min: 0, max: 0.4, noNaN: true }),
  })
  fc.assert(
    fc.property(options, options, fc.boolean(), (earlier, later, overlap) => {
      const first = read({ ...earlier, layout: earlier.layout as 'A' })
      const second = read({ ...later, layout: later.layout as 'A', firstId: overlap ? 8_100_000 : 8_200_000 })
      let here: KnownReport[] = []
      for (const file of [first, second]) {
        const plan = planImport(file, here, [])
        expect(plan.planned.length + plan.rejected.length).toBe(file.rows)
        here = after(here, plan.planned)
        const again = planImport(file, here, [])
        expect([again.planned.filter(({ kind }) => kind !== 'unchanged'), again.rejected]).toEqual([[], plan.rejected])
      }
    }),
    { numRuns: 60 },
  )
})

test('a newer export says which fields changed, and what it has no column for stays as it was', () => {
  const report = aReport({ rating: 4 })
  const newer = aReport({ status: 'Ditutup oleh Admin', category: 'Jalan' })
  const { rating: _, ...withoutRating } = newer
  const { planned } = planImport({ rows: 1, reports: [withoutRating], rejected: [] }, [known(report)], [])
  expect(planned).toEqual([{ kind: 'changed', report: withoutRating, caseId: 'J-7123456', fields: ['status', 'category'], apart: false }])
  expect(viewOf(withoutRating, viewOf(report, null))).toMatchObject({ status: 'Ditutup oleh Admin', rating: 4, category: 'Jalan' })
})

test('what was linked by hand is changed by its first import; what stands otherwise by what the file says now is said to be apart', () => {
  const kindOf = (it: KnownReport, status = 'Belum Terverifikasi') => {
    const [row] = planImport({ rows: 1, reports: [aReport({ status })], rejected: [] }, [it], []).planned
    return row && 'apart' in row ? [row.kind, row.apart] : [row?.kind]
  }
  expect(kindOf(known(aReport(), null))).toEqual(['changed', false])
  const isApart = ({ status }: NationalView) => status === 'Ditutup oleh Sistem'
  expect(kindOf(known(aReport(), undefined, { isApart }))).toEqual(['unchanged', false])
  expect(kindOf(known(aReport(), undefined, { isApart }), 'Ditutup oleh Sistem')).toEqual(['changed', true])
  expect(kindOf(known(aReport(), undefined, { isApart: () => true }))).toEqual(['unchanged', true])
  expect(kindOf(known(aReport(), undefined, { isApart, isHidden: true }), 'Ditutup oleh Sistem')).toEqual(['changed', false])
})

test('what is open here and of the days of the file, and not in it, is missing; nothing else is', () => {
  const file = {
    rows: 2,
    rejected: [],
    reports: [aReport({ trackingId: '7000001' }), aReport({ trackingId: '7000002', receivedOn: localDate('2026-03-01') })],
  }
  const absent = (facts: Partial<KnownReport>) =>
    known(aReport({ trackingId: '7000009' }), undefined, { receivedOn: localDate('2026-02-20'), ...facts })
  const missing = (facts: Partial<KnownReport>) => planImport(file, [absent(facts)], []).missing.length
  expect([missing({}), missing({ isOpen: false }), missing({ there: null }), missing({ receivedOn: localDate('2026-03-02') })]).toEqual([
    1, 0, 0, 0,
  ])
})

const owed = (facts: Partial<OwedCase> = {}): OwedCase => ({
  caseId: 'J-OWED',
  number: 'J-OWED',
  title: 'Jalan berlubang dekat pasar desa!',
  text: 'sudah tiga pengendara jatuh minggu ini',
  ...facts,
})

test('a row that says what a case of ours says is proposed as its link, once; the same title alone is not enough', () => {
  const plan = (reports: NationalReport[], cases: OwedCase[]) =>
    planImport({ rows: reports.length, reports, rejected: [] }, [], cases).planned.map((it) =>
      it.kind === 'proposed' ? it.caseId : it.kind,
    )
  expect(plan([aReport()], [owed()])).toEqual(['J-OWED'])
  expect(plan([aReport({ text: 'Lain', edited: 'Sudah tiga pengendara jatuh minggu ini.' })], [owed()])).toEqual(['J-OWED'])
  expect(plan([aReport(), aReport({ trackingId: '7000002' })], [owed()])).toEqual(['J-OWED', 'new'])
  expect(plan([aReport({ text: 'Aspalnya terkelupas di depan balai desa sejak kemarin.' })], [owed()])).toEqual(['new'])
  expect(plan([aReport({ title: 'Lampu padam' })], [owed()])).toEqual(['new'])
})

test('a row that says what a kept case says is not filed and not told; a second one is another report', () => {
  const kept = [owed({ caseId: 'J-KEPT' })]
  const reports = [aReport(), aReport({ trackingId: '7000002' }), aReport({ trackingId: '7000003', title: 'Lampu padam' })]
  const plan = (own: OwedCase[]) =>
    planImport({ rows: 3, reports, rejected: [] }, [], own, kept).planned.map((it) => ('caseId' in it ? [it.kind, it.caseId] : [it.kind]))
  expect(plan([])).toEqual([['unchanged', 'J-KEPT'], ['new'], ['new']])
  expect(plan([owed()])).toEqual([['proposed', 'J-OWED'], ['unchanged', 'J-KEPT'], ['new']])
})
