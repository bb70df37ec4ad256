import * as z from 'zod'
import { LocalDate } from '../time/local-date.ts'

/** Every time limit the desk knows. A complaint's resolution has one limit per class (domain.md section 2). */
export const StatuteId = z.enum([
  'complaint.verification',
  'complaint.read-after-storm',
  'complaint.first-follow-up',
  'complaint.urgent-response',
  'complaint.redisposition',
  'complaint.resolution.service-question',
  'complaint.resolution.ordinary',
  'complaint.resolution.oversight',
  'complaint.resolution.aspiration',
  'complaint.legal-ceiling',
  'complaint.reporter-completes',
  'complaint.look-at-answer',
  'complaint.approval',
  'complaint.reporter-window',
  'complaint.recorded-confirmation',
  'complaint.recorded-withdrawal',
  'complaint.new-code-consent',
  'complaint.new-code-objection',
  'complaint.new-code-pickup',
  'complaint.new-code-seasoned',
  'complaint.reopen',
  'complaint.national-record',
  'complaint.national-answer',
  'complaint.national-apart',
  'request.completeness-check',
  'request.requester-completes',
  'request.look-at-answer',
  'request.answer',
  'request.approval',
  'request.provide',
  'request.recorded-confirmation',
  'request.recorded-withdrawal',
  'request.objection-window',
  'request.list-release',
  'objection.answer',
  'objection.dispute-window',
  'objection.order',
  'objection.receipt-window',
])
export type StatuteId = z.infer<typeof StatuteId>

/** Hari kerja, hari kalender. */
export const DayUnit = z.enum(['working-days', 'calendar-days'])
export type DayUnit = z.infer<typeof DayUnit>

/** In what a limit can be counted. Hours run by the wall clock, day and night, and only for the limits in `hourly`. */
export const LimitUnit = z.enum([...DayUnit.options, 'hours'])
export type LimitUnit = z.infer<typeof LimitUnit>

/** Limits that a region can set in hours: a danger does not wait for tomorrow (docs/adr/0057). */
const hourly: ReadonlySet<StatuteId> = new Set<StatuteId>(['complaint.urgent-response'])

/** In what an administrator can have that limit counted. */
export const unitsOf = (id: StatuteId): readonly LimitUnit[] => LimitUnit.options.filter((it) => it !== 'hours' || hourly.has(id))

/**
 * A time limit as a row of data. Legal numbers change and some are not verified, so an administrator can override a
 * row: append one with the same id (and perhaps a later `validFrom`); see `statuteInForce`.
 */
export const Statute = z.object({
  id: StatuteId,
  channel: z.enum(['complaint', 'request', 'objection']),
  /** What is due, in Indonesian, as it is shown to citizens. */
  name: z.string().min(1),
  /** What starts and what stops it, in Indonesian. */
  starts: z.string().min(1),
  stops: z.string().min(1),
  allowance: z.int().positive(),
  unit: LimitUnit,
  /** How many days of the same unit can be added, and how often. */
  extension: z.object({ allowance: z.int().positive(), times: z.int().positive() }).optional(),
  /** Whether it rests while the reporter is asked to complete the file. */
  pausable: z.boolean(),
  /** Whether a calendar-day limit that ends on a free day ends on the next working day instead. */
  rollsForward: z.boolean(),
  citation: z.string().min(1),
  /** How sure we are: S read in the rule; S2 read in a secondary text; G general knowledge, article not read; I our inference. */
  mark: z.enum(['S', 'S2', 'G', 'I']),
  /** First and last starting day to which the row applies; null is open-ended. */
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  /** A caveat shown beside the deadline, in Indonesian. */
  note: z.string().optional(),
})
export type Statute = z.infer<typeof Statute>

/** A limit that no rule gives: we set it ourselves, and nobody may call it law. */
export const isOurPolicy = ({ mark }: Pick<Statute, 'mark'>): boolean => mark === 'I'

/**
 * How long a reporter can at least object to what an officer does in their name, and how long a second officer must have been
 * who they are: an administrator shortens these rows so far and no further, or one person alone takes over a case (docs/adr/0049).
 */
const floors: ReadonlyMap<StatuteId, Pick<Statute, 'allowance' | 'unit'>> = new Map([
  ['complaint.new-code-objection', { allowance: 3, unit: 'working-days' }],
  ['complaint.recorded-confirmation', { allowance: 3, unit: 'working-days' }],
  ['complaint.recorded-withdrawal', { allowance: 3, unit: 'working-days' }],
  ['request.recorded-confirmation', { allowance: 3, unit: 'working-days' }],
  ['request.recorded-withdrawal', { allowance: 3, unit: 'working-days' }],
  ['complaint.new-code-seasoned', { allowance: 7, unit: 'calendar-days' }],
])

/** The least that a row of that limit may say; undefined where it may say anything. */
export const floorOf = (id: StatuteId): Pick<Statute, 'allowance' | 'unit'> | undefined => floors.get(id)

export const isBelowFloor = ({ id, allowance, unit }: Pick<Statute, 'id' | 'allowance' | 'unit'>): boolean => {
  const floor = floorOf(id)
  return floor !== undefined && (unit !== floor.unit || allowance < floor.allowance)
}

/**
 * The row that governs a clock which starts on that day. Rows later in the list override earlier ones, so put the
 * administrators' rows after the built-in ones. Throws if no row applies: the configuration is broken.
 */
export const statuteInForce = (rows: readonly Statute[], id: StatuteId, on: LocalDate): Statute => {
  const row = rows.findLast((it) => it.id === id && !isBelowFloor(it) && it.validFrom <= on && (it.validTo === null || on <= it.validTo))
  if (!row) throw new RangeError(`No statute ${id} is in force on ${on}`)
  return row
}
