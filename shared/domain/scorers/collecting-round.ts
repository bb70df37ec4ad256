import * as z from 'zod'
import { always, choice, optionalText } from '../actions/form-fields.ts'
import type { OfficerRights } from '../case/permissions.ts'
import { addWorkingDays, type Calendar } from '../time/calendar.ts'
import { addDays, LocalDate, localDate } from '../time/local-date.ts'

/**
 * The collecting round (putaran pengumpulan): each quarter every institution says whether its part of the public information list and
 * of the exempt list is right, and looks at its own figures. Who owes it is the PPID Pembantu, then the head; until when is a row of the
 * region file; what nobody answers ends as unanswered, and coordinators are told.
 */
export const CollectingRound = z.object({
  /** `2027-1`: the quarter in which it opened. */
  quarter: z.string(),
  opened: LocalDate,
  due: LocalDate,
  /** From the morning of this day on nothing more is taken. */
  closes: LocalDate,
  /** Institutions that were there as it opened. */
  institutions: z.array(z.string()),
  version: z.int().positive(),
})
export type CollectingRound = z.infer<typeof CollectingRound>

export const RoundAnswer = z.enum(['unchanged', 'changed', 'remark'])
export type RoundAnswer = z.infer<typeof RoundAnswer>

export const RoundReply = z.object({
  quarter: z.string(),
  institution: z.string(),
  answer: RoundAnswer,
  sentence: z.string().nullable(),
  by: z.string(),
  on: LocalDate,
  version: z.int().positive(),
})
export type RoundReply = z.infer<typeof RoundReply>

export const roundSentenceMax = 1000

/** What changed is entered into the list itself; a remark is said in words. */
export const roundForm = z
  .object({ answer: choice(RoundAnswer.options), sentence: optionalText(roundSentenceMax) })
  .refine(({ answer, sentence }) => answer !== 'remark' || sentence !== null, { error: 'required', path: ['sentence'], ...always })

export const quarterOf = (day: LocalDate): string => `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`

export const firstOfQuarter = (day: LocalDate): LocalDate =>
  localDate(`${day.slice(0, 4)}-${String(3 * Math.ceil(Number(day.slice(5, 7)) / 3) - 2).padStart(2, '0')}-01`)

/** The three months that a round asks about: those before the quarter in which it opened. */
export const monthsAskedIn = ({ opened }: Pick<CollectingRound, 'opened'>): string[] => {
  const last = addDays(firstOfQuarter(opened), -1)
  const before = addDays(localDate(`${last.slice(0, 7)}-01`), -1)
  const first = addDays(localDate(`${before.slice(0, 7)}-01`), -1)
  return [first, before, last].map((day) => day.slice(0, 7))
}

/** Working days after the limit in which late answers are still taken. */
const graceDays = 10

export const newRound = (calendar: Calendar, today: LocalDate, days: number, institutions: readonly string[]): CollectingRound => {
  const due = addWorkingDays(calendar, today, days)
  return {
    quarter: quarterOf(today),
    opened: today,
    due,
    closes: addWorkingDays(calendar, due, graceDays),
    institutions: [...institutions],
    version: 1,
  }
}

export const isRoundOpen = ({ closes }: CollectingRound, today: LocalDate): boolean => today < closes

/** Liaisons and heads answer for their own institution, coordinators for any: one without officers must not wait for ever. */
export const mayAnswerRound = ({ role, institution }: Pick<OfficerRights, 'role' | 'institution'>, of: string): boolean =>
  role === 'coordinator' || ((role === 'liaison' || role === 'head') && institution === of)

export const RoundRungName = z.enum(['opened', 'reminded', 'due', 'late', 'closed'])
export type RoundRungName = z.infer<typeof RoundRungName>

export type RoundRung = { name: RoundRungName; day: LocalDate; to: readonly ('liaison' | 'head' | 'coordinator')[] }

/** Who is told when. Institutions hear of it only while they have not answered. */
export const roundRungs = (calendar: Calendar, { opened, due, closes }: CollectingRound): readonly RoundRung[] => [
  { name: 'opened', day: opened, to: ['liaison', 'coordinator'] },
  { name: 'reminded', day: addWorkingDays(calendar, due, -3), to: ['liaison'] },
  { name: 'due', day: due, to: ['liaison', 'head'] },
  { name: 'late', day: addWorkingDays(calendar, due, 3), to: ['liaison', 'head', 'coordinator'] },
  { name: 'closed', day: closes, to: ['head', 'coordinator'] },
]

/** The most urgent rung that became due after the last morning, until today. */
export const roundRungNow = (
  calendar: Calendar,
  round: CollectingRound,
  lastMorning: LocalDate | null,
  today: LocalDate,
): RoundRung | null =>
  roundRungs(calendar, round).findLast(({ day }) => day <= today && (lastMorning === null ? day === today : day > lastMorning)) ?? null
