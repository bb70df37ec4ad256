import * as z from 'zod'
import type { Case } from '../case/case.ts'
import { type Context, type Refusal, todayOf } from '../case/moves.ts'
import { HeardBy, ToldBy, TriedBy } from '../events/happenings.ts'
import type { LocalDate } from '../time/local-date.ts'
import { caseFormLimits, contactFields, givesContact } from './case-forms.ts'
import { choice, requiredDate, requiredLine, requiredText, withLists } from './form-fields.ts'
import { objectionFields, objectionLists, objectionRules } from './objection-form.ts'
import { officerLimits } from './officer-forms.ts'

/** What an officer heard from the reporter, and when they said it. */
export const RecordForm = z.object({
  heard: choice(HeardBy.options),
  heardOn: requiredDate,
  text: requiredText(officerLimits.text),
})
export type RecordForm = z.infer<typeof RecordForm>

/** How a reporter is reached from now on: at least one of both. */
export const RecordContactForm = z
  .object({ heard: choice(HeardBy.options), heardOn: requiredDate, ...contactFields, reason: requiredText(officerLimits.reason) })
  .check(givesContact)
export type RecordContactForm = z.infer<typeof RecordContactForm>

/** What a coordinator was told. The code is compared, never kept; it can only be typed by somebody who stands at the counter. */
const endingFields = { toldOn: requiredDate, text: requiredText(officerLimits.text) }
export const RecordEndingForm = z.object({ told: choice(ToldBy.options), ...endingFields, accessCode: z.string().nullable() })
export type RecordEndingForm = z.infer<typeof RecordEndingForm>

const named = z
  .object({ told: choice(ToldBy.options), ...endingFields })
  .transform((form): RecordEndingForm => ({ ...form, accessCode: null }))
const withoutIdentity = z.object({ told: choice(['counter']), ...endingFields, accessCode: requiredLine(caseFormLimits.accessCode) })

/** Of a case without identity nobody knows whose word it is, unless they hold its access code. */
export const recordEndingForm = ({ identity }: Pick<Case, 'identity'>): z.ZodType<RecordEndingForm> =>
  identity === 'none' ? withoutIdentity : named

/** An objection that was told or handed in: the fields of whoever objects themselves, and how it came. */
export const RecordObjectionForm = withLists(
  objectionLists,
  z.object({ told: choice(ToldBy.options), toldOn: requiredDate, ...objectionFields }).check(...objectionRules),
)

const mostTries = 20

export const NotConnectedForm = z.object({
  tried: choice(TriedBy.options),
  triedOn: requiredDate,
  tries: requiredLine(2)
    .refine((text) => text === '' || (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= mostTries), { error: 'not-in-list' })
    .transform(Number),
})
export type NotConnectedForm = z.infer<typeof NotConnectedForm>

/** Nobody said anything about a case before it was received, nor answered before they were asked (`earliest`), nor tomorrow. */
export const wrongDay = (
  day: LocalDate,
  { receivedOn }: Pick<Case, 'receivedOn'>,
  context: Context,
  earliest: LocalDate = receivedOn,
): Refusal | null => (day < earliest || day > todayOf(context) ? { refused: 'bad-day' } : null)
