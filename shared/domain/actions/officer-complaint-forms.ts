import * as z from 'zod'
import { ArchiveReason, type Case, Outcome } from '../case/case.ts'
import { complaintLimits } from '../channels/complaint/complaint-form.ts'
import {
  always,
  choice,
  optionalLine,
  optionalText,
  pastedAddress,
  requiredLine,
  requiredText,
  requiredTrackingId,
  severalOf,
} from './form-fields.ts'
import { maxHolders } from './holders.ts'
import { type OfficerLists, officerLimits } from './officer-forms.ts'

/** A switch that has to be set one way or the other: a box left alone would decide by forgetting (domain.md section 2). */
export const yesOrNo = choice(['yes', 'no']).transform((it) => it === 'yes')

type Chosen = { lead: string; contributors: string[]; readers: string[] }
const idsOf = ({ lead, contributors, readers }: Chosen): string[] =>
  [lead, ...contributors, ...readers].filter((it) => typeof it === 'string')

/** One institution leads, others help or read: shared by disposition and assignment. */
export const holderFields = ({ institutions }: OfficerLists) => ({
  lead: choice(institutions),
  contributors: severalOf(institutions),
  readers: severalOf(institutions),
  instruction: optionalText(officerLimits.instruction),
})

/** Rules over the chosen institutions; those the case is about are told apart, so that the officer learns why. */
export const holderRules = <Form extends Chosen>(state: Pick<Case, 'reported'>) =>
  [
    z.refine<Form>((form) => idsOf(form).length <= maxHolders, { path: ['contributors'], error: 'too-many-institutions', ...always }),
    z.refine<Form>((form) => new Set(idsOf(form)).size === idsOf(form).length, { path: ['contributors'], error: 'named-twice', ...always }),
    z.refine<Form>((form) => !idsOf(form).some((it) => state.reported.institutions.includes(it)), {
      path: ['lead'],
      error: 'conflict-of-interest',
      ...always,
    }),
  ] as const

export const ReferralForm = z.object({ body: requiredLine(officerLimits.line), explanation: requiredText(officerLimits.explanation) })
export const ArchiveForm = z.object({ archiveReason: choice(ArchiveReason.options), explanation: requiredText(officerLimits.explanation) })
export const EditForm = z.object({ title: requiredLine(complaintLimits.title), text: requiredText(complaintLimits.text) })

/** By number, or a pasted address of its page; left empty, the link is taken away. */
export const DuplicateForm = z.object({ duplicateOf: optionalLine(pastedAddress) })

export const AnswerForm = z.object({ outcome: choice(Outcome.options), text: requiredText(officerLimits.answer) })

export const NationalForm = z.object({ trackingId: requiredTrackingId })
