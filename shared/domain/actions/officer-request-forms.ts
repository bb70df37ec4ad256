import * as z from 'zod'
import { type Case, InformationRequest } from '../case/case.ts'
import { Exemption, HeldForm, ObjectionDecision, RequestDecision } from '../case/request-terms.ts'
import {
  always,
  choice,
  optionalChoice,
  optionalDate,
  optionalLine,
  optionalText,
  requiredLine,
  requiredText,
  severalOf,
  withLists,
} from './form-fields.ts'
import { holderFields, holderRules } from './officer-complaint-forms.ts'
import { type OfficerLists, officerLimits } from './officer-forms.ts'

export const assignmentForm = (lists: OfficerLists, state: Pick<Case, 'reported'>) =>
  withLists(['contributors', 'readers'], z.object(holderFields(lists)).check(...holderRules(state)))

/** The consequence test (uji konsekuensi), field by field. */
export const testFields = ['testDocument', 'testPart', 'testStatute', 'testWeighing'] as const
type Tested = { decision: RequestDecision; exemptions: Exemption[] } & Record<(typeof testFields)[number], string | null>

const refuses = ({ decision }: Pick<Tested, 'decision'>): boolean => decision === 'refused' || decision === 'partly'
const decides = ({ decision }: Pick<Tested, 'decision'>): boolean => RequestDecision.safeParse(decision).success

/** The written notice of UU 14/2008 Ps 22(7). What is refused names its letter of Ps 17 and carries the consequence test (Ps 19). */
export const decisionForm = ({ feeDecree }: Pick<OfficerLists, 'feeDecree'>) =>
  withLists(
    ['exemptions', 'heldForms'],
    z
      .object({
        decision: choice(RequestDecision.options),
        text: requiredText(officerLimits.answer),
        exemptions: severalOf(Exemption.options),
        redactions: optionalText(officerLimits.text),
        testDocument: optionalText(officerLimits.test),
        testPart: optionalText(officerLimits.test),
        testStatute: optionalText(officerLimits.test),
        testWeighing: optionalText(officerLimits.test),
        heldBy: optionalLine(officerLimits.line),
        cost: optionalLine(officerLimits.line),
        payment: optionalLine(officerLimits.line),
        heldForms: severalOf(HeldForm.options),
        provideUntil: optionalDate,
      })
      // A fee rests on a decree of the head of the region; without one nothing is charged.
      .refine((form) => form.cost === null || feeDecree !== null, { path: ['cost'], error: 'fee-without-decree', ...always })
      .refine((form) => form.decision !== 'not-documented' || form.provideUntil !== null, {
        path: ['provideUntil'],
        error: 'required',
        ...always,
      })
      .refine((form) => !refuses(form) || form.exemptions.length > 0, { path: ['exemptions'], error: 'exemption-required', ...always })
      .refine((form) => !decides(form) || refuses(form) || form.exemptions.length === 0, {
        path: ['exemptions'],
        error: 'test-not-wanted',
        ...always,
      })
      .check(
        ...testFields.map((field) =>
          z.refine<Tested>((form) => !refuses(form) || form[field] !== null, { path: [field], error: 'test-required', ...always }),
        ),
        ...testFields.map((field) =>
          z.refine<Tested>((form) => !decides(form) || refuses(form) || form[field] === null, {
            path: [field],
            error: 'test-not-wanted',
            ...always,
          }),
        ),
      ),
  )
export type DecisionForm = z.infer<ReturnType<typeof decisionForm>>

export const DeliveryForm = z.object({
  how: choice(InformationRequest.shape.deliver.options),
  form: optionalChoice(InformationRequest.shape.obtain.options),
  what: optionalText(officerLimits.text),
  receivedBy: optionalLine(officerLimits.line),
  text: optionalText(officerLimits.text),
})

type Ordered = { objectionDecision: ObjectionDecision; order: string | null; orderUntil: string | null }
const orders = ({ objectionDecision }: Pick<Ordered, 'objectionDecision'>): boolean =>
  objectionDecision === 'upheld' || objectionDecision === 'partly'

/** The superior's answer: considerations, and of what is upheld what is to be given, and until when. */
export const ObjectionAnswerForm = z
  .object({
    objectionDecision: choice(ObjectionDecision.options),
    text: requiredText(officerLimits.answer),
    order: optionalText(officerLimits.answer),
    orderUntil: optionalDate,
  })
  .check(
    z.refine<Ordered>((form) => !orders(form) || form.order !== null, { path: ['order'], error: 'required', ...always }),
    z.refine<Ordered>((form) => form.objectionDecision !== 'rejected' || form.order === null, {
      path: ['order'],
      error: 'order-not-wanted',
      ...always,
    }),
    z.refine<Ordered>((form) => !orders(form) || form.orderUntil !== null, { path: ['orderUntil'], error: 'required', ...always }),
  )
export const DisputeForm = z.object({ reference: requiredLine(officerLimits.line), text: optionalText(officerLimits.text) })
