import { caseFormLimits } from '../../../shared/domain/actions/case-forms.ts'
import type { ReporterMove } from '../../../shared/domain/actions/reporter-moves.ts'
import { isEnded } from '../../../shared/domain/case/case.ts'
import { pendingNewCode } from '../../../shared/domain/case/new-code.ts'
import { orderStanding, receiptWindow } from '../../../shared/domain/case/order.ts'
import { unreadAnswer } from '../../../shared/domain/case/unread-answer.ts'
import { byChannel } from '../../../shared/domain/channels/by-channel.ts'
import type { Surroundings } from '../../../shared/web/case/clock-receipts.tsx'
import { longDate } from '../../../shared/web/format.ts'
import { type FormState, Radios, TextArea } from '../../../shared/web/forms/form.tsx'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { surveyTextOf } from '../../../shared/web/text/survey-text.ts'
import { ActionForm, type ActionProps, Folded, hasErrorIn, Until } from './action-parts.tsx'
import { ConvertAction, ObjectAction } from './case-request-actions.tsx'

/** What is expected or possible now, the most urgent first; nothing that the desk would refuse. */
export const CaseActions = (props: ActionProps) => {
  const { opened, around, possible } = props
  const text = textOf(around.language).actions
  const can = (move: ReporterMove) => possible.some((it) => it.move === move)
  const nothing = !(
    ['object-new-code', 'contest-ending', 'complete', 'convert', 'confirm', 'rate', 'answer-survey', 'reopen', 'object'] as const
  ).some(can)
  const { email, phone } = opened.view.case.reachableBy
  const waiting = email || phone ? text.nothing : text.nothingUnreachable
  return (
    <section aria-labelledby="tindakan">
      <h2 id="tindakan">{text.title}</h2>
      {nothing ? <p>{isEnded(opened.view.case) ? text.ended : waiting}</p> : null}
      {can('object-new-code') ? <KeepCodeAction {...props} /> : null}
      {can('contest-ending') ? <ContestAction {...props} /> : null}
      {can('convert') ? <ConvertAction {...props} /> : null}
      {can('complete') ? <CompleteAction {...props} /> : null}
      {can('confirm') ? <ConfirmAction {...props} /> : null}
      {can('rate') ? <RateAction {...props} /> : null}
      {can('answer-survey') ? <SurveyAction {...props} /> : null}
      {can('reopen') ? <ReopenAction {...props} /> : null}
      {can('object') ? <ObjectAction {...props} /> : null}
      {can('reply') ? <ReplyAction {...props} /> : null}
    </section>
  )
}

/** Somebody asks for another code: who, on what grounds, until when it can be refused, and one press that does. */
const KeepCodeAction = ({ opened, around, form, possible, tokens, written }: ActionProps) => {
  const { actions } = textOf(around.language)
  const { number } = opened.view.case
  const asked = opened.view.timeline.findLast(({ event }) => event.type === 'new-code-asked')?.event
  const stage = pendingNewCode(opened.view.case)?.stage ?? 'consent'
  return (
    <section class="panel note" id="kode-baru">
      <h3>{actions.keepCode.title}</h3>
      <p>{actions.keepCode.text[stage]}</p>
      {asked?.type === 'new-code-asked' ? <Quote label={actions.keepCode.reason} text={{ text: asked.reason }} written={written} /> : null}
      <Until move="object-new-code" possible={possible} around={around} />
      <ActionForm number={number} to="bukan-kode-saya" token={tokens['object-new-code']} send={actions.keepCode.send}>
        <TextArea
          form={form}
          name="keepCode"
          label={actions.keepCode.label}
          hint={actions.optional}
          maxLength={caseFormLimits.keepCode}
          language={around.language}
        />
      </ActionForm>
    </section>
  )
}

/** An officer wrote down that they end the case: what was written, and one press that undoes it. */
const ContestAction = ({ opened, around, form, possible, tokens, written }: ActionProps) => {
  const { actions } = textOf(around.language)
  const { number, channel } = opened.view.case
  const recorded = opened.view.timeline.findLast(({ event }) => event.type === 'ending-recorded')?.event
  return (
    <section class="panel" id="bantah">
      <h3>{actions.contest.title}</h3>
      <p>{actions.contest.text[channel]}</p>
      <Quote label={actions.contest.recorded} text={recorded} written={written} />
      <Until move="contest-ending" possible={possible} around={around} />
      <ActionForm number={number} to="bukan-saya" token={tokens['contest-ending']} send={actions.contest.send}>
        <TextArea
          form={form}
          name="contested"
          label={actions.contest.label}
          hint={actions.optional}
          maxLength={caseFormLimits.contested}
          language={around.language}
        />
      </ActionForm>
    </section>
  )
}

const CompleteAction = ({ opened, around, form, possible, tokens, written }: ActionProps) => {
  const { case: words, actions } = textOf(around.language)
  const { number } = opened.view.case
  const converting = possible.some(({ move }) => move === 'convert')
  const asked = opened.view.timeline.findLast(({ event }) => event.type === 'completion-asked' || event.type === 'still-missing')?.event
  // Whoever does not want to go on as a request is asked for their reason, not for a file.
  const unread = converting ? undefined : unreadAnswer(opened.view.case)
  const due = unread && longDate(unread.due, around.language)
  return (
    <section class="panel" id="lengkapi">
      <h3>{converting ? actions.convert.instead : words.complete.title}</h3>
      {converting ? <p>{actions.convert.insteadText}</p> : <Quote label={words.complete.question} text={asked} written={written} />}
      <Until move="complete" possible={possible} around={around} />
      {due ? <Sent text={words.complete.sent({ due })} title={words.complete.isThisIt} /> : null}
      <ActionForm number={number} to="lengkapi" token={tokens.complete} send={due ? words.complete.thisIsIt : words.complete.send}>
        <TextArea
          form={form}
          name="answer"
          label={due ? words.complete.more : words.complete.label}
          maxLength={caseFormLimits.answer}
          language={around.language}
        />
      </ActionForm>
      {!converting && possible.some(({ move }) => move === 'attach') ? (
        <p>
          {words.complete.fileCounts} <a href={`/kasus/${number}/berkas`}>{words.addFile}</a>
        </p>
      ) : null}
    </section>
  )
}

/** Something came since the question; perhaps it is what was asked for. */
const Sent = ({ title, text }: { title: string; text: string }) => (
  <>
    <h4>{title}</h4>
    <p>{text}</p>
  </>
)

/** What somebody at the desk wrote last, where the answer to it is asked for. */
const Quote = ({ label, text, written }: { label: string; text: object | undefined; written: (n: number) => string }) => {
  const ref = text && ('question' in text ? text.question : 'text' in text ? text.text : null)
  if (!ref) return null
  return (
    <>
      <p>{label}:</p>
      <p class="written" dir="auto">
        {written((ref as { n: number }).n)}
      </p>
    </>
  )
}

const ConfirmAction = ({ opened, around, form, possible, tokens, written }: ActionProps) => {
  const { number, channel, status } = opened.view.case
  // What is confirmed is an answer, and can be rated in the same go; a decision on a request is neither.
  const isComplaint = byChannel(opened.view.case, { complaint: () => true, request: () => false })
  const ordered = orderStanding(opened.view.case)
  const text = textOf(around.language).actions.confirm[status === 'objection-decided' ? confirmOf[ordered] : channel]
  const answered = opened.view.timeline.findLast(({ event }) => event.type === 'answered')?.event
  return (
    <section class="panel" id="selesai">
      <h3>{text.title}</h3>
      {isComplaint ? <Quote label={text.answer} text={answered} written={written} /> : null}
      <p>{text.text}</p>
      <Until move="confirm" possible={possible} around={around} />
      <ActionForm number={number} to="selesai" token={tokens.confirm} send={text.send}>
        {isComplaint ? <Stars form={form} around={around} optional /> : null}
      </ActionForm>
    </section>
  )
}

/** What is confirmed when the superior has answered, by where their order stands. */
const confirmOf = { none: 'objection', open: 'order', delivered: 'order', impossible: 'objection' } as const

const RateAction = ({ opened, around, form, tokens }: ActionProps) => {
  const text = textOf(around.language).actions.rate
  return (
    <section class="panel" id="nilai">
      <h3>{text.title}</h3>
      <p>{text.text}</p>
      <ActionForm number={opened.view.case.number} to="nilai" token={tokens.rate} send={text.send}>
        <Stars form={form} around={around} />
      </ActionForm>
    </section>
  )
}

/** On a page of its own, which the link of a letter opens too. */
const SurveyAction = ({ around, possible, survey }: ActionProps) => {
  const text = surveyTextOf(around.language)
  return survey === null ? null : (
    <section class="panel" id="survei">
      <h3>{text.title}</h3>
      <p>{text.onCase.text}</p>
      <Until move="answer-survey" possible={possible} around={around} />
      <p>
        <a class="button second" href={`/survei?t=${survey}`}>
          {text.onCase.open}
        </a>
      </p>
    </section>
  )
}

const starsInOrder = ['5', '4', '3', '2', '1'] as const

const Stars = ({ form, around, optional = false }: { form: FormState; around: Surroundings; optional?: boolean }) => {
  const text = textOf(around.language).actions
  return (
    <>
      <Radios
        form={form}
        name="stars"
        label={text.rate.label}
        hint={optional ? text.optional : undefined}
        options={starsInOrder.map((value) => ({ value, label: text.stars[value] }))}
      />
      <TextArea
        form={form}
        name="comment"
        label={text.rate.comment}
        hint={text.optional}
        maxLength={caseFormLimits.comment}
        language={around.language}
      />
    </>
  )
}

const ReplyAction = ({ opened, around, form, possible, tokens, part }: ActionProps) => {
  const { case: words, actions } = textOf(around.language)
  const { number, status } = opened.view.case
  const answered = status === 'answered'
  const delivered = receiptWindow(opened.view.case) !== undefined
  const open = part === 'balasan' || hasErrorIn(form, 'message')
  return (
    <Folded part="balasan" title={answered || delivered ? actions.notSettled.title : words.reply.title} open={open}>
      {answered ? <p>{actions.notSettled.text}</p> : null}
      {delivered ? <p>{actions.notSettled.ordered}</p> : null}
      <Until move="reply" possible={possible} around={around} />
      <ActionForm number={number} to="balasan" token={tokens.reply} send={words.reply.send}>
        <TextArea form={form} name="message" label={words.reply.label} maxLength={caseFormLimits.message} language={around.language} />
      </ActionForm>
    </Folded>
  )
}

const ReopenAction = ({ opened, around, form, possible, tokens, part }: ActionProps) => {
  const text = textOf(around.language).actions.reopen
  return (
    <Folded part="buka-lagi" title={text.title} open={part === 'buka-lagi' || hasErrorIn(form, 'explanation')}>
      <p>{text.text}</p>
      <Until move="reopen" possible={possible} around={around} />
      <ActionForm number={opened.view.case.number} to="buka-lagi" token={tokens.reopen} send={text.send}>
        <TextArea form={form} name="explanation" label={text.label} maxLength={caseFormLimits.explanation} language={around.language} />
      </ActionForm>
    </Folded>
  )
}
