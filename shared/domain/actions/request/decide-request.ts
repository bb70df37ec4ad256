import type { InformationRequest } from '../../case/case.ts'
import { type Context, startNamedClock, todayOf } from '../../case/moves.ts'
import { openPromise } from '../../case/order.ts'
import type { Exemption, HeldForm, RequestDecision } from '../../case/request-terms.ts'
import { type Clock, stopClock } from '../../law/clock.ts'
import type { LocalDate } from '../../time/local-date.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { type DecisionForm, decisionForm } from '../officer-request-forms.ts'
import { mayBeSetFor } from '../set-date.ts'

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
  /** How it is paid, and under which decree; what is not decreed is not charged. */
  payment?: string | null
  costDecree?: string | null
  heldForms?: readonly HeldForm[]
  /** Until when what is not documented yet is provided; of that decision only. */
  provideUntil?: LocalDate | null
}

export const decideRequest: DeskAction<DecideRequest> = {
  slug: 'putuskan',
  form: formOf(
    ({ lists }) => decisionForm(lists),
    (form, { lists }) => {
      const { decision, exemptions, text, redactions, heldBy, cost, payment, heldForms } = form
      const provideUntil = decision === 'not-documented' ? form.provideUntil : null
      const costDecree = cost === null ? null : (lists.feeDecree ?? null)
      const told = { cost, payment, costDecree, heldForms, provideUntil }
      return { type: 'decide', decision, exemptions, text, redactions, test: testOf(form), heldBy, ...told }
    },
  ),
  offered: 'always',
  request: (state, command, { event, write, writeIf, clocksOf, context }) => {
    const { decision, exemptions, text, redactions, test, heldBy, cost, payment, costDecree, heldForms = [], provideUntil = null } = command
    // UU 14/2008 Ps 17 and 19: what is refused names its letter and carries the consequence test; what is not, does not.
    const refuses = decision === 'refused' || decision === 'partly'
    if (refuses !== exemptions.length > 0 || refuses !== (test !== null)) return { refused: 'test-required' }
    if ((decision === 'not-documented') !== (provideUntil !== null)) return { refused: 'bad-until' }
    if (provideUntil !== null && !mayBeSetFor(provideUntil, context)) return { refused: 'bad-until' }
    const facts = {
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
    return [event('decided', facts, [...clocksOf(state), ...promised(state, provideUntil, context)])]
  },
}

/** A promise takes the place of one that was given before; any other decision ends it. */
const promised = (state: InformationRequest, until: LocalDate | null, context: Context): Clock[] => {
  const [today, before] = [todayOf(context), openPromise(state)]
  return [
    ...(before ? [stopClock(before, today)] : []),
    ...(until === null ? [] : [startNamedClock('request.provide', today, state.clocks, context, until)]),
  ]
}

const testOf = ({ testDocument, testPart, testStatute, testWeighing }: DecisionForm): ConsequenceTest | null =>
  testDocument === null || testPart === null || testStatute === null || testWeighing === null
    ? null
    : { document: testDocument, part: testPart, statute: testStatute, weighing: testWeighing }
