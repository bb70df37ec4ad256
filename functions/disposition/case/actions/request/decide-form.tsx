import { testFields } from '../../../../../shared/domain/actions/officer-request-forms.ts'
import type { DecideRequest } from '../../../../../shared/domain/actions/request/decide-request.ts'
import { startNamedClock } from '../../../../../shared/domain/case/moves.ts'
import { Exemption, HeldForm, RequestDecision } from '../../../../../shared/domain/case/request-terms.ts'
import { longDate } from '../../../../../shared/web/format.ts'
import type { ActionPage, Preview } from '../action-page.ts'
import type { FieldKit } from '../field-kit.tsx'

/** The written notice of UU 14/2008 Ps 22(7); refusing opens letters and consequence test (Ps 17, 19). */
const DecisionFields = ({ kit }: { kit: FieldKit }) => {
  const { form, act, radios, checks, area, line, date, around } = kit
  const { decree } = around.region.fees ?? {}
  const refusing = ['exemptions', ...testFields].some((name) =>
    [...Object.keys(form.values), ...form.errors.map(({ field }) => field)].some((it) => it === name || it.startsWith(`${name}.`)),
  )
  return (
    <>
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
const costOf = ({ decision, cost, costDecree, payment }: DecideRequest, none: string): string | null => {
  if (cost !== null) return [costDecree ? `${cost} (${costDecree})` : cost, payment].filter(Boolean).join(', ')
  return decision === 'refused' || decision === 'not-held' ? null : none
}

export const decidePage: ActionPage<'decide'> = {
  fields: (kit) => <DecisionFields kit={kit} />,
  // The row of the statutes proposes the day; the PPID sets it.
  first: ({ around, opened }) => ({
    provideUntil: startNamedClock('request.provide', around.today, opened.view.case.clocks, around).due,
  }),
  preview: (command, act, language) => {
    const { fields } = act
    const facts: Preview['facts'] = [
      [fields.decision, act.decisions[command.decision]],
      [fields.exemptions, command.exemptions.map((it) => act.exemptions[it]).join('\n')],
      [fields.testDocument, command.test?.document ?? null],
      [fields.testPart, command.test?.part ?? null],
      [fields.testStatute, command.test?.statute ?? null],
      [fields.testWeighing, command.test?.weighing ?? null],
      [fields.redactions, command.redactions],
      [fields.heldBy, command.heldBy],
      [fields.provideUntil, command.provideUntil ? longDate(command.provideUntil, language) : null],
      [fields.heldForms, (command.heldForms ?? []).map((it) => act.heldFormNames[it]).join(', ')],
      [fields.cost, costOf(command, act.noFee)],
    ]
    return { event: 'decided', facts, text: command.text }
  },
  samples: null,
  words: {
    id: {
      title: 'Putuskan dan beri tahu pemohon',
      send: 'Lihat dulu sebelum dikirim',
      done: 'Pemberitahuan tertulis terkirim.',
      hint: 'Pemberitahuan tertulis menurut UU 14/2008 Pasal 22 ayat 7.',
      labels: { text: 'Isi pemberitahuan: apa yang diberikan, dalam bentuk apa, atau mengapa tidak' },
    },
    en: {
      title: 'Decide and notify',
      send: 'Look at it before sending',
      done: 'The written notice was sent.',
      hint: 'The written notice of Law 14/2008, article 22(7).',
      labels: { text: 'The notice: what is given and in which form, or why not' },
    },
  },
}
