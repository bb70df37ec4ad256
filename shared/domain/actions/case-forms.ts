import * as z from 'zod'
import { PrivacyRight } from '../events/happenings.ts'
import { type SurveyElement, type SurveyScore, surveyElements, surveyScores } from '../survey/elements.ts'

import { filled, isEmpty } from './described.ts'
import {
  always,
  checkbox,
  choice,
  optionalEmail,
  optionalPhone,
  optionalText,
  pastedAddress,
  requiredEmail,
  requiredLine,
  requiredText,
  ticked,
} from './form-fields.ts'

/** What a citizen sends about a case that exists already; browsers and JSON send the same fields. */

export const caseFormLimits = {
  answer: 3000,
  message: 3000,
  reason: 1000,
  comment: 1000,
  explanation: 3000,
  detail: 1000,
  contested: 1000,
  keepCode: 1000,
  number: pastedAddress,
  accessCode: 100,
  email: 254,
} as const

/** Words, unless something the reporter sent lies unread: then that may be the answer. */
export const completionForm = (hasSent: boolean) => z.object({ answer: (hasSent ? optionalText : requiredText)(caseFormLimits.answer) })
/** The same as a description for programs. */
export const CompletionForm = z.object({
  answer: optionalText(caseFormLimits.answer).describe('Required, unless a file or message sent since the question is the answer'),
})
export const ReplyForm = z.object({ message: requiredText(caseFormLimits.message) })

/** Withdrawing cannot be undone, so it takes a tick in a box. */
export const WithdrawalForm = z.object({
  reason: optionalText(caseFormLimits.reason),
  sure: checkbox.refine((sure) => sure, { error: 'not-confirmed' }).meta({ type: ['boolean', 'string'], enum: [...ticked] }),
})

/** One to five; a browser sends text, a program perhaps a number. */
const starsOf = ['1', '2', '3', '4', '5'] as const
const asText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : (value ?? ''))
const starsShape = { type: ['integer', 'string'], enum: [...starsOf.map(Number), ...starsOf] } as const
const stars = z.preprocess(asText, choice(starsOf)).transform(Number).meta(starsShape)
const optionalStars = z
  .preprocess(asText, choice(['', ...starsOf]))
  .transform((text) => (text === '' ? null : Number(text)))
  .meta({ type: ['integer', 'string', 'null'], enum: [...starsShape.enum, '', null] })

export const RatingForm = z.object({ stars, comment: optionalText(caseFormLimits.comment) })

/** The matter is settled; whoever wants to can say in the same go how well. Words without stars would be lost, so they ask for some. */
export const ConfirmForm = z
  .object({ stars: optionalStars, comment: optionalText(caseFormLimits.comment) })
  .refine((form) => form.comment === null || form.stars !== null, { path: ['stars'], error: 'required', ...always })
  .meta({ anyOf: [isEmpty('comment'), { properties: { stars: starsShape }, required: ['stars'] }] })

/** "Bukan saya" or "jangan" needs no reason. */
/** "Bukan saya": no other code for this case. */
export const KeepCodeForm = z.object({ keepCode: optionalText(caseFormLimits.keepCode) })
export const ContestForm = z.object({ contested: optionalText(caseFormLimits.contested) })

/** Whether it may be recorded in SP4N-LAPOR!: either way, as often as they like until it is. */
export const RecordingForm = z.object({ recordThere: choice(['yes', 'no']) })

/** Whether a text about it may be published: a press each way (docs/adr/0094). */
export const PublishingForm = z.object({ publish: choice(['yes', 'no']) })

/** What the link in the letter carries behind `t=`. */
export const linkLimits = { t: 200 } as const

/** A question may be left out; whoever answers none has nothing to send. */
const scoreTexts = ['1', '2', '3', '4'] as const satisfies readonly `${SurveyScore}`[]
const scoreShape = { type: ['integer', 'string'], enum: [...surveyScores, ...scoreTexts] } as const
const score = z
  .preprocess(asText, choice(['', ...scoreTexts]))
  .transform((text) => (text === '' ? null : Number(text)))
  .meta({ type: ['integer', 'string', 'null'], enum: [...scoreShape.enum, '', null] })
const scores = Object.fromEntries(surveyElements.map((it) => [it, score])) as Record<SurveyElement, typeof score>

/** What the link of the survey carries behind `t=`, and what was answered. */
export const SurveyForm = z
  .object({ t: requiredLine(linkLimits.t), ...scores, comment: optionalText(caseFormLimits.comment) })
  .refine((form) => surveyElements.some((it) => form[it] !== null), { path: [surveyElements[0]], error: 'survey-empty', ...always })
  .meta({ anyOf: surveyElements.map((it) => ({ properties: { [it]: scoreShape }, required: [it] })) })

export const ReopenForm = z.object({ explanation: requiredText(caseFormLimits.explanation) })

/** UU 27/2022: access, correction, erasure. */
export const PrivacyForm = z.object({ right: choice(PrivacyRight.options), detail: requiredText(caseFormLimits.detail) })

/** What stays empty stays as it was: the page does not know it. */
export const contactFields = { email: optionalEmail, phone: optionalPhone() }
export const givesContact = z.refine<{ email: string | null; phone: string | null }>(
  ({ email, phone }) => email !== null || phone !== null,
  {
    path: ['email'],
    error: 'contact-required',
    ...always,
  },
)
export const ContactForm = z
  .object(contactFields)
  .check(givesContact)
  .meta({ anyOf: [filled('email'), filled('phone')] })

/** Whether number and code belong together is told by one answer for both, never field by field (design.md section 6). */
export const TrackingForm = z.object({ number: requiredLine(caseFormLimits.number), accessCode: requiredLine(caseFormLimits.accessCode) })
export const LostCodeForm = z.object({ number: requiredLine(caseFormLimits.number), email: requiredEmail })

export const LinkForm = z.object({ t: requiredLine(linkLimits.t) })
