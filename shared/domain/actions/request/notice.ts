import type { Refusal } from '../../case/moves.ts'
import type { DecisionFacts, Exemption, HeldForm, RequestDecision } from '../../case/request-terms.ts'
import type { LocalDate } from '../../time/local-date.ts'
import type { Step } from '../action.ts'
import type { OfficerLists } from '../officer-forms.ts'
import type { DecisionForm } from '../officer-request-forms.ts'
import { isBadPromise } from './promise.ts'

/** The consequence test (uji konsekuensi) of what is refused: document, exact part, statute, weighing. */
export type ConsequenceTest = { document: string; part: string; statute: string; weighing: string }

/** What the written notice of UU 14/2008 Ps 22(7) says, whether it is sent at once or drafted for a head. */
export type Decision = {
  decision: RequestDecision
  exemptions: Exemption[]
  text: string
  redactions: string | null
  test: ConsequenceTest | null
  heldBy: string | null
  cost: string | null
  /** How it is paid, and under which decree; what is not decreed is not charged. */
  payment?: string | null
  costDecree?: string | null
  heldForms?: readonly HeldForm[]
  /** Until when what is not documented yet is provided; of that decision only. */
  provideUntil?: LocalDate | null
}

/** What the form means. */
export const decisionOf = (form: DecisionForm, lists: Pick<OfficerLists, 'feeDecree'>): Decision => {
  const { decision, exemptions, text, redactions, heldBy, cost, payment, heldForms } = form
  const provideUntil = decision === 'not-documented' ? form.provideUntil : null
  const costDecree = cost === null ? null : (lists.feeDecree ?? null)
  const told = { cost, payment, costDecree, heldForms, provideUntil }
  return { decision, exemptions, text, redactions, test: testOf(form), heldBy, ...told }
}

/** UU 14/2008 Ps 17 and 19: what is refused, in whole or in part, names its letter and carries the consequence test; what is not, does not. */
const isWronglyTested = ({ decision, exemptions, test }: Decision): boolean => {
  const refuses = decision === 'refused' || decision === 'partly'
  return refuses !== exemptions.length > 0 || refuses !== (test !== null)
}

/** The notice as the log holds it, its words apart; or why there is none. */
export const noticeOf = (notice: Decision, { write, writeIf, context }: Step): { facts: DecisionFacts } | Refusal => {
  const { decision, exemptions, text, redactions, test, heldBy, cost, payment, costDecree, heldForms = [], provideUntil = null } = notice
  if (isWronglyTested(notice)) return { refused: 'test-required' }
  if (isBadPromise(decision, provideUntil, context)) return { refused: 'bad-until' }
  const facts: DecisionFacts = {
    decision,
    exemptions,
    text: write(text),
    redactions: writeIf(redactions),
    testDocument: writeIf(test?.document),
    testPart: writeIf(test?.part),
    testStatute: writeIf(test?.statute),
    testWeighing: writeIf(test?.weighing),
    heldBy,
    cost,
    ...(payment ? { payment } : {}),
    ...(costDecree ? { costDecree } : {}),
    ...(heldForms.length > 0 ? { heldForms: [...heldForms] } : {}),
  }
  return { facts }
}

const testOf = ({ testDocument, testPart, testStatute, testWeighing }: DecisionForm): ConsequenceTest | null =>
  testDocument === null || testPart === null || testStatute === null || testWeighing === null
    ? null
    : { document: testDocument, part: testPart, statute: testStatute, weighing: testWeighing }
