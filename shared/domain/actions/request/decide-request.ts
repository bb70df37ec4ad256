import type { Exemption, RequestDecision } from '../../case/case.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { DecisionForm } from '../officer-request-forms.ts'

/** The consequence test (uji konsekuensi) of what is refused: document, exact part, statute, weighing. */
export type ConsequenceTest = { document: string; part: string; statute: string; weighing: string }

/** The written notice of UU 14/2008 Ps 22(7). */
export type DecideRequest = {
  type: 'decide'
  decision: RequestDecision
  exemptions: Exemption[]
  text: string
  redactions: string | null
  test: ConsequenceTest | null
  heldBy: string | null
  cost: string | null
}

export const decideRequest: DeskAction<DecideRequest> = {
  slug: 'putuskan',
  form: formOf(DecisionForm, (form) => {
    const { decision, exemptions, text, redactions, heldBy, cost } = form
    return { type: 'decide', decision, exemptions, text, redactions, test: testOf(form), heldBy, cost }
  }),
  offered: 'always',
  request: (_, { decision, exemptions, text, redactions, test, heldBy, cost }, { event, write, writeIf }) => {
    // UU 14/2008 Ps 17 and 19: what is refused names its letter and carries the consequence test; what is not, does not.
    const refuses = decision === 'refused' || decision === 'partly'
    if (refuses !== exemptions.length > 0 || refuses !== (test !== null)) return { refused: 'test-required' }
    return [
      event('decided', {
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
      }),
    ]
  },
}

const testOf = ({ testDocument, testPart, testStatute, testWeighing }: DecisionForm): ConsequenceTest | null =>
  testDocument === null || testPart === null || testStatute === null || testWeighing === null
    ? null
    : { document: testDocument, part: testPart, statute: testStatute, weighing: testWeighing }
