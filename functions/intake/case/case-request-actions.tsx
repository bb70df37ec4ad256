import { caseFormLimits } from '../../../shared/domain/actions/case-forms.ts'
import { ObjectionGround } from '../../../shared/domain/case/case.ts'
import { byChannel } from '../../../shared/domain/channels/by-channel.ts'
import { isOpen } from '../../../shared/domain/law/clock.ts'
import { Radios, TextArea } from '../../../shared/web/form.tsx'
import { longDate } from '../../../shared/web/format.ts'
import { SummaryList } from '../../../shared/web/summary-list.tsx'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { ActionForm, type ActionProps, Folded, hasErrorIn, Until } from './action-parts.tsx'
import { groundOf } from './timeline-facts.ts'

/** The officer proposed to go on under UU 14/2008: sending the request's form is the consent. */
export const ConvertAction = ({ opened, around, possible, written }: ActionProps) => {
  const { view } = opened
  const text = textOf(around.language).actions.convert
  const { number, receivedOn } = view.case
  const proposed = view.timeline.findLast(({ event }) => event.type === 'conversion-proposed')?.event
  return (
    <section class="panel" id="lanjutkan">
      <h3>{text.title}</h3>
      {proposed?.type === 'conversion-proposed' ? (
        <p class="written" dir="auto">
          {written(proposed.text.n)}
        </p>
      ) : null}
      <p>{text.text}</p>
      <p>{text.consent.replace('{received}', longDate(receivedOn, around.language))}</p>
      {view.case.identity === 'named' ? null : <p>{text.identity}</p>}
      <Until move="convert" possible={possible} around={around} />
      <p>
        <a class="button" href={`/permohonan?dari=${encodeURIComponent(number)}`}>
          {text.open}
        </a>
      </p>
    </section>
  )
}

/** Keberatan: a ground of UU 14/2008 Ps 35(1) and what happened. */
export const ObjectAction = ({ opened, around, form, possible, tokens, part }: ActionProps) => {
  const text = textOf(around.language).actions.object
  const open = part === 'keberatan' || hasErrorIn(form, 'ground', 'objection')
  return (
    <Folded part="keberatan" title={text.title} open={open}>
      <p>{text.text}</p>
      <Until move="object" possible={possible} around={around} />
      <ActionForm number={opened.view.case.number} to="keberatan" token={tokens.object} send={text.send}>
        <Radios
          form={form}
          name="ground"
          label={text.ground}
          options={ObjectionGround.options.map((value) => ({ value, label: groundOf(value, around) }))}
        />
        <TextArea form={form} name="objection" label={text.label} maxLength={caseFormLimits.objection} language={around.language} />
      </ActionForm>
    </Folded>
  )
}

/** The receipt of an objection: its number, its date by law, and what became of it. */
export const ObjectionReceipt = ({ opened, around }: Pick<ActionProps, 'opened' | 'around'>) => {
  const state = opened.view.case
  const objection = byChannel(state, { complaint: () => null, request: (it) => it.objection })
  if (objection === null) return null
  const { language } = around
  const { actions, timeline } = textOf(language)
  const { number, filedOn, ground, decision } = objection
  const dueOf = (statute: string) => state.clocks.find((clock) => clock.statute === statute && isOpen(clock))?.due
  const [answer, dispute] = [dueOf('objection.answer'), dueOf('objection.dispute-window')]
  return (
    <section class="panel" id="keberatan">
      <h2>{actions.objection.title}</h2>
      <SummaryList
        rows={[
          [actions.objection.number, <strong>{number}</strong>],
          [actions.objection.filedOn, longDate(filedOn, language)],
          [actions.objection.ground, groundOf(ground, around)],
          [actions.objection.due, decision === null && answer ? longDate(answer, language) : null],
          [actions.objection.decision, decision && timeline.objectionDecisions[decision]],
          [actions.objection.dispute, dispute ? longDate(dispute, language) : null],
        ]}
      />
    </section>
  )
}
