import { objectionLimits } from '../../../shared/domain/actions/objection-form.ts'
import { ObjectionGround, ProxyAuthority } from '../../../shared/domain/case/request-terms.ts'
import { byChannel } from '../../../shared/domain/channels/by-channel.ts'
import { isOpen, startClock } from '../../../shared/domain/law/clock.ts'
import { statuteInForce } from '../../../shared/domain/law/statutes.ts'
import type { Surroundings } from '../../../shared/web/case/clock-receipts.tsx'
import { groundLines, groundOf } from '../../../shared/web/case/timeline-facts.ts'
import { longDate } from '../../../shared/web/format.ts'
import { Checks, Radios, TextArea, TextField } from '../../../shared/web/forms/form.tsx'
import { SummaryList } from '../../../shared/web/summary-list.tsx'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { ActionForm, type ActionProps, Folded, hasErrorIn, Until } from './action-parts.tsx'

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
      <p>{text.consent({ received: longDate(receivedOn, around.language) })}</p>
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

/** The day by which an objection sent today is answered. */
const answeredBy = ({ statutes, calendar, today }: Surroundings) =>
  startClock(statuteInForce(statutes, 'objection.answer', today), today, calendar, 1).due

/** Keberatan: grounds of UU 14/2008 Ps 35(1), what happened, who objects for the requester, and when the answer is due. */
export const ObjectAction = ({ opened, around, form, possible, tokens, part }: ActionProps) => {
  const text = textOf(around.language).actions.object
  const { language } = around
  const open = part === 'keberatan' || hasErrorIn(form, 'grounds', 'objection', 'proxyName', 'proxyAuthority')
  const isProxied = hasErrorIn(form, 'proxyName', 'proxyAuthority') || Boolean(form.values.proxyName)
  return (
    <Folded part="keberatan" title={text.title} open={open}>
      <p>{text.text}</p>
      <Until move="object" possible={possible} around={around} />
      <ActionForm number={opened.view.case.number} to="keberatan" token={tokens.object} send={text.send}>
        <Checks
          form={form}
          name="grounds"
          label={text.grounds}
          hint={text.groundsHint}
          options={ObjectionGround.options.map((value) => ({ value, label: groundOf(value, around) }))}
        />
        <TextArea
          form={form}
          name="objection"
          label={text.label}
          hint={text.labelHint}
          maxLength={objectionLimits.objection}
          language={language}
        />
        <details open={isProxied}>
          <summary>{text.proxy}</summary>
          <p class="hint">{text.proxyHint}</p>
          <TextField form={form} name="proxyName" label={text.proxyName} maxLength={objectionLimits.proxyName} />
          <Radios
            form={form}
            name="proxyAuthority"
            label={text.proxyAuthority}
            options={ProxyAuthority.options.map((value) => ({ value, label: text.proxyAuthorities[value] }))}
          />
        </details>
        <p>{text.answeredBy({ due: longDate(answeredBy(around), language) })}</p>
      </ActionForm>
    </Folded>
  )
}

/** The receipt of an objection: its number, its date by law, and what became of it. */
export const ObjectionReceipt = ({ opened, around, written }: Pick<ActionProps, 'opened' | 'around' | 'written'>) => {
  const state = opened.view.case
  const objection = byChannel(state, { complaint: () => null, request: (it) => it.objection })
  if (objection === null) return null
  const { language } = around
  const { actions, timeline } = textOf(language)
  const { number, filedOn, decision, proxy, order } = objection
  const filed = opened.view.timeline.findLast(({ event }) => event.type === 'objected')?.event
  const dueOf = (statute: string) => state.clocks.find((clock) => clock.statute === statute && isOpen(clock))?.due
  const [answer, dispute, ordered] = [dueOf('objection.answer'), dueOf('objection.dispute-window'), dueOf('objection.order')]
  return (
    <section class="panel" id="keberatan">
      <h2>{actions.objection.title}</h2>
      <SummaryList
        rows={[
          [actions.objection.number, <strong>{number}</strong>],
          [actions.objection.filedOn, longDate(filedOn, language)],
          [actions.objection.ground, groundLines(objection, around)],
          [actions.object.label, filed?.type === 'objected' ? written(filed.text.n) : null],
          [actions.object.proxyName, proxy ? written(proxy.name.n) : null],
          [actions.object.proxyAuthority, proxy ? timeline.proxyAuthorities[proxy.authority] : null],
          [actions.objection.due, decision === null && answer ? longDate(answer, language) : null],
          [actions.objection.decision, decision && timeline.objectionDecisions[decision]],
          [actions.objection.order, order ? written(order.n) : null],
          [actions.objection.orderDue, ordered ? longDate(ordered, language) : null],
          [actions.objection.dispute, dispute ? longDate(dispute, language) : null],
        ]}
      />
    </section>
  )
}
