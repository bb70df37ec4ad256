import type { OfficerCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import { type DeskActionName, deskActions } from '../../../../shared/domain/actions/officer-actions.ts'
import { mayDo } from '../../../../shared/domain/actions/possible-actions.ts'
import type { RecordedEvent } from '../../../../shared/domain/events/chain.ts'
import { hasFailedAtAddress } from '../../../../shared/domain/letters/letter.ts'
import type { AnswerTemplate } from '../../../../shared/domain/letters/templates.ts'
import { entriesPerPage } from '../../../../shared/domain/lists/timeline-pages.ts'
import { caseScriptPath } from '../../../../shared/web/assets/assets.ts'
import { ClockReceipts } from '../../../../shared/web/case/clock-receipts.tsx'
import type { Thumbnails } from '../../../../shared/web/case/thumbnail.tsx'
import { DoneNote, ErrorSummary, type FormState } from '../../../../shared/web/forms/form.tsx'
import { OfficerLayout } from '../../../../shared/web/officers/officer-layout.tsx'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import { type DeskAround, pathOf } from '../../desk-around.ts'
import { ActionForm } from '../actions/action-form.tsx'
import { CaseFiles } from './case-files.tsx'
import { CaseFacts, CaseSentence } from './case-head.tsx'
import { CaseIdentity } from './case-identity.tsx'
import { CaseLetters } from './case-letters.tsx'
import { CaseNational } from './case-national.tsx'
import { OnlyRead } from './case-only-read.tsx'
import { CasePublication } from './case-publication.tsx'
import { CaseRelated } from './case-related.tsx'
import { CaseTexts, titleOf } from './case-texts.tsx'
import { CaseTimeline, TimelineEntry } from './case-timeline.tsx'
import { withChanges } from './event-details.ts'
import { offeredActions } from './offered-actions.ts'
import { WaitingDraft } from './waiting-draft.tsx'

/** The form that was sent, or asked for with a sample text; its answers are still there. */
export type SentForm = { action: DeskActionName; form: FormState }

export type CaseDeskProps = {
  opened: OfficerCase
  around: DeskAround
  templates: readonly AnswerTemplate[]
  token: string
  thumbnails: Thumbnails
  sent: SentForm | null
  /** What somebody else did meanwhile. */
  since?: readonly RecordedEvent[] | undefined
  notice?: string | undefined
  awaitedFile?: string | undefined
}

/** Everything about one case on one page, and what can be done with it now beside it. */
export const CaseDeskPage = (props: CaseDeskProps) => {
  const { opened, around, sent, notice, since } = props
  const { request, region, language } = around
  const text = deskTextOf(language).case
  const state = opened.view.case
  const hasErrors = since !== undefined || (sent?.form.errors.length ?? 0) > 0
  return (
    <OfficerLayout
      title={text.title({ number: state.number })}
      request={request}
      region={region}
      current="queue"
      hasErrors={hasErrors}
      script={caseScriptPath}
    >
      {notice && !hasErrors ? <DoneNote>{notice}</DoneNote> : null}
      {since ? <Changed since={since} opened={opened} around={around} /> : null}
      {sent ? <ErrorSummary form={{ ...sent.form, prefix: `${deskActions[sent.action].slug}-` }} language={language} /> : null}
      <div class="head">
        <h1>{text.title({ number: state.number })}</h1>
        <p class="noprint">
          <a href={`${pathOf(state)}/cetak`}>{text.print}</a>
        </p>
      </div>
      <p class="lead" dir="auto">
        <strong>{titleOf(opened, around)}</strong>
      </p>
      <CaseSentence view={opened.view} around={around} />
      <OnlyRead opened={opened} around={around} />
      <div class="case-desk">
        <CaseTexts opened={opened} around={around} />
        <aside id="tindakan" aria-label={text.nextTitle}>
          <h2>{text.nextTitle}</h2>
          <Actions {...props} />
        </aside>
        <div>
          <CaseFacts opened={opened} around={around} />
          <CaseIdentity opened={opened} around={around} />
          <CaseFiles opened={opened} around={around} awaited={props.awaitedFile} thumbnails={props.thumbnails} />
          <h2>{text.clocks}</h2>
          <ClockReceipts clocks={state.clocks} around={around} />
          <CaseRelated opened={opened} around={around} token={props.token} />
          <CaseNational opened={opened} around={around} />
          <CasePublication opened={opened} around={around} />
          <CaseLetters opened={opened} around={around} />
          <CaseTimeline opened={opened} around={around} path={pathOf(state)} />
        </div>
      </div>
    </OfficerLayout>
  )
}

/** How many forms stand in the first row; the rest is under its own heading. */
const firstRow = 4

const Actions = ({ opened, around, templates, token, sent }: CaseDeskProps) => {
  const text = deskTextOf(around.language).case
  // Only where a letter has failed: it is asked for on few cases, and would be in the way on all.
  const possible = offeredActions(opened, around).filter((it) => it !== 'restore-address' || opened.letters.some(hasFailedAtAddress))
  const form = (action: DeskActionName, open: boolean) => (
    <ActionForm
      action={action}
      opened={opened}
      around={around}
      templates={templates}
      token={token}
      sent={sent?.action === action ? sent.form : null}
      open={sent ? sent.action === action : open}
    />
  )
  const first = possible.slice(0, firstRow)
  const more = possible.slice(firstRow)
  return (
    <>
      {possible.length === 0 ? <p>{text.nothingNext}</p> : null}
      <WaitingDraft opened={opened} around={around} />
      {first.map((action, i) => form(action, i === 0))}
      {more.length > 0 ? <h3>{text.moreActions}</h3> : null}
      {more.map((action) => form(action, false))}
      <CounterWork opened={opened} around={around} />
    </>
  )
}

/** Work on the person's own behalf, each on a page of its own because it cannot be undone. */
const CounterWork = ({ opened, around }: Pick<CaseDeskProps, 'opened' | 'around'>) => {
  const { work } = deskTextOf(around.language)
  const state = opened.view.case
  const links = [
    ['renew-access', 'kode', work.code.title],
    ['erase', 'hapus-data', work.erase.link],
  ] as const
  // Who filed was erased: nobody can tell any more who asks for a code.
  const isNobodys = opened.view.timeline.some(({ event }) => event.type === 'erased' && event.identity)
  const possible = links.filter(([command]) => {
    if (command !== 'renew-access') return mayDo(around.request.officer, command, state)
    return !isNobodys && (opened.codeMadeJustNow || mayDo(around.request.officer, command, state))
  })
  return possible.length === 0 ? null : (
    <ul>
      {possible.map(([, slug, label]) => (
        <li>
          <a href={`${pathOf(state)}/${slug}`}>{label}</a>
        </li>
      ))}
    </ul>
  )
}

/** What happened since the officer looked, as far as they may know of it. Nothing was sent, and nothing typed is lost. */
const Changed = ({ since, opened, around }: { since: readonly RecordedEvent[]; opened: OfficerCase; around: DeskAround }) => {
  const text = deskTextOf(around.language).case.changed
  const numbers = new Set(since.map(({ seq }) => seq))
  const entries = withChanges(opened.view.timeline, around)
    .filter(({ recorded }) => numbers.has(recorded.seq))
    .slice(-entriesPerPage)
  return (
    <div class="summary" id="ringkasan-kesalahan" role="alert" tabindex={-1}>
      <h2>{text.title}</h2>
      <p>{text.intro}</p>
      <ol class="timeline log">
        {entries.map((entry) => (
          <TimelineEntry entry={entry} opened={opened} around={around} />
        ))}
        {entries.length === 0 ? <li>{text.unseen}</li> : null}
      </ol>
      <p>{text.advice}</p>
    </div>
  )
}
