import * as z from 'zod'
import { type Case, IssuedLetter } from '../case/case.ts'
import { ReachedBy } from '../events/happenings.ts'
import {
  always,
  checkbox,
  choice,
  optionalLine,
  optionalText,
  requiredDate,
  requiredLine,
  requiredText,
  severalOf,
  withLists,
} from './form-fields.ts'

/** What officers send about a case of either channel, as browsers or JSON send it. Errors are codes (`FieldError`). */

export const officerLimits = {
  text: 3000,
  answer: 8000,
  reason: 1000,
  instruction: 1000,
  explanation: 1000,
  line: 200,
  test: 2000,
} as const

/** What a region and a day add to these forms: who exists now, and what may be chosen. */
export type OfficerLists = {
  /** The decree that sets fees for copies; null where there is none. */
  feeDecree?: string | null
  institutions: readonly string[]
  categories: readonly string[]
  officers: readonly string[]
  /** The Inspektorat, which leads what is berkadar pengawasan. */
  inspectorates: readonly string[]
  /** The institution of the desk itself, if the region names it. */
  deskInstitution: string | null
}

export const QuestionForm = z.object({ question: requiredText(officerLimits.text) })
export const TextForm = z.object({ text: requiredText(officerLimits.text) })
export const ReasonForm = z.object({ reason: requiredText(officerLimits.reason) })

/** Institutions that can be named: those of today, and those named before, which may have ended since. */
export const nameable = ({ institutions }: Pick<OfficerLists, 'institutions'>, { reported }: Pick<Case, 'reported'>): string[] => [
  ...new Set([...institutions, ...reported.institutions]),
]

/** Whom the case is about (design.md section 7), and who is let in again: said, never by leaving somebody out of a list. */
export const conflictForm = (lists: OfficerLists, { reported, person }: Pick<Case, 'reported' | 'person'>) =>
  withLists(
    ['reportedInstitutions', 'reportedOfficers', 'liftedInstitutions', 'liftedOfficers'],
    z
      .object({
        reportedInstitutions: severalOf(nameable(lists, { reported })),
        reportedOfficers: severalOf([...lists.officers, ...reported.officers]),
        liftedInstitutions: severalOf(reported.institutions),
        liftedOfficers: severalOf(reported.officers),
        // Whom the reporter named in their own words is no officer of this regency: asked while that name waits to be matched.
        ...(person ? { noneOfOurs: checkbox } : {}),
        reason: requiredText(officerLimits.reason),
      })
      // Nobody lets their own institution in again.
      .refine(({ liftedInstitutions }) => lists.deskInstitution === null || !liftedInstitutions.includes(lists.deskInstitution), {
        path: ['liftedInstitutions'],
        error: 'own-institution',
        ...always,
      })
      .refine((form) => !holdsBoth(form.liftedInstitutions, form.reportedInstitutions), {
        path: ['liftedInstitutions'],
        error: 'named-and-lifted',
        ...always,
      })
      .refine((form) => !holdsBoth(form.liftedOfficers, form.reportedOfficers), {
        path: ['liftedOfficers'],
        error: 'named-and-lifted',
        ...always,
      }),
  )

const holdsBoth = (one: readonly string[], other: readonly string[]): boolean => one.some((it) => other.includes(it))

export const ReachForm = z.object({
  letterId: requiredLine(60),
  how: choice(ReachedBy.options),
  /** Letters that a message told word by word, by their ids with blanks between; empty where a call told all that waits. */
  told: optionalLine(2000).transform((ids) => ids?.split(' ') ?? null),
})

/** Erasure (UU 27/2022): which texts by their numbers, which files and letters, whether who filed goes too, and the article it rests on. */
export const ErasureForm = withLists(
  ['texts', 'files'],
  z
    .object({
      texts: z.array(z.coerce.number().int().positive({ error: 'not-in-list' })),
      files: z.array(requiredLine(60)).max(100),
      identity: checkbox,
      basis: requiredLine(officerLimits.line),
      sure: checkbox.refine((sure) => sure, { error: 'not-confirmed' }),
    })
    .refine(({ texts, files, identity }) => texts.length + files.length > 0 || identity, { path: ['texts'], error: 'nothing-chosen' }),
)

/** A new access code for somebody at the counter, with how the officer knew who it was. */
export const NewCodeForm = z.object({ reason: requiredText(officerLimits.reason) })

/** An official letter; what it says comes from the case and from these lines. */
export const LetterForm = z.object({
  kind: choice(IssuedLetter.shape.kind.options),
  letterNumber: requiredLine(60),
  letterDate: requiredDate,
  signatoryName: requiredLine(100),
  signatoryPosition: requiredLine(150),
  signatoryNip: optionalLine(30),
  /** What is missing, line by line; material; considerations: whatever the kind lists. */
  points: optionalText(officerLimits.answer),
})
export type LetterForm = z.infer<typeof LetterForm>

/** A button: nothing is asked. */
export const NoForm = z.object({})
