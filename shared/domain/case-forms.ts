import * as z from 'zod'
import { checkbox, choice, optionalText, requiredEmail, requiredLine, requiredText } from './form-fields.ts'
import { PrivacyRight } from './happenings.ts'

/** What a citizen sends about a case that exists already; browsers and JSON send the same fields. */

export const caseFormLimits = { answer: 3000, message: 3000, reason: 1000, detail: 1000, number: 60, accessCode: 60, email: 254 } as const

export const CompletionForm = z.object({ answer: requiredText(caseFormLimits.answer) })
export const ReplyForm = z.object({ message: requiredText(caseFormLimits.message) })

/** Withdrawing cannot be undone, so it takes a tick in a box. */
export const WithdrawalForm = z.object({
  reason: optionalText(caseFormLimits.reason),
  sure: checkbox.refine((sure) => sure, { error: 'not-confirmed' }),
})

/** UU 27/2022: access, correction, erasure. */
export const PrivacyForm = z.object({ right: choice(PrivacyRight.options), detail: requiredText(caseFormLimits.detail) })

/** Whether number and code belong together is told by one answer for both, never field by field (design.md section 6). */
export const TrackingForm = z.object({ number: requiredLine(caseFormLimits.number), accessCode: requiredLine(caseFormLimits.accessCode) })
export const LostCodeForm = z.object({ number: requiredLine(caseFormLimits.number), email: requiredEmail })
