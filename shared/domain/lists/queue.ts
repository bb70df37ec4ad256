import * as z from 'zod'
import type { OfficerRole } from '../case/actor.ts'
import { Channel, ComplaintClass, ComplaintStatus, RequestStatus } from '../case/case.ts'
import { dayUnitOf } from '../law/clock.ts'
import { type DayUnit, type Statute, statuteInForce } from '../law/statutes.ts'
import { type Institution, institutionRoles } from '../office/directory.ts'
import { type Calendar, countWorkingDays } from '../time/calendar.ts'
import { daysBetween, type LocalDate } from '../time/local-date.ts'
import { partOfNumber } from '../typed/case-number.ts'
import type { DeskRow } from './desk-row.ts'
import { isDraft, isTheirTurn, type TurnViewer, turnOf } from './turn.ts'
import { isKeptFrom, keptFrom, type Onlooking } from './withheld.ts'

/**
 * Lists of a desk (antrean): `open` all that is not ended, by what is due first; `late` whose date has passed; `soon` due
 * today or in the next three working days; `waiting` for the reporter; `storm`, what came in a storm and waits to be read, which
 * is in none of the others (docs/adr/0061); `ended`, the latest first. Beside the desk's own work,
 * only to be read: `escalated`, late and put to this desk; `returned`, what it gave back (docs/adr/0034).
 */
export const QueueList = z.enum(['open', 'escalated', 'late', 'soon', 'waiting', 'storm', 'ended', 'returned'])
export type QueueList = z.infer<typeof QueueList>

/** Lists of what others work on. */
export const isOnlyRead = (list: QueueList): list is 'escalated' | 'returned' => list === 'escalated' || list === 'returned'

/** Which lists a desk has: superiors and inspectorates are told of late cases, institutions give back. */
export const listsOf = (role: OfficerRole, institution: Pick<Institution, 'kind'> | null): QueueList[] =>
  QueueList.options.filter((list) => {
    if (list === 'storm') return role === 'coordinator'
    if (list === 'escalated') return role === 'superior' || institution?.kind === 'inspektorat'
    return list !== 'returned' || institutionRoles.has(role)
  })

/** Days between which lists lie. */
export type ListDays = { today: LocalDate; soonUntil: LocalDate }

/**
 * Whose turn it is, beside the lists: `mine` whoever looks, `others` another office, so that with what waits for its reporter the
 * three share all open cases among them. Across them: `drafts` before or back from approval, `given-back`, `urgent`.
 */
export const QueueTurn = z.enum(['mine', 'others', 'drafts', 'given-back', 'urgent'])
export type QueueTurn = z.infer<typeof QueueTurn>

/** Institutions give back, and have what they gave in a list of its own; all others see what came back. */
export const turnsOf = (role: OfficerRole): QueueTurn[] =>
  QueueTurn.options.filter((turn) => turn !== 'given-back' || !institutionRoles.has(role))

const isInTurn = (row: DeskRow, turn: QueueTurn, viewer: TurnViewer): boolean => {
  switch (turn) {
    case 'mine':
      return isTheirTurn(row, viewer)
    case 'others':
      return !isTheirTurn(row, viewer) && turnOf(row) !== null && turnOf(row) !== 'reporter'
    case 'drafts':
      return isDraft(row)
    case 'given-back':
      return row.returned !== undefined
    case 'urgent':
      return row.urgent === true
    default:
      return turn satisfies never
  }
}

/** Whether a row belongs to a list by its date: what stands before everything else does so whatever its date. */
export const isDueIn = ({ due, waitsForReporter }: DeskRow, list: QueueList, { today, soonUntil }: ListDays): boolean => {
  if (list === 'late') return !waitsForReporter && due !== null && due < today
  if (list === 'soon') return !waitsForReporter && due !== null && due >= today && due <= soonUntil
  return true
}

/** How many working days ahead `soon` looks. */
export const soonDays = 3

const optional = <S extends z.ZodType>(schema: S) => schema.nullable().catch(null).default(null)

/** What an officer asks of the queue; anything that makes no sense is as if it had not been asked. */
export const QueueFilter = z.object({
  list: QueueList.catch('open').default('open'),
  turn: optional(QueueTurn),
  /** Coordinators: cases of one institution. */
  institution: optional(z.string().min(1).max(80)),
  status: optional(z.union([ComplaintStatus, RequestStatus])),
  channel: optional(Channel),
  class: optional(ComplaintClass),
  category: optional(z.string().min(1).max(80)),
  district: optional(z.string().min(1).max(80)),
  trait: optional(z.enum(['anonymous', 'confidential'])),
  /** Part of a number. */
  number: optional(z.string().transform(partOfNumber).pipe(z.string().min(1).max(40))),
})
export type QueueFilter = z.infer<typeof QueueFilter>

/** What the index cannot answer and has to be looked at row by row. */
export const isSifting = ({ channel, class: klass, category, district, trait, number }: QueueFilter): boolean =>
  [channel, klass, category, district, trait, number].some((it) => it !== null)

export const matches = (row: DeskRow, filter: QueueFilter, viewer: TurnViewer): boolean =>
  (filter.turn === null || isInTurn(row, filter.turn, viewer)) &&
  (filter.channel === null || row.channel === filter.channel) &&
  (filter.class === null || row.class === filter.class) &&
  (filter.category === null || row.category === filter.category) &&
  (filter.district === null || row.district === filter.district) &&
  (filter.trait !== 'anonymous' || row.identity !== 'named') &&
  (filter.trait !== 'confidential' || row.confidential) &&
  (filter.number === null || row.number.includes(filter.number))

/** Whom a case is about never meets it in a list (design.md section 7). */
export const mayList = (row: DeskRow, officer: Onlooking): boolean => !isKeptFrom(officer, keptFrom(row))

/** How urgent the next step is; `none` where nothing runs. */
export type Urgency = 'late' | 'today' | 'soon' | 'later' | 'none'

/** Days left or, when late, days since, in the unit of the limit; 0 days late means only days off have passed since. */
export type TimeLeft = { urgency: Urgency; days: number; unit: DayUnit }

export const timeLeft = (
  { due, dueAt, dueStatute, receivedOn }: Pick<DeskRow, 'due' | 'dueAt' | 'dueStatute' | 'receivedOn'>,
  today: LocalDate,
  calendar: Calendar,
  statutes: readonly Statute[],
): TimeLeft => {
  if (due === null || dueStatute === null) return { urgency: 'none', days: 0, unit: 'working-days' }
  const unit = dayUnitOf(dueAt ? { startedAt: dueAt } : {}, statuteInForce(statutes, dueStatute, receivedOn))
  const count = unit === 'working-days' ? countWorkingDays(calendar, today, due) : daysBetween(today, due)
  const urgency = due < today ? 'late' : due === today ? 'today' : countWorkingDays(calendar, today, due) <= soonDays ? 'soon' : 'later'
  return { urgency, days: Math.abs(count), unit }
}
