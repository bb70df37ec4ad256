import type { Case } from '../case/case.ts'
import { isLate } from '../law/clock.ts'
import type { Directory } from '../office/recipients.ts'
import type { Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'
import { expiryOf, type Reminder, type ReminderEnd } from './reminder.ts'

export type DigestGroup = 'late' | 'today' | 'soon'

export type DigestPlan = {
  /** What the letter says, in its order: late first, then due today, then soon. */
  entries: { group: DigestGroup; reminder: Reminder; case: Case }[]
  /** What it no longer says, and why. */
  ended: { reminder: Reminder; end: ReminderEnd }[]
}

/**
 * What of one officer's open reminders still holds at the moment of sending. Of several rungs of one clock, left over
 * from mornings on which no letter could be sent, the most urgent speaks and ends the others.
 */
export const planDigest = (
  reminders: readonly Reminder[],
  cases: ReadonlyMap<string, Case>,
  directory: Directory,
  today: LocalDate,
  now: Instant,
): DigestPlan => {
  const plan: DigestPlan = { entries: [], ended: [] }
  for (const reminder of reminders) {
    const state = cases.get(reminder.caseId) ?? null
    const reason = expiryOf(reminder, state, directory)
    const more = reminders.filter((it) => isSameClock(it, reminder)).reduce((a, b) => (b.rung > a.rung ? b : a), reminder)
    if (reason !== null || state === null) {
      plan.ended.push({ reminder, end: { kind: 'expired', at: now, reason: reason ?? 'closed' } })
    } else if (more !== reminder) plan.ended.push({ reminder, end: { kind: 'superseded', at: now, by: more.rung } })
    else plan.entries.push({ group: groupOf(reminder, state, today), reminder, case: state })
  }
  plan.entries.sort((a, b) => orderOf(a.reminder).localeCompare(orderOf(b.reminder)))
  return plan
}

const isSameClock = (a: Reminder, b: Reminder): boolean =>
  a.caseId === b.caseId && a.statute === b.statute && a.generation === b.generation && a.due === b.due

const groupOf = ({ statute, generation, due }: Reminder, state: Case, today: LocalDate): DigestGroup => {
  const clock = state.clocks.find((it) => it.statute === statute && it.generation === generation)
  if (clock && isLate(clock, today)) return 'late'
  return due === today ? 'today' : 'soon'
}

/** Earlier dates first, so late comes before today and today before soon. */
const orderOf = ({ due, number, statute }: Reminder): string => `${due}#${number}#${statute}`
