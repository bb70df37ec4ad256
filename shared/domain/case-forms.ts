import * as z from 'zod'
import { PrivacyRight } from './events.ts'
import { checkbox, choice, optionalText, requiredText } from './form-fields.ts'

/** What a citizen sends about a case that exists already; browsers and JSON send the same fields. */

export const caseFormLimits = { answer: 3000, message: 3000, reason: 1000, detail: 1000 } as const

export const CompletionForm = z.object({ answer: requiredText(caseFormLimits.answer) })
export const ReplyForm = z.object({ message: requiredText(caseFormLimits.message) })

/** Withdrawing cannot be undone, so it takes a tick in a box. */
export const WithdrawalForm = z.object({
  reason: optionalText(caseFormLimits.reason),
  sure: checkbox.refine((sure) => sure, { error: 'not-confirmed' }),
})

/** UU 27/2022: access, correction, erasure. */
export const PrivacyForm = z.object({ right: choice(PrivacyRight.options), detail: requiredText(caseFormLimits.detail) })

/** Longer than anybody types; what is wrong in them is told by the answer, never field by field (design.md section 6). */
const typed = (max: number) =>
  z
    .string()
    .catch('')
    .transform((text) => text.slice(0, max))

export const TrackingForm = z.object({ number: typed(60), accessCode: typed(60) })
export const LostCodeForm = z.object({ number: typed(60), email: typed(254) })
