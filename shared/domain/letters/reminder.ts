import * as z from 'zod'
import { runsBeside } from '../case/beside.ts'
import { type Case, isEnded } from '../case/case.ts'
import { Audience } from '../events/happenings.ts'
import { isOpen, isPaused } from '../law/clock.ts'
import { rungKey } from '../law/ladder.ts'
import { StatuteId } from '../law/statutes.ts'
import { type Directory, recipientsOf, StandsIn } from '../office/recipients.ts'
import { Instant } from '../time/instant.ts'
import { LocalDate } from '../time/local-date.ts'

/**
 * Why a reminder was not sent after all. `answered`: what was due has happened; `resting`: the reporter has to complete
 * first; `no-officer`: nobody exists to whom it could go; `not-reachable`: the reporter's letter did not arrive and is
 * now a call to make; `bounced`: the officer's letter came back.
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
  'bounced',
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

/** What every line says: of which case, to whom, on which morning, and how it ended. */
const line = {
  /** An officer's id; `reporter:<case>`; `nobody` when there is not even a coordinator. */
  recipient: z.string(),
  /** The morning whose digest carries it. */
  day: LocalDate,
  /** When it came due: who was away is asked for that day. */
  on: LocalDate,
  caseId: z.string(),
  number: z.string(),
  audience: z.array(Audience),
  standsIn: StandsIn.nullable(),
  end: ReminderEnd.nullable(),
  /** Of a line of the public information list, whose id stands where that of a case does; it has no number (docs/adr/0066). */
  information: z.literal(true).optional(),
}

/** A rung that came due, for one recipient. `superseded` are the less urgent rungs that had not been climbed before it. */
export const RungReminder = z.object({
  ...line,
  statute: StatuteId,
  generation: z.int(),
  due: LocalDate,
  rung: z.int(),
  superseded: z.array(z.int()),
})
export type RungReminder = z.infer<typeof RungReminder>

/** That a case was handed over to them, by which event (docs/adr/0033). */
export const NewWork = z.object({ ...line, handed: z.object({ seq: z.int(), type: z.string(), at: Instant }) })
export type NewWork = z.infer<typeof NewWork>

export const Reminder = z.union([RungReminder, NewWork])
export type Reminder = z.infer<typeof Reminder>

export const isNewWork = (reminder: Reminder): reminder is NewWork => 'handed' in reminder

export const isOfInformation = ({ information }: Pick<Reminder, 'information'>): boolean => information === true

/** How a line is told from others about its case. What is decided on a line of the list counts up less than what happens to it. */
export const lineKey = (reminder: Reminder): string =>
  isNewWork(reminder)
    ? `handed#${reminder.handed.seq}${isOfInformation(reminder) ? `#${reminder.handed.type}` : ''}`
    : rungKey(reminder, reminder.rung)

/** Recipient of a rung that concerns nobody who exists. */
export const nobody = 'nobody'

export const reporterRecipient = (caseId: string): string => `reporter:${caseId}`

type Reminded = Pick<RungReminder, 'statute' | 'generation' | 'due' | 'rung' | 'superseded' | 'audience'> & { at: Instant; on: LocalDate }

/** One reminder for each recipient of a rung: officers in the digest of `morning`, the reporter by a letter of today. */
export const remindersOf = (state: Case, event: Reminded, directory: Directory, morning: LocalDate): RungReminder[] => {
  const { statute, generation, due, rung, superseded, at, on } = event
  const common = { on, caseId: state.id, number: state.number, statute, generation, due, rung, superseded, end: null }
  const officers = recipientsOf(event.audience, state, directory, on).map(
    ({ officer, audience, standsIn }): RungReminder => ({ ...common, recipient: officer, day: morning, audience, standsIn }),
  )
  const reporter: RungReminder[] = event.audience.includes('reporter')
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
  const lost: RungReminder['end'] = { kind: 'expired', at, reason: 'no-officer' }
  return [{ ...common, recipient: nobody, day: morning, audience: event.audience, standsIn: 'no-officer', end: lost }]
}

/** Whether a reminder still holds when it is about to be sent: null, or why it no longer does. */
export const expiryOf = (reminder: RungReminder, state: Case | null, directory: Directory): ReminderExpiry | null => {
  // A new access code and what SP4N-LAPOR! is owed run beside the matter: no end of the case stops them.
  if (!state || (isEnded(state) && !runsBeside(reminder.statute))) return 'closed'
  const clock = state.clocks.find((it) => it.statute === reminder.statute && it.generation === reminder.generation)
  if (!clock || !isOpen(clock)) return 'answered'
  if (isPaused(clock)) return 'resting'
  if (clock.due !== reminder.due) return 'moved-date'
  if (!directory.officers.some((it) => it.id === reminder.recipient && it.active)) return 'recipient-gone'
  // Told only because a name waited: with the name matched there is nothing left that is theirs.
  if (!state.person && reminder.audience.every((it) => it === 'other-desk')) return 'no-longer-holder'
  const stillTheirs = recipientsOf(reminder.audience, state, directory, reminder.on).some((it) => it.officer === reminder.recipient)
  return stillTheirs ? null : 'no-longer-holder'
}

/** A line of the ledger: every rung, and all that was handed over, has exactly one for each recipient. */
export type LedgerLine = Pick<Reminder, 'recipient' | 'day' | 'caseId' | 'number' | 'standsIn' | 'end' | 'information'> &
  (Pick<RungReminder, 'statute' | 'due' | 'rung'> | Pick<NewWork, 'handed'>)

export const linesOf = (reminder: Reminder): LedgerLine[] => {
  const { recipient, day, caseId, number, standsIn, end } = reminder
  const common = { recipient, day, caseId, number, standsIn, ...(reminder.information ? { information: reminder.information } : {}) }
  if (isNewWork(reminder)) return [{ ...common, handed: reminder.handed, end }]
  const { statute, due, rung } = reminder
  const superseded = reminder.superseded.map(
    (at): LedgerLine => ({
      ...{ ...common, statute, due },
      rung: at,
      end: { kind: 'superseded', at: `${reminder.on}T00:00:00.000Z` as Instant, by: rung },
    }),
  )
  return [...superseded, { ...common, statute, due, rung, end }]
}

/** Whoever needed it no more was not failed; whom it could not reach was. */
const unreached: ReadonlySet<ReminderExpiry> = new Set<ReminderExpiry>(['no-officer', 'not-reachable', 'recipient-gone', 'bounced'])

export type LedgerFigures = {
  lines: number
  sent: number
  onTime: number
  superseded: number
  expired: number
  /** Of those that expired: what should have reached somebody, and reached nobody. */
  unreached: number
  open: number
  /** What `onTime` is out of: all that somebody should have been told, whatever became of it. */
  due: number
}

/**
 * "Told on time": on the morning that a line was meant for, of all that fell due. A more urgent rung stands for those that it
 * superseded, and what had been dealt with, rested, moved or passed on before it was sent was not due any more. All else
 * counts: what reached nobody, and what is still waiting.
 */
export const figuresOf = (lines: readonly LedgerLine[], dayOf: (at: Instant) => LocalDate): LedgerFigures => {
  const of = (kind: ReminderEnd['kind']) => lines.filter(({ end }) => end?.kind === kind)
  const sent = of('sent')
  const expired = of('expired')
  const failed = expired.filter(({ end }) => end?.kind === 'expired' && unreached.has(end.reason))
  const open = lines.filter(({ end }) => end === null)
  return {
    lines: lines.length,
    sent: sent.length,
    onTime: sent.filter(({ day, end }) => end && dayOf(end.at) <= day).length,
    superseded: of('superseded').length,
    expired: expired.length,
    unreached: failed.length,
    open: open.length,
    due: sent.length + failed.length + open.length,
  }
}
