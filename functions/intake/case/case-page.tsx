import type { OpenedCase } from '../../../shared/desk/cases/reading.ts'
import type { SentFile } from '../../../shared/desk/citizens/sent-file.ts'
import { caseFormLimits } from '../../../shared/domain/actions/case-forms.ts'
import type { PossibleMove, ReporterMove } from '../../../shared/domain/actions/reporter-moves.ts'
import type { Case } from '../../../shared/domain/case/case.ts'
import type { ContactMask } from '../../../shared/domain/case/contact-mask.ts'
import { PrivacyRight } from '../../../shared/domain/events/happenings.ts'
import { heldBy } from '../../../shared/domain/letters/leaving.ts'
import type { Letter } from '../../../shared/domain/letters/letter.ts'
import type { Instant } from '../../../shared/domain/time/instant.ts'
import { localDateOf } from '../../../shared/domain/time/local-date.ts'
import type { CasePart } from '../../../shared/letters/case-parts.ts'
import { contactFor } from '../../../shared/region.ts'
import { ClockReceipts, type Surroundings } from '../../../shared/web/case/clock-receipts.tsx'
import { Thumbnail, type Thumbnails } from '../../../shared/web/case/thumbnail.tsx'
import { fileSize, longDate, moment } from '../../../shared/web/format.ts'
import { Checkbox, ErrorSummary, type FormState, Radios, TextArea } from '../../../shared/web/forms/form.tsx'
import { Layout } from '../../../shared/web/layout.tsx'
import { SummaryList } from '../../../shared/web/summary-list.tsx'
import { letterName } from '../../../shared/web/text/case-names.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { ActionForm, type ActionProps, Folded, hasErrorIn, type Tokens } from './action-parts.tsx'
import { Awaited } from './awaited-file.tsx'
import { CaseActions } from './case-actions.tsx'
import { ObjectionReceipt } from './case-request-actions.tsx'
import { Saved, Standing, Unsent } from './case-sentence.tsx'
import { Timeline } from './citizen-timeline.tsx'
import { JourneyStrip } from './journey-strip.tsx'
import { Contact } from './own-contact.tsx'
import { OwnPublishing } from './own-publishing.tsx'
import { OwnRecording } from './own-recording.tsx'
import { WhatWasSent } from './what-was-sent.tsx'

type Props = {
  opened: OpenedCase
  around: Surroundings
  form: FormState
  possible: readonly PossibleMove[]
  tokens: Tokens
  now: Instant
  awaited: SentFile | null
  contact: ContactMask | null
  survey: string | null
  part: CasePart | undefined
  thumbnails: Thumbnails
}

/** Everything a citizen may know and do about their case, on one page: where it stands, what can be done, what happened. */
export const CasePage = ({ opened, around, form, possible, tokens, now, awaited, contact, survey, part, thumbnails }: Props) => {
  const { view, texts } = opened
  const state = view.case
  const { language, region } = around
  const text = textOf(language).case
  const title = text.title({ number: state.number })
  const written = (n: number) => texts.get(n)?.text ?? text.erased
  const actions: ActionProps = { opened, around, form, possible, tokens, written, survey, part }
  return (
    <Layout
      title={title}
      language={language}
      path={`/kasus/${state.number}`}
      region={{ ...region, contact: contactFor(region, state) }}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary form={form} language={language} />
      {form.errors.length === 0 ? <Saved view={view} around={around} now={now} /> : null}
      <Unsent form={form} possible={possible} language={language} />
      <h1>{title}</h1>
      <JourneyStrip view={view} around={around} />
      <Standing view={view} around={around} />
      <ObjectionReceipt opened={opened} around={around} written={written} />
      <CaseActions {...actions} />
      <WhatWasSent opened={opened} around={around} written={written} />
      <h2 id="perjalanan">{text.timeline}</h2>
      <Timeline opened={opened} around={around} written={written} />
      <h2 id="tenggat">{text.clocks}</h2>
      <ClockReceipts clocks={state.clocks} around={around} />
      <h2 id="berkas">{text.files}</h2>
      <Files state={state} around={around} canAdd={can(possible, 'attach')} awaited={awaited} thumbnails={thumbnails} />
      <Letters opened={opened} around={around} />
      <Contact {...actions} state={state} contact={contact} today={localDateOf(now, region.timeZone)} />
      <OwnPublishing {...actions} />
      <OwnRecording {...actions} />
      <h2>{textOf(language).actions.more}</h2>
      {can(possible, 'ask-privacy') ? <PrivacyAction {...actions} /> : null}
      {can(possible, 'withdraw') ? <WithdrawAction {...actions} /> : null}
      <form method="post" action="/keluar" class="actions">
        <button type="submit" class="second">
          {text.leave}
        </button>
      </form>
    </Layout>
  )
}

const can = (possible: readonly PossibleMove[], move: ReporterMove): boolean => possible.some((it) => it.move === move)

const PrivacyAction = ({ opened, around, form, tokens, part }: ActionProps) => {
  const text = textOf(around.language).case.privacy
  return (
    <Folded part="privasi" title={text.title} open={part === 'privasi' || hasErrorIn(form, 'right', 'detail')}>
      <p>{text.text}</p>
      <ActionForm number={opened.view.case.number} to="privasi" token={tokens['ask-privacy']} send={text.send}>
        <Radios
          form={form}
          name="right"
          label={text.label}
          options={PrivacyRight.options.map((value) => ({ value, label: text.rights[value] }))}
        />
        <TextArea form={form} name="detail" label={text.detail} maxLength={caseFormLimits.detail} language={around.language} />
      </ActionForm>
    </Folded>
  )
}

const WithdrawAction = ({ opened, around, form, tokens }: ActionProps) => {
  const text = textOf(around.language).case.withdraw
  return (
    <details open={hasErrorIn(form, 'sure', 'reason')}>
      <summary>{text.title}</summary>
      <p>{text.text}</p>
      <ActionForm number={opened.view.case.number} to="cabut" token={tokens.withdraw} send={text.send} danger>
        <TextArea form={form} name="reason" label={text.label} maxLength={caseFormLimits.reason} language={around.language} />
        <Checkbox form={form} name="sure" label={text.confirm} />
      </ActionForm>
    </details>
  )
}

type FilesProps = { state: Case; around: Surroundings; canAdd: boolean; awaited: SentFile | null; thumbnails: Thumbnails }

const Files = ({ state, around, canAdd, awaited, thumbnails }: FilesProps) => {
  const { language } = around
  const text = textOf(language).case
  return (
    <>
      {awaited === null ? null : <Awaited file={awaited} language={language} />}
      {state.files.length === 0 ? <p>{text.noFiles}</p> : null}
      <ul>
        {state.files.map((file, i) => (
          <li>
            <a href={`/kasus/${state.number}/berkas/${file.fileId}`}>
              <Thumbnail file={file} links={thumbnails} />
              {i + 1}. {text.fileTypes[file.type] ?? file.type} · {fileSize(file.size, language)}
            </a>
          </li>
        ))}
      </ul>
      {canAdd ? (
        <p>
          <a class="button second" href={`/kasus/${state.number}/berkas`}>
            {text.addFile}
          </a>
        </p>
      ) : null}
    </>
  )
}

/** Where a letter is; what does not leave now says why, and that it is a call meanwhile where it is one. */
const letterState = (letter: Letter, language: Surroundings['language']): string => {
  const { status, failure } = letter
  const text = textOf(language).case
  const said = status === 'by-phone' && failure !== null ? text.givenUp : text.letterStatus[status]
  const why = heldBy(letter)
  return why === undefined ? said : `${said} (${text.held[why]})`
}

/** Official letters that were issued, and the e-mails that went out. */
const Letters = ({ opened, around }: { opened: OpenedCase; around: Surroundings }) => {
  const { language, region } = around
  const { case: text, actions, timeline } = textOf(language)
  const issued = opened.view.case.letters
  return (
    <>
      {issued.length > 0 ? (
        <>
          <h2 id="surat">{actions.official}</h2>
          <SummaryList
            rows={issued.map((it) => [
              timeline.officialLetters[it.kind],
              <a href={`/kasus/${opened.view.case.number}/surat/${it.letterId}`}>
                {`${it.number} · ${longDate(it.date, language)} · ${it.signatory}`}
              </a>,
            ])}
          />
        </>
      ) : null}
      {opened.letters.length > 0 ? (
        <>
          <h2>{text.letters}</h2>
          <SummaryList
            rows={opened.letters.map((it) => [
              letterName(it.content.kind, language),
              `${letterState(it, language)} · ${moment(it.sentAt ?? it.createdAt, language, region.timeZone)}`,
            ])}
          />
        </>
      ) : null}
    </>
  )
}
