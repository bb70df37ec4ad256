import { expect, test } from 'vitest'
import { checkExports, type ExportedRow, type TakenExport } from './count-exports.ts'

/** The counter of exports must see what it is there for. */

const row = (changes: Partial<ExportedRow> = {}): ExportedRow => ({
  ...{ line: 2, id: '8100001', isFit: true, status: 'Proses', copiedFrom: null },
  ...changes,
})
const broken = row({ line: 3, id: null, isFit: false, status: '' })
const taken = (changes: Partial<TakenExport> = {}): TakenExport => ({
  ...{ at: '2026-03-02T01:00:00.000Z', state: 'applied', rows: [row(), broken] },
  ...{ told: { rows: 2, new: 1, changed: 0, unchanged: 0, rejected: 1 }, refused: [{ line: 3, reason: 'no-date' }] },
  ...changes,
})
const imported = (caseId: string, changes: object = {}) => ({
  caseId,
  seq: 2,
  event: {
    ...{ type: 'national-imported', at: '2026-03-02T01:01:00.000Z', status: 'received', trackingId: '8100001', filed: true as const },
    ...{ there: { status: 'Proses', rating: null }, clocks: [] },
    ...changes,
  },
})
const filed = (caseId: string, clocks: { statute: string }[] = []) => ({
  caseId,
  seq: 1,
  event: { type: 'complaint-filed', at: '2026-03-02T01:01:00.000Z', status: 'received', clocks },
})
const pointer = (caseId: string, id = '8100001') => ({ pk: `NATIONAL#${id}`, sk: 'NATIONAL', caseId })
const faultsOf = (exports: TakenExport[], entries: { caseId: string }[], items: { pk: string; sk: string }[]) => {
  const faults: string[] = []
  checkExports(exports, Map.groupBy(entries, ({ caseId }) => caseId) as never, items, [], faults)
  return faults
}
const good = [filed('J-1'), imported('J-1')]

test('a row that is a case once, and one that was refused with its reason, are no faults', () => {
  expect(faultsOf([taken()], good, [pointer('J-1')])).toEqual([])
})

test('a row that was lost, refused without cause or taken though it is none, and rows that nobody counted', () => {
  expect(faultsOf([taken()], [], [])).toEqual(['export 8100001 lost'])
  const refused = [...taken().refused, { line: 2, reason: 'no-date' }]
  expect(faultsOf([taken({ refused })], good, [pointer('J-1')])).toEqual(['export of 2026-03-02T01:00:00.000Z: line 2 refused for no-date'])
  expect(faultsOf([taken({ refused: [] })], good, [pointer('J-1')])).toEqual(['export of 2026-03-02T01:00:00.000Z: line 3 not refused'])
  const told = { rows: 2, new: 1, changed: 0, unchanged: 0, rejected: 0 }
  expect(faultsOf([taken({ told })], good, [pointer('J-1')])).toEqual([
    `export of 2026-03-02T01:00:00.000Z: ${JSON.stringify(told)} of 2 rows`,
  ])
  expect(faultsOf([taken({ state: 'applying' })], good, [pointer('J-1')])).toEqual(['export of 2026-03-02T01:00:00.000Z is applying'])
})

test('an id on two cases, a case with two ids, a pointer that leads elsewhere', () => {
  expect(faultsOf([taken()], [...good, filed('J-2'), imported('J-2')], [pointer('J-1')])).toEqual(['export 8100001 doubled: J-1,J-2'])
  const second = { caseId: 'J-1', seq: 3, event: { type: 'national-linked', at: '', status: 'received', trackingId: '8100002' } }
  expect(faultsOf([taken()], [...good, second], [pointer('J-1'), pointer('J-1', '8100002')])).toEqual([
    'export J-1 has ids 8100001,8100002',
  ])
  expect(faultsOf([taken()], good, [pointer('J-9')])).toEqual(['export 8100001 points to J-9, not J-1'])
  expect(faultsOf([taken()], good, [pointer('J-1'), pointer('J-3', '8100003')])).toEqual([
    'export 8100003 points to a case that does not say so',
  ])
})

test('what is said there and not here, what ended there and started a limit, what was copied and filed anew', () => {
  expect(faultsOf([taken({ rows: [row({ status: 'Ditutup oleh Admin' }), broken] })], good, [pointer('J-1')])).toEqual([
    'export 8100001 says Ditutup oleh Admin, here Proses',
  ])
  const rated = taken({ rows: [row({ rating: 4 }), broken] })
  expect(faultsOf([rated], good, [pointer('J-1')])).toEqual(['export 8100001 rated 4, here null'])
  const ended = row({ status: 'Ditutup oleh Sistem' })
  const arrived = imported('J-1', { there: { status: ended.status, rating: null }, status: 'closed' })
  const started = [filed('J-1', [{ statute: 'complaint.verification' }]), arrived]
  expect(faultsOf([taken({ rows: [ended, broken] })], started, [pointer('J-1')])).toEqual(['export J-1#2 started complaint.verification'])
  expect(faultsOf([taken({ rows: [row({ copiedFrom: 'J-7' }), broken] })], good, [pointer('J-1')])).toEqual([
    'export 8100001 copied from J-7 is J-1',
  ])
})

test('a letter to a reporter of theirs is a fault, whether or not it left', () => {
  const letter = { pk: 'LETTER#J-1', sk: 'J-1_a', letter: { id: 'J-1_a', to: 'reporter:J-1' } }
  expect(faultsOf([taken()], good, [pointer('J-1'), letter])).toEqual(['export letter J-1_a to a reporter of theirs'])
})

test('a copy of what was at the other desk is filed anew, for nobody who takes the export may know of it; of any other report that is a fault', () => {
  const copied = [taken({ rows: [row({ copiedFrom: 'J-7' }), broken] })]
  const named = (otherDesk: object | null) => ({
    caseId: 'J-7',
    seq: 2,
    event: { type: 'conflict-named', at: '', status: 'received', otherDesk },
  })
  const entries = (otherDesk: object | null) => [...good, filed('J-7'), named(otherDesk)]
  expect(faultsOf(copied, entries({ institution: 'inspektorat' }), [pointer('J-1')])).toEqual([])
  expect(faultsOf(copied, entries(null), [pointer('J-1')])).toEqual(['export 8100001 copied from J-7 is J-1'])
})
