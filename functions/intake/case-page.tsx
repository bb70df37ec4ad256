import type { OpenedCase } from '../../shared/desk/reading.ts'
import { type Case, isEnded } from '../../shared/domain/case.ts'
import { caseFormLimits } from '../../shared/domain/case-forms.ts'
import type { RecordedEvent } from '../../shared/domain/chain.ts'
import { isLate } from '../../shared/domain/clock.ts'
import type { CaseEvent } from '../../shared/domain/events.ts'
import { textRefsOf } from '../../shared/domain/evolve.ts'
import { PrivacyRight } from '../../shared/domain/happenings.ts'
import { isAboutCase } from '../../shared/domain/letter.ts'
import { statuteInForce } from '../../shared/domain/statutes.ts'
import { Checkbox, ErrorSummary, type FormState, Hidden, Radios, SummaryList, TextArea } from '../../shared/web/form.tsx'
import { fileSize, longDate, moment } from '../../shared/web/format.ts'
import { Layout } from '../../shared/web/layout.tsx'
import { textOf } from '../../shared/web/text/text.ts'
import { ClockReceipts, nextClock, type Surroundings } from './parts.tsx'

type Tokens = Record<'complete' | 'reply' | 'withdraw' | 'privacy', string>
type Props = { opened: OpenedCase; around: Surroundings; form: FormState; tokens: Tokens; awaitedFile: string | undefined }

/** Everything a citizen may know and do about their case, on one page, the most urgent first. */
export const CasePage = ({ opened, around, form, tokens, awaitedFile }: Props) => {
  const { view, texts, letters } = opened
  const state = view.case
  const { language, region } = around
  const text = textOf(language).case
  const isOpen = !isEnded(state)
  const asked = state.status === 'awaiting-reporter' || state.status === 'incomplete'
  const action = `/kasus/${state.number}`
  const textWritten = (n: number) => texts.get(n)?.text ?? text.erased
  return (
    <Layout
      title={text.title.replace('#', state.number)}
      language={language}
      path={action}
      region={region}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary form={form} language={language} />
      <h1>{text.title.replace('#', state.number)}</h1>
      <p class="lead">{sentenceOf(state, around)}</p>
      <DueLine state={state} around={around} />
      {asked ? (
        <section class="note" id="lengkapi">
          <h2>{text.complete.title}</h2>
          <p>{text.complete.question}:</p>
          <p class="written" dir="auto">
            {lastQuestion(view.timeline, textWritten)}
          </p>
          <form method="post" action={`${action}/lengkapi`} novalidate>
            <Hidden values={{ token: tokens.complete }} />
            <TextArea form={form} name="answer" label={text.complete.label} maxLength={caseFormLimits.answer} language={language} />
            <button type="submit">{text.complete.send}</button>
          </form>
        </section>
      ) : null}
      <h2>{text.clocks}</h2>
      <ClockReceipts clocks={state.clocks} around={around} />
      <h2>{text.timeline}</h2>
      <ol class="timeline">
        {[...view.timeline].reverse().map(({ event }) => (
          <TimelineEntry event={event} around={around} readable={view.readableTexts} written={textWritten} />
        ))}
      </ol>
      <h2>{text.files}</h2>
      <Files state={state} around={around} isOpen={isOpen} awaited={awaitedFile} timeline={view.timeline} />
      {letters.length > 0 ? (
        <>
          <h2>{text.letters}</h2>
          <SummaryList
            rows={letters
              .filter(isAboutCase)
              .map((it) => [
                text.letterKinds[it.content.kind],
                `${text.letterStatus[it.status]} · ${moment(it.sentAt ?? it.createdAt, language, region.timeZone)}`,
              ])}
          />
        </>
      ) : null}
      {isOpen ? (
        <details open={form.errors.some(({ field }) => field === 'message')}>
          <summary>{text.reply.title}</summary>
          <form method="post" action={`${action}/balasan`} novalidate>
            <Hidden values={{ token: tokens.reply }} />
            <TextArea form={form} name="message" label={text.reply.label} maxLength={caseFormLimits.message} language={language} />
            <button type="submit">{text.reply.send}</button>
          </form>
        </details>
      ) : null}
      <details open={form.errors.some(({ field }) => field === 'right' || field === 'detail')}>
        <summary>{text.privacy.title}</summary>
        <p>{text.privacy.text}</p>
        <form method="post" action={`${action}/privasi`} novalidate>
          <Hidden values={{ token: tokens.privacy }} />
          <Radios
            form={form}
            name="right"
            label={text.privacy.label}
            options={PrivacyRight.options.map((value) => ({ value, label: text.privacy.rights[value] }))}
          />
          <TextArea form={form} name="detail" label={text.privacy.detail} maxLength={caseFormLimits.detail} language={language} />
          <button type="submit">{text.privacy.send}</button>
        </form>
      </details>
      {isOpen ? (
        <details open={form.errors.some(({ field }) => field === 'sure' || field === 'reason')}>
          <summary>{text.withdraw.title}</summary>
          <p>{text.withdraw.text}</p>
          <form method="post" action={`${action}/cabut`} novalidate>
            <Hidden values={{ token: tokens.withdraw }} />
            <TextArea form={form} name="reason" label={text.withdraw.label} maxLength={caseFormLimits.reason} language={language} />
            <Checkbox form={form} name="sure" label={text.withdraw.confirm} />
            <button type="submit" class="danger">
              {text.withdraw.send}
            </button>
          </form>
        </details>
      ) : null}
      <form method="post" action="/keluar" class="actions">
        <button type="submit" class="second">
          {text.leave}
        </button>
      </form>
    </Layout>
  )
}

/** Where the case stands, with whom, since when: one sentence. */
const sentenceOf = (state: Case, { language, region }: Surroundings): string => {
  const text = textOf(language).case
  const lead = state.holders?.lead
  const holder = region.institutions.find(({ id }) => id === lead)?.name ?? text.nobodyYet
  const since = moment(state.statusSince, language, region.timeZone)
  return text.sentences[state.status].replace('{holder}', holder).replace('{since}', since)
}

/** Until when by law: the clock that ends first. */
const DueLine = ({ state, around }: { state: Case; around: Surroundings }) => {
  const clock = nextClock(state)
  if (!clock) return null
  const { language, statutes } = around
  const text = textOf(language).case
  const { name } = statuteInForce(statutes, clock.statute, clock.startedOn)
  const late = isLate(clock, around.today)
  return (
    <p class={late ? 'late' : ''}>
      {(late ? text.late : text.byLaw).replace('{clock}', name).replace('{due}', longDate(clock.due, language))}
    </p>
  )
}

const lastQuestion = (timeline: readonly RecordedEvent[], written: (n: number) => string): string => {
  const asked = timeline.findLast(({ event }) => event.type === 'completion-asked')?.event
  return asked?.type === 'completion-asked' ? written(asked.question.n) : ''
}

type EntryProps = { event: CaseEvent; around: Surroundings; readable: ReadonlySet<number>; written: (n: number) => string }

const TimelineEntry = ({ event, around, readable, written }: EntryProps) => {
  const { language, region, statutes } = around
  const text = textOf(language).case
  const passed = event.type === 'deadline-passed' ? `: ${statuteInForce(statutes, event.statute, event.on).name}` : ''
  const refused = event.type === 'file-refused' ? `: ${text.fileRefusals[event.reason]}` : ''
  const words = textRefsOf(event).filter(({ n }) => readable.has(n))
  return (
    <li>
      <time datetime={event.at}>{moment(event.at, language, region.timeZone)}</time>
      <strong>
        {text.events[event.type]}
        {passed}
        {refused}
      </strong>
      {words.map(({ n }) => (
        <p class="written" dir="auto">
          {written(n)}
        </p>
      ))}
    </li>
  )
}

type FilesProps = { state: Case; around: Surroundings; isOpen: boolean; awaited: string | undefined; timeline: readonly RecordedEvent[] }

const Files = ({ state, around, isOpen, awaited, timeline }: FilesProps) => {
  const { language } = around
  const text = textOf(language).case
  const judged = (id: string) =>
    state.files.some(({ fileId }) => fileId === id) || timeline.some(({ event }) => event.type === 'file-refused' && event.fileId === id)
  return (
    <>
      {awaited && !judged(awaited) ? <p class="note">{text.fileChecking}</p> : null}
      {state.files.length === 0 ? <p>{text.noFiles}</p> : null}
      <ul>
        {state.files.map((file, i) => (
          <li>
            <a href={`/kasus/${state.number}/berkas/${file.fileId}`}>
              {i + 1}. {text.fileTypes[file.type] ?? file.type} · {fileSize(file.size, language)}
            </a>
          </li>
        ))}
      </ul>
      {isOpen ? (
        <p>
          <a class="button second" href={`/kasus/${state.number}/berkas`}>
            {text.addFile}
          </a>
        </p>
      ) : null}
    </>
  )
}
