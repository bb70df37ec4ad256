import { expect, test } from 'vitest'
import { statutes } from '../../shared/domain/law/statute-list.ts'
import { Statute, StatuteId, statuteInForce } from '../../shared/domain/law/statutes.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'

const d = localDate
const answer = statuteInForce(statutes, 'request.answer', d('2026-11-24'))

test('the limits are those of the law, row by row', () => {
  expect(statutes.map((row) => [row.id, row.allowance, row.unit, row.pausable, row.mark])).toEqual([
    ['complaint.verification', 3, 'working-days', false, 'S'],
    ['complaint.read-after-storm', 2, 'working-days', false, 'I'],
    ['complaint.first-follow-up', 5, 'working-days', false, 'S2'],
    ['complaint.urgent-response', 1, 'calendar-days', true, 'I'],
    ['complaint.redisposition', 3, 'working-days', false, 'G'],
    ['complaint.resolution.service-question', 5, 'working-days', true, 'S2'],
    ['complaint.resolution.ordinary', 14, 'working-days', true, 'S2'],
    ['complaint.resolution.oversight', 60, 'working-days', true, 'S2'],
    ['complaint.resolution.aspiration', 14, 'working-days', true, 'I'],
    ['complaint.legal-ceiling', 60, 'calendar-days', false, 'G'],
    ['complaint.reporter-completes', 30, 'calendar-days', false, 'G'],
    ['complaint.look-at-answer', 2, 'working-days', false, 'I'],
    ['complaint.approval', 2, 'working-days', false, 'I'],
    ['complaint.reporter-window', 10, 'working-days', false, 'S2'],
    ['complaint.recorded-confirmation', 5, 'working-days', false, 'I'],
    ['complaint.recorded-withdrawal', 5, 'working-days', false, 'I'],
    ['complaint.new-code-consent', 2, 'working-days', false, 'I'],
    ['complaint.new-code-objection', 5, 'working-days', false, 'I'],
    ['complaint.new-code-pickup', 10, 'working-days', false, 'I'],
    ['complaint.new-code-seasoned', 14, 'calendar-days', false, 'I'],
    ['complaint.reopen', 30, 'calendar-days', false, 'I'],
    ['complaint.national-record', 5, 'working-days', false, 'I'],
    ['complaint.national-answer', 3, 'working-days', false, 'I'],
    ['complaint.national-apart', 15, 'working-days', false, 'I'],
    ['request.completeness-check', 3, 'working-days', false, 'S2'],
    ['request.requester-completes', 3, 'working-days', false, 'S2'],
    ['request.look-at-answer', 2, 'working-days', false, 'I'],
    ['request.answer', 10, 'working-days', false, 'S'],
    ['request.approval', 2, 'working-days', false, 'I'],
    ['request.provide', 20, 'working-days', false, 'I'],
    ['request.recorded-confirmation', 5, 'working-days', false, 'I'],
    ['request.recorded-withdrawal', 5, 'working-days', false, 'I'],
    ['request.objection-window', 30, 'working-days', false, 'S2'],
    ['request.list-release', 2, 'working-days', false, 'I'],
    ['objection.answer', 30, 'working-days', false, 'S2'],
    ['objection.dispute-window', 14, 'working-days', false, 'S2'],
    ['objection.order', 10, 'working-days', false, 'I'],
    ['objection.receipt-window', 10, 'working-days', false, 'I'],
  ])
})

test('every limit has exactly one valid row, in the channel its id names', () => {
  expect(statutes.map((row) => Statute.parse(row))).toEqual(statutes)
  expect(statutes.map(({ id }) => id)).toEqual(StatuteId.options)
  expect(statutes.filter(({ id, channel }) => !id.startsWith(`${channel}.`))).toEqual([])
})

test('only the written notice can be extended, once by seven days; no limit rolls forward', () => {
  expect(statutes.filter(({ extension }) => extension).map(({ id, extension }) => ({ id, extension }))).toEqual([
    { id: 'request.answer', extension: { allowance: 7, times: 1 } },
  ])
  expect(statutes.filter(({ rollsForward }) => rollsForward)).toEqual([])
})

test('the aspiration says that no rule gives its figure', () => {
  expect(statuteInForce(statutes, 'complaint.resolution.aspiration', d('2026-11-24')).note).toBe('tidak ada angka dalam peraturan')
})

test('a later row overrides an earlier one from its first day to its last', () => {
  const trial: Statute = { ...answer, allowance: 7, validFrom: d('2026-07-01'), validTo: d('2026-12-31') }
  const rows = [...statutes, trial]
  const allowanceOn = (date: string) => statuteInForce(rows, 'request.answer', d(date)).allowance
  expect(['2026-06-30', '2026-07-01', '2026-12-31', '2027-01-01'].map(allowanceOn)).toEqual([10, 7, 7, 10])
  expect(statuteInForce(rows, 'objection.answer', d('2026-07-01')).allowance).toBe(30)
})

test('a date without a row is a broken configuration', () => {
  expect(() => statuteInForce(statutes, 'request.answer', d('2010-04-29'))).toThrow(
    new RangeError('No statute request.answer is in force on 2010-04-29'),
  )
  expect(statuteInForce(statutes, 'request.answer', d('2010-04-30'))).toEqual(answer)
})
