import * as z from 'zod'
import { type Case, isEnded } from '../case/case.ts'
import { Audience } from '../events/happenings.ts'
import { isOpen, isPaused } from '../law/clock.ts'
import { StatuteId } from '../law/statutes.ts'
import { type Directory, recipientsOf, StandsIn } from '../office/recipients.ts'
import { Instant } from '../time/instant.ts'
import { LocalDate } from '../time/local-date.ts'

/**
 * Why a reminder was not sent after all. `answered`: what was due has happened; `resting`: the reporter has to complete
 * first; `no-officer`: nobody exists to whom it could go; `not-reachable`: the reporter's letter did not arrive and is
 * now a call to make.
 */
export const ReminderExpiry = z.enum([
  'answered',
  'closed',
  'resting',
  'moved-date',
  'no-longer-holder',
  'recipient-gone',
  'no-officer',
  'not-reachable',
])
export type ReminderExpiry = z.infer<typeof ReminderExpiry>

/** The one end of a reminder, its line in the ledger. */
export const ReminderEnd = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sent'), at: Instant, letterId: z.string(), messageId: z.string() }),
  /** A more urgent rung of the same clock went out in its place. */
  z.object({ kind: z.literal('superseded'), at: Instant, by: z.int() }),
  z.object({ kind: z.literal('expired'), at: Instant, reason: ReminderExpiry }),
])
export type ReminderEnd = z.infer<typeof ReminderEnd>

/** A rung that came due, for one recipient. `superseded` are the less urgent rungs that had not been climbed before it. */
export const Reminder = z.object({
  /** An officer's id; `reporter:<case>`; `nobody` when there is not even a coordinator. */
  recipient: z.string(),
  /** The morning whose digest carries it. */
  day: LocalDate,
  /** When it came due: who was away is asked for that day. */
  on: LocalDate,
  caseId: z.string(),
  number: z.string(),
  statute: StatuteId,
  generation: z.int(),
  due: LocalDate,
  rung: z.int(),
  superseded: z.array(z.int()),
  audience: z.array(Audience),
  standsIn: StandsIn.nullable(),
  end: ReminderEnd.nullable(),
})
export type Reminder = z.infer<typeof Reminder>

/** Recipient of a rung that concerns nobody who exists. */
export const nobody = 'nobody'

export const reporterRecipient = (caseId: string): string => `reporter:${caseId}`

type Reminded = Pick<Reminder, 'statute' | 'generation' | 'due' | 'rung' | 'superseded' | 'audience'> & { at: Instant; on: LocalDate }

/** One reminder for each recipient of a rung: officers in the digest of `morning`, the reporter by a letter of today. */
export const remindersOf = (state: Case, event: Reminded, directory: Directory, morning: LocalDate): Reminder[] => {
  const { statute, generation, due, rung, superseded, at, on } = event
  const common = { on, caseId: state.id, number: state.number, statute, generation, due, rung, superseded, end: null }
  const officers = recipientsOf(event.audience, state, directory, on).map(
    ({ officer, audience, standsIn }): Reminder => ({ ...common, recipient: officer, day: morning, audience, standsIn }),
  )
  const reporter: Reminder[] = event.audience.includes('reporter')
    ? [
        {
          ...common,
          recipient: reporterRecipient(state.id),
          day: on,
          audience: ['reporter'],
          standsIn: null,
          end: state.reachableBy.email ? null : { kind: 'expired', at, reason: 'not-reachable' },
        },
      ]
    : []
  const all = [...officers, ...reporter]
  if (all.length > 0) return all
  const lost: Reminder['end'] = { kind: 'expired', at, reason: 'no-officer' }
  return [{ ...common, recipient: nobody, day: morning, audience: event.audience, standsIn: 'no-officer', end: lost }]
}

/** Whether a reminder still holds when it is about to be sent: null, or why it no longer does. */
export const expiryOf = (reminder: Reminder, state: Case | null, directory: Directory): ReminderExpiry | null => {
  if (!state || isEnded(state)) return 'closed'
  const clock = state.clocks.find((it) => it.statute === reminder.statute && it.generation === reminder.generation)
  if (!clock || !isOpen(clock)) return 'answered'
  if (isPaused(clock)) return 'resting'
  if (clock.due !== reminder.due) return 'moved-date'
  if (!directory.officers.some((it) => it.id === reminder.recipient && it.active)) return 'recipient-gone'
  const stillTheirs = recipientsOf(reminder.audience, state, directory, reminder.on).some((it) => it.officer === reminder.recipient)
  return stillTheirs ? null : 'no-longer-holder'
}

/** A line of the ledger: every rung has exactly one for each recipient. */
export type LedgerLine = Pick<Reminder, 'recipient' | 'day' | 'caseId' | 'number' | 'statute' | 'due' | 'rung' | 'standsIn' | 'end'>

export const linesOf = (reminder: Reminder): LedgerLine[] => {
  const { recipient, day, caseId, number, statute, due, rung, standsIn, end } = reminder
  const line = { recipient, day, caseId, number, statute, due, standsIn }
  const superseded = reminder.superseded.map(
    (at): LedgerLine => ({ ...line, rung: at, end: { kind: 'superseded', at: `${reminder.on}T00:00:00.000Z` as Instant, by: rung } }),
  )
  return [...superseded, { ...line, rung, end }]
}

export type LedgerFigures = { lines: number; sent: number; onTime: number; superseded: number; expired: number; open: number }

/** "Reminders sent on time": on the morning that they were meant for, of all that were sent or still should have been. */
export const figuresOf = (lines: readonly LedgerLine[], dayOf: (at: Instant) => LocalDate): LedgerFigures => {
  const of = (kind: ReminderEnd['kind']) => lines.filter(({ end }) => end?.kind === kind)
  const sent = of('sent')
  return {
    lines: lines.length,
    sent: sent.length,
    onTime: sent.filter(({ day, end }) => end && dayOf(end.at) <= day).length,
    superseded: of('superseded').length,
    expired: of('expired').length,
    open: lines.filter(({ end }) => end === null).length,
  }
}
