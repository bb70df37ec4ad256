import * as z from 'zod'
import { always, optionalLine, optionalText } from '../actions/form-fields.ts'
import type { OfficerRights } from '../case/permissions.ts'
import { LocalDate } from '../time/local-date.ts'
import { isWebAddress } from '../typed/web-address.ts'
import type { Months, Scorer, ScorerItem } from './scorer.ts'
import { wholeRegion } from './scorer.ts'

/** Longest texts of an answer, in letters. */
export const scoringLimits = { asked: 1000, sentence: 2000, link: 500, note: 500 } as const

/** What people added to one item for one period. */
export const ScoringAnswer = z.object({
  scorer: z.string(),
  period: z.string(),
  /** The institution that answers, or the whole regency (`wholeRegion`). */
  subject: z.string(),
  item: z.string(),
  /** How the questionnaire of that year asks it, where somebody wrote that down. */
  asked: z.string().nullable(),
  sentence: z.string().nullable(),
  link: z.string().nullable(),
  /** The officer who answers for it, by their id: reminded while it is empty. */
  responsible: z.string().nullable(),
  by: z.string(),
  on: LocalDate,
  version: z.int().positive(),
})
export type ScoringAnswer = z.infer<typeof ScoringAnswer>

/** What the regency wrote down about a scorer, where the rule does not say it or another year differs. */
export const ScorerSettings = z.object({
  scorer: z.string(),
  months: z.object({ from: z.int().min(1).max(12), until: z.int().min(1).max(12) }).nullable(),
  note: z.string().nullable(),
  version: z.int().positive(),
})
export type ScorerSettings = z.infer<typeof ScorerSettings>

export const monthsIn = ({ months }: Scorer, settings: ScorerSettings | null): Months | null => settings?.months ?? months

/** `responsible`: who may be named. */
export const scoringForm = (responsible: readonly string[]) =>
  z
    .object({
      asked: optionalText(scoringLimits.asked),
      sentence: optionalText(scoringLimits.sentence),
      link: optionalLine(scoringLimits.link),
      responsible: z.preprocess(
        (value) => (value === '' || value === undefined ? null : value),
        z
          .string()
          .nullable()
          .refine((it) => it === null || responsible.includes(it), { error: 'not-in-list' }),
      ),
    })
    .refine(({ link }) => link === null || isWebAddress(link), { error: 'bad-link', path: ['link'], ...always })
export type ScoringFacts = z.infer<ReturnType<typeof scoringForm>>

const monthField = z.preprocess(
  (value) => (value === '' || value === undefined ? null : Number(value)),
  z.int({ error: 'not-in-list' }).min(1, { error: 'not-in-list' }).max(12, { error: 'not-in-list' }).nullable(),
)

/** Months of a scorer: both or none, and in one year. */
export const scorerSettingsForm = z
  .object({ from: monthField, until: monthField, note: optionalLine(scoringLimits.note) })
  .refine(({ from, until }) => (from === null) === (until === null), { error: 'required', path: ['until'], ...always })
  .refine(({ from, until }) => from === null || until === null || from <= until, { error: 'not-in-list', path: ['until'], ...always })
  .transform(({ from, until, note }) => ({ months: from === null || until === null ? null : { from, until }, note }))

type Keeper = Pick<OfficerRights, 'role' | 'institution'>

/** Coordinators and administrators see and keep everything; leaders read; liaisons and heads the part of their own institution. */
export const maySeeScoring = ({ role, institution }: Keeper, subject: string): boolean =>
  role === 'coordinator' || role === 'administrator' || role === 'leader' || (isOfHouse(role) && institution === subject)

export const mayKeepScoring = (officer: Keeper, subject: string): boolean => officer.role !== 'leader' && maySeeScoring(officer, subject)

const isOfHouse = (role: Keeper['role']): boolean => role === 'liaison' || role === 'head'

/** Whether the officer sees the scorer at all. */
export const maySeeScorer = (officer: Keeper, { by }: Scorer): boolean =>
  by === 'region' ? maySeeScoring(officer, wholeRegion) : officer.institution === null || isOfHouse(officer.role)

/** An item is empty when a person has to add something and nobody has. A file counts once it was looked at and kept. */
export const isEmpty = (
  { needed }: Pick<ScorerItem, 'needed'>,
  answer: Pick<ScoringAnswer, 'sentence' | 'link'> | null,
  { requests, hasFile }: { requests: number; hasFile: boolean },
): boolean => {
  if (hasFile) return false
  if (answer !== null && (answer.sentence !== null || answer.link !== null)) return false
  return needed === 'always' || (needed === 'nothing-asked' && requests === 0)
}
