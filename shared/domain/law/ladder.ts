import * as z from 'zod'
import { Audience } from '../events/happenings.ts'
import { addWorkingDays, type Calendar, workingDayBefore } from '../time/calendar.ts'
import { addDays, type LocalDate } from '../time/local-date.ts'
import { type Clock, clockKey } from './clock.ts'
import { StatuteId } from './statutes.ts'

/**
 * The ladder of reminders (tangga pengingat) as data: how many working days before (negative) or after its due date a
 * clock speaks up, and to whom. An administrator can replace it; nothing in the code knows a number of days.
 */
export const Rung = z.object({ at: z.int().min(-60).max(60), audience: z.array(Audience).min(1) })
export type Rung = z.infer<typeof Rung>

export const LadderRow = z
  .object({
    statutes: z.array(StatuteId).min(1),
    rungs: z.array(Rung).min(1),
    /** After the last rung, every so many working days again to the same people; null is never. */
    repeatEvery: z.int().min(1).max(60).nullable(),
  })
  .refine(({ rungs }) => rungs.every(({ at }, i) => i === 0 || at > (rungs[i - 1]?.at ?? 0)), {
    path: ['rungs'],
    error: 'rungs-not-ascending',
  })
export type LadderRow = z.infer<typeof LadderRow>

/** Every statute stands in at most one row. */
export const Ladder = z
  .array(LadderRow)
  .refine((rows) => new Set(rows.flatMap((it) => it.statutes)).size === rows.flatMap((it) => it.statutes).length, {
    error: 'statute-in-two-rows',
  })
export type Ladder = z.infer<typeof Ladder>

/** A rung with the day on which it speaks. */
export type DatedRung = Rung & { day: LocalDate }

/** The day of a rung: a working day. A due date on a free day (calendar-day limits) is spoken of on the working day before. */
export const rungDay = (calendar: Calendar, due: LocalDate, at: number): LocalDate =>
  at === 0 ? workingDayBefore(calendar, addDays(due, 1)) : addWorkingDays(calendar, due, at)

/**
 * Rungs of a running clock up to and including `until`, and the first after it. Days up to the start of the clock have no
 * rung; after a change of the due date on `changedOn` only later days have one (design.md section 4).
 */
export const rungsOf = (
  row: LadderRow,
  clock: Pick<Clock, 'startedOn' | 'due'>,
  calendar: Calendar,
  until: LocalDate,
  changedOn: LocalDate | undefined,
): { due: DatedRung[]; next: DatedRung | null } => {
  const due: DatedRung[] = []
  const last = row.rungs.at(-1)
  for (let i = 0; ; i++) {
    const rung =
      row.rungs[i] ?? (row.repeatEvery !== null && last ? { ...last, at: last.at + (i - row.rungs.length + 1) * row.repeatEvery } : null)
    if (!rung) return { due, next: null }
    const day = rungDay(calendar, clock.due, rung.at)
    if (day <= clock.startedOn || (changedOn !== undefined && day <= changedOn)) continue
    if (day > until) return { due, next: { ...rung, day } }
    due.push({ ...rung, day })
  }
}

const desk = ['coordinator'] as const
const rung = (at: number, ...audience: Audience[]): Rung => ({ at, audience })

/** The built-in ladder (domain.md section 2: before, on the day, late by 1, 3, then weekly; ever higher up). */
export const defaultLadder: Ladder = [
  {
    statutes: ['complaint.verification', 'complaint.redisposition', 'request.completeness-check', 'request.look-at-answer'],
    rungs: [rung(-1, ...desk), rung(0, ...desk), rung(1, ...desk), rung(3, 'coordinator', 'superior')],
    repeatEvery: 5,
  },
  {
    // From its end on, the rungs of verification speak of it, which began on the same day.
    statutes: ['complaint.read-after-storm'],
    rungs: [rung(-1, ...desk), rung(0, ...desk)],
    repeatEvery: null,
  },
  {
    // Whoever asked: the institution that holds the case, or the coordinators in its place while nobody does.
    statutes: ['complaint.look-at-answer'],
    rungs: [
      rung(-1, 'liaison'),
      rung(0, 'liaison', 'head'),
      rung(1, 'liaison', 'head', 'coordinator'),
      rung(3, 'liaison', 'head', 'coordinator', 'superior'),
    ],
    repeatEvery: 5,
  },
  {
    // A letter has gone out at once; these are for whoever did not act on it.
    statutes: ['complaint.urgent-response'],
    rungs: [rung(0, 'liaison', 'head', 'coordinator'), rung(1, 'liaison', 'head', 'coordinator', 'superior')],
    repeatEvery: 1,
  },
  {
    // Where no head is there, the coordinators are spoken to in their place; past the limit, they and the superior decide.
    statutes: ['complaint.approval', 'request.approval'],
    rungs: [rung(-1, 'head'), rung(0, 'head', 'coordinator'), rung(1, 'head', 'coordinator', 'superior')],
    repeatEvery: 5,
  },
  {
    // That it waits is told on the morning after it was proposed, however long the limit is (docs/adr/0066).
    statutes: ['request.list-release'],
    rungs: [rung(0, 'head', 'coordinator'), rung(1, 'head', 'coordinator', 'superior')],
    repeatEvery: 5,
  },
  {
    statutes: ['complaint.first-follow-up'],
    rungs: [
      rung(-3, 'liaison'),
      rung(-1, 'liaison'),
      rung(0, 'liaison', 'head'),
      rung(1, 'liaison', 'head'),
      rung(3, 'liaison', 'head', 'coordinator'),
    ],
    repeatEvery: 5,
  },
  {
    statutes: [
      'complaint.resolution.service-question',
      'complaint.resolution.ordinary',
      'complaint.resolution.oversight',
      'complaint.resolution.aspiration',
    ],
    rungs: [
      rung(-5, 'liaison'),
      rung(-3, 'liaison'),
      rung(-1, 'liaison', 'head'),
      rung(0, 'liaison', 'head'),
      rung(1, 'liaison', 'head', 'coordinator'),
      rung(3, 'liaison', 'head', 'coordinator', 'inspectorate'),
    ],
    repeatEvery: 5,
  },
  {
    statutes: ['complaint.legal-ceiling'],
    rungs: [
      rung(-10, 'head', 'coordinator'),
      rung(-5, 'head', 'coordinator'),
      rung(0, 'head', 'coordinator'),
      rung(1, 'head', 'coordinator', 'superior'),
    ],
    repeatEvery: 5,
  },
  {
    statutes: ['request.answer'],
    rungs: [
      rung(-5, 'liaison', 'coordinator'),
      rung(-3, 'liaison', 'coordinator'),
      rung(-1, 'liaison', 'head', 'coordinator'),
      rung(0, 'liaison', 'head', 'coordinator'),
      rung(1, 'liaison', 'head', 'coordinator'),
      rung(3, 'liaison', 'head', 'coordinator', 'superior'),
    ],
    repeatEvery: 5,
  },
  {
    statutes: ['objection.answer'],
    rungs: [
      rung(-10, 'superior'),
      rung(-5, 'coordinator', 'superior'),
      rung(-1, 'coordinator', 'superior'),
      rung(0, 'coordinator', 'superior'),
      rung(1, 'coordinator', 'superior'),
    ],
    repeatEvery: 5,
  },
  {
    // What was ordered or promised is carried out by whoever holds the information; the PPID Utama answers for it.
    statutes: ['objection.order', 'request.provide'],
    rungs: [
      rung(-3, 'liaison', 'coordinator'),
      rung(-1, 'liaison', 'head', 'coordinator'),
      rung(0, 'liaison', 'head', 'coordinator'),
      rung(1, 'liaison', 'head', 'coordinator'),
      rung(3, 'liaison', 'head', 'coordinator', 'superior'),
    ],
    repeatEvery: 5,
  },
  {
    // Who said it and who wrote it down hear once more before it takes effect.
    statutes: [
      'complaint.recorded-confirmation',
      'complaint.recorded-withdrawal',
      'request.recorded-confirmation',
      'request.recorded-withdrawal',
    ],
    rungs: [rung(-1, 'coordinator', 'reporter')],
    repeatEvery: null,
  },
  {
    // Whoever has to consent hears of it on the day, and once more before it lapses; somebody waits at home for it.
    statutes: ['complaint.new-code-consent', 'complaint.new-code-pickup'],
    rungs: [rung(-1, ...desk), rung(0, ...desk)],
    repeatEvery: null,
  },
  {
    // Beside the matter: whoever coordinates copies it, and nobody above them works there (docs/adr/0072).
    statutes: ['complaint.national-record', 'complaint.national-answer', 'complaint.national-apart'],
    rungs: [rung(-1, ...desk), rung(0, ...desk), rung(1, ...desk), rung(3, ...desk)],
    repeatEvery: 5,
  },
  { statutes: ['complaint.new-code-objection'], rungs: [rung(-1, 'coordinator', 'reporter')], repeatEvery: null },
  // Citizens are warned before a window of theirs ends.
  {
    statutes: ['complaint.reporter-completes', 'complaint.reporter-window', 'objection.receipt-window'],
    rungs: [rung(-3, 'reporter')],
    repeatEvery: null,
  },
  { statutes: ['request.requester-completes'], rungs: [rung(-1, 'reporter')], repeatEvery: null },
  { statutes: ['request.objection-window', 'objection.dispute-window'], rungs: [rung(-5, 'reporter')], repeatEvery: null },
]

/** Limits behind which a person waits who cannot see that nobody looks; no ladder may leave them silent (docs/adr/0032). */
const neverSilent: readonly StatuteId[] = [
  'complaint.approval',
  'complaint.look-at-answer',
  'complaint.read-after-storm',
  'complaint.urgent-response',
  'request.approval',
  'request.list-release',
  'request.look-at-answer',
  'request.provide',
  'objection.order',
  'complaint.recorded-confirmation',
  'complaint.recorded-withdrawal',
  'request.recorded-confirmation',
  'request.recorded-withdrawal',
  'complaint.new-code-consent',
  'complaint.new-code-objection',
  'complaint.new-code-pickup',
  'complaint.national-record',
  'complaint.national-answer',
  'complaint.national-apart',
]

/** A ladder that an administrator wrote, and the built-in rungs of what it must not leave out. */
export const withoutSilence = (own: Ladder): Ladder => {
  const named = own.flatMap(({ statutes }) => statutes)
  const missing = neverSilent.filter((it) => !named.includes(it))
  const added = defaultLadder.map((row) => ({ ...row, statutes: row.statutes.filter((it) => missing.includes(it)) }))
  return [...own, ...added.filter(({ statutes }) => statutes.length > 0)]
}

/** How a rung is told from others of its case; a changed due date makes new rungs. */
export const rungKey = (clock: Pick<Clock, 'statute' | 'generation' | 'due'>, at: number): string => `${clockKey(clock)}#${clock.due}#${at}`
