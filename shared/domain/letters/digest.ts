import type { Case } from '../case/case.ts'
import type { RecordedEvent } from '../events/chain.ts'
import { isLate } from '../law/clock.ts'
import type { Directory } from '../office/recipients.ts'
import type { Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'
import { expiryOfNewWork } from './new-work.ts'
import { expiryOf, isNewWork, type NewWork, type Reminder, type ReminderEnd, type RungReminder } from './reminder.ts'

export type DigestGroup = 'late' | 'today' | 'soon'

export type DigestPlan = {
  /** What the letter says of limits, in its order: late first, then due today, then soon. */
  entries: { group: DigestGroup; reminder: RungReminder; case: Case }[]
  /** And what is new for them, a case each with all that handed it over. */
  fresh: { case: Case; reminders: NewWork[] }[]
  /** What it no longer says, and why. */
  ended: { reminder: Reminder; end: ReminderEnd }[]
}

/**
 * What of one officer's open reminders still holds at the moment of sending; `sinceOf` gives the log from the event that
 * handed a case over, for cases that went on since. Of several rungs of one clock, left over
 * from mornings on which no letter could be sent, the most urgent speaks and ends the others.
 */
export const planDigest = (
  reminders: readonly Reminder[],
  cases: ReadonlyMap<string, Case>,
  sinceOf: (reminder: NewWork) => readonly RecordedEvent[],
  directory: Directory,
  today: LocalDate,
  now: Instant,
): DigestPlan => {
  const plan: DigestPlan = { entries: [], fresh: [], ended: [] }
  const rungs = reminders.filter((it): it is RungReminder => !isNewWork(it))
  for (const reminder of reminders) {
    const state = cases.get(reminder.caseId) ?? null
    if (isNewWork(reminder)) {
      const reason = expiryOfNewWork(reminder, state, sinceOf(reminder), directory)
      if (reason !== null || state === null) plan.ended.push({ reminder, end: { kind: 'expired', at: now, reason: reason ?? 'closed' } })
      else {
        const known = plan.fresh.find((it) => it.case.id === state.id)
        if (known) known.reminders.push(reminder)
        else plan.fresh.push({ case: state, reminders: [reminder] })
      }
      continue
    }
    const reason = expiryOf(reminder, state, directory)
    const more = rungs.filter((it) => isSameClock(it, reminder)).reduce((a, b) => (b.rung > a.rung ? b : a), reminder)
    if (reason !== null || state === null) {
      plan.ended.push({ reminder, end: { kind: 'expired', at: now, reason: reason ?? 'closed' } })
    } else if (more !== reminder) plan.ended.push({ reminder, end: { kind: 'superseded', at: now, by: more.rung } })
    else plan.entries.push({ group: groupOf(reminder, state, today), reminder, case: state })
  }
  for (const { reminders: handed } of plan.fresh) handed.sort((a, b) => a.handed.seq - b.handed.seq)
  plan.fresh.sort((a, b) => firstOf(a).localeCompare(firstOf(b)))
  plan.entries.sort((a, b) => orderOf(a.reminder).localeCompare(orderOf(b.reminder)))
  return plan
}

/** Whoever has waited longest comes first. */
const firstOf = ({ reminders: [first] }: DigestPlan['fresh'][number]): string => `${first?.handed.at}#${first?.number}`

const isSameClock = (a: RungReminder, b: RungReminder): boolean =>
  a.caseId === b.caseId && a.statute === b.statute && a.generation === b.generation && a.due === b.due

const groupOf = ({ statute, generation, due }: RungReminder, state: Case, today: LocalDate): DigestGroup => {
  const clock = state.clocks.find((it) => it.statute === statute && it.generation === generation)
  if (clock && isLate(clock, today)) return 'late'
  return due === today ? 'today' : 'soon'
}

/** Earlier dates first, so late comes before today and today before soon. */
const orderOf = ({ due, number, statute }: RungReminder): string => `${due}#${number}#${statute}`
