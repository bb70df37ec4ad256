import { expect, test } from 'vitest'
import type { Case, Complaint } from '../../shared/domain/case/case.ts'
import { figuresOf } from '../../shared/domain/figures/case-figures.ts'
import { nothingFromLog } from '../../shared/domain/figures/from-log.ts'
import { hasEndedThere } from '../../shared/domain/lapor/ours.ts'
import { contribution } from '../../shared/domain/lists/contribution.ts'
import { calendarOf } from '../../shared/domain/time/calendar.ts'
import { confirmed, received } from './actions/action-cases.ts'

/** What was finished in SP4N-LAPOR! before it came here is in what came in, and in nothing that was answered (docs/adr/0069). */

const imported = (national: Partial<NonNullable<Complaint['national']>>, changes: Partial<Complaint> = {}): Complaint =>
  ({
    ...received.state,
    status: 'closed',
    clocks: [],
    national: { trackingId: '1234567', posted: false, imported: true, left: 'closed', ...national },
    ...changes,
  }) as Complaint
const erasedByTime = { on: '2031-03-01' } as unknown as Complaint['erased']
const sent = { fileId: 'F-1', from: 'reporter' } as unknown as Complaint['files'][number]
const counts = (state: Case) => figuresOf(state, calendarOf([]), nothingFromLog).counts

test('an imported report that ended there is counted apart; one that was worked on here, or goes on, is not', () => {
  expect(counts(imported({}))).toMatchObject({ in: 1, endedThere: 1 })
  // The report by status tells it apart too, under no district.
  expect(contribution(imported({}), calendarOf([])).counts).toEqual({
    in: 1,
    endedThere: 1,
    'status.closed': 1,
    'via.web': 1,
    'identity.named': 1,
    'closedBy.nobody': 1,
  })
  expect(contribution(imported({ ours: true }), calendarOf([])).counts.endedThere).toBeUndefined()
  for (const never of ['answered', 'open']) expect(Object.keys(counts(imported({})))).not.toContain(never)
  // An identity that time erased is nobody's work here; nor is it of what is ours.
  expect(counts(imported({}, { erased: erasedByTime }))).toMatchObject({ endedThere: 1 })
  expect(hasEndedThere(imported({ ours: true }, { erased: erasedByTime }))).toBe(false)
  // Asked about, sent a file, and then let end as it had ended there.
  expect(hasEndedThere(imported({}, { files: [sent], recorded: 1 }))).toBe(true)
  expect(hasEndedThere(imported({ ours: true }, { files: [sent] }))).toBe(false)
  expect(
    [
      imported({ ours: true }),
      // Closed here since: the last import left it open.
      imported({ left: 'received' }),
      imported({}, { agenda: 'ADU-2026-0001' }),
      imported({ left: 'in-progress' }, { status: 'in-progress' }),
      confirmed.state as Complaint,
    ].map(hasEndedThere),
  ).toEqual([false, false, false, false, false])
})
