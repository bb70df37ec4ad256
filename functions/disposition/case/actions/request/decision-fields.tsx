import { testFields } from '../../../../../shared/domain/actions/officer-request-forms.ts'
import type { Decision } from '../../../../../shared/domain/actions/request/notice.ts'
import type { InformationRequest } from '../../../../../shared/domain/case/case.ts'
import { startNamedClock } from '../../../../../shared/domain/case/moves.ts'
import type { TextRef } from '../../../../../shared/domain/case/personal-text.ts'
import { Exemption, HeldForm, RequestDecision } from '../../../../../shared/domain/case/request-terms.ts'
import { longDate } from '../../../../../shared/web/format.ts'
import type { Language } from '../../../../../shared/web/language.ts'
import type { deskTextOf } from '../../../../../shared/web/text/desk-text.ts'
import type { Preview } from '../action-page.ts'
import { HeadsRemark, writtenIn } from '../answer-fields.tsx'
import type { ActionCase, FieldKit } from '../field-kit.tsx'

/** The written notice of UU 14/2008 Ps 22(7), whether the head looks at it first or not; refusing opens letters and consequence test (Ps 17, 19). */
export const DecisionFields = ({ kit }: { kit: FieldKit }) => {
  const { form, act, radios, checks, area, line, date, around } = kit
  const { decree } = around.region.fees ?? {}
  const refusing = ['exemptions', ...testFields].some((name) =>
    [...Object.keys(form.values), ...form.errors.map(({ field }) => field)].some((it) => it === name || it.startsWith(`${name}.`)),
  )
  return (
    <>
      <HeadsRemark kit={kit} />
      {radios('decision', RequestDecision.options, act.decisions)}
      {area('text')}
      {line('heldBy')}
      {checks('heldForms', HeldForm.options, act.heldFormNames)}
      <p class="hint">{decree ? act.feeHint({ decree }) : act.noFeeHint}</p>
      {line('cost')}
      {line('payment')}
      <details open={form.values.decision === 'not-documented'}>
        <summary>{act.whenNotDocumented}</summary>
        {date('provideUntil')}
      </details>
      <details open={refusing}>
        <summary>{act.whenRefused}</summary>
        {checks('exemptions', Exemption.options, act.exemptions)}
        {testFields.map((name) => area(name))}
        {area('redactions')}
      </details>
    </>
  )
}

/** As the requester reads it: nothing is said of a fee where nothing is given. */
const costOf = ({ decision, cost, costDecree, payment }: Decision, none: string): string | null => {
  if (cost !== null) return [costDecree ? `${cost} (${costDecree})` : cost, payment].filter(Boolean).join(', ')
  return decision === 'refused' || decision === 'not-held' ? null : none
}

/** A decision point by point, as whoever sends or approves it looks at it. */
export const decisionRows = (it: Decision, act: ReturnType<typeof deskTextOf>['act'], language: Language): Preview['facts'] => {
  const { fields } = act
  return [
    [fields.decision, act.decisions[it.decision]],
    [fields.exemptions, it.exemptions.map((letter) => act.exemptions[letter]).join('\n')],
    [fields.testDocument, it.test?.document ?? null],
    [fields.testPart, it.test?.part ?? null],
    [fields.testStatute, it.test?.statute ?? null],
    [fields.testWeighing, it.test?.weighing ?? null],
    [fields.redactions, it.redactions],
    [fields.heldBy, it.heldBy],
    [fields.provideUntil, it.provideUntil ? longDate(it.provideUntil, language) : null],
    [fields.heldForms, (it.heldForms ?? []).map((form) => act.heldFormNames[form]).join(', ')],
    [fields.cost, costOf(it, act.noFee)],
  ]
}

type Drafted = NonNullable<InformationRequest['draft']>

/** A draft with its words, for whoever may read them; `written` gives each. */
export const decisionOfDraft = (draft: Omit<Drafted, 'by'>, written: (ref: TextRef) => string): Decision => {
  const { testDocument, testPart, testStatute, testWeighing } = draft
  const isTested = testDocument !== null && testPart !== null && testStatute !== null && testWeighing !== null
  const test = isTested
    ? { document: written(testDocument), part: written(testPart), statute: written(testStatute), weighing: written(testWeighing) }
    : null
  const { payment = null, costDecree = null, heldForms = [], provideUntil = null } = draft
  const words = { text: written(draft.text), redactions: draft.redactions && written(draft.redactions), test }
  return { ...draft, ...words, payment, costDecree, heldForms, provideUntil }
}

/** A draft that came back is the beginning of the next one; otherwise the row of the statutes proposes a day, which the PPID sets. */
export const firstDecision = ({ around, opened }: ActionCase): Record<string, string> => {
  const state = opened.view.case
  const provideUntil = startNamedClock('request.provide', around.today, state.clocks, around).due
  const last = opened.view.timeline.findLast(({ event }) => event.type === 'decision-drafted')?.event
  if (last?.type !== 'decision-drafted' || state.sentBack === undefined) return { provideUntil }
  const { decision, text, exemptions, redactions, test, heldBy, cost, payment, heldForms } = decisionOfDraft(last, ({ n }) =>
    writtenIn(opened, n),
  )
  const ticked = (field: string, values: readonly string[] = []) => Object.fromEntries(values.map((it) => [`${field}.${it}`, 'on']))
  const written = {
    ...{ redactions, heldBy, cost, payment },
    ...{ testDocument: test?.document, testPart: test?.part, testStatute: test?.statute, testWeighing: test?.weighing },
  }
  return {
    ...{ decision, text, provideUntil: last.provideUntil ?? provideUntil },
    ...Object.fromEntries(Object.entries(written).flatMap(([field, words]) => (words ? [[field, words]] : []))),
    ...ticked('exemptions', exemptions),
    ...ticked('heldForms', heldForms),
  }
}
