import type { Foreseen } from '../../../shared/desk/officers/case/foreseeing.ts'
import type { CaseDesk } from '../../../shared/desk/officers/case/open-case-desk.ts'
import { type DeskActionName, type DeskCommand, deskAction } from '../../../shared/domain/actions/officer-actions.ts'
import type { Case } from '../../../shared/domain/case/case.ts'
import { sightOf } from '../../../shared/domain/channels/channels.ts'
import { bracketsIn } from '../../../shared/domain/letters/brackets.ts'
import { type Surroundings, surroundingsOf } from '../../../shared/web/case/clock-receipts.tsx'
import { TimelineEntry } from '../../../shared/web/case/timeline-entry.tsx'
import { LookAgainForm } from '../../../shared/web/officers/look-again-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { page, type Reply } from '../../../shared/web/replies.ts'
import { SummaryList } from '../../../shared/web/summary-list.tsx'
import { eventName } from '../../../shared/web/text/case-names.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { pathOf } from '../desk-around.ts'
import { actionPage } from './actions/action-pages.ts'
import { AnswerReaders } from './answer-readers.tsx'

/** A last look at words that cannot be taken back, as whoever reads them will: the citizen, or officers. Null for commands that need none. */
export const previewOf = async (
  action: DeskActionName,
  command: DeskCommand,
  state: Case,
  request: OfficerRequest,
  desk: CaseDesk,
): Promise<Reply | null> => {
  const { language } = request
  const { act, case: words } = deskTextOf(language, state.channel)
  const rows = actionPage(action).preview?.(command, act, language)
  if (!rows) return null
  const { preview: text } = words
  const isForReporter = sightOf(state, { type: rows.event }).words.includes('reporter')
  const foreseen = isForReporter ? await desk.readersOf.reporter(request.officer, state, command) : null
  const brackets = bracketsIn(rows.text)
  const { readers, left } =
    command.type === 'answer' ? await desk.readersOf.answer(request.officer, state, command) : { readers: [], left: [] }
  const content = (
    <OfficerLayout title={text.title} request={request} region={await desk.region()} current="queue">
      <h1>{text.title}</h1>
      <p>
        {isForReporter ? text.intro : text.amongOfficers} <strong>{state.number}</strong>
      </p>
      {rows.consequence === undefined ? null : <p>{rows.consequence}</p>}
      <section class="panel narrow">
        {foreseen ? (
          <AsTheyRead foreseen={foreseen} state={state} around={await surroundingsOf(desk, state.language)} />
        ) : (
          <>
            <h2>{eventName(rows.event, isForReporter ? 'reporter' : 'desk', language, state.channel)}</h2>
            <SummaryList rows={rows.facts} />
            <p class="written" dir="auto">
              {rows.text}
            </p>
          </>
        )}
      </section>
      {/* This case's own words stand above; alone it has nobody to be compared with. */}
      {readers.length > 1 ? <AnswerReaders readers={readers} words={rows.text} language={language} /> : null}
      {left.length > 0 ? <p class="note narrow">{words.related.previewLeft({ cases: left.join(', ') })}</p> : null}
      {brackets.length > 0 ? <p class="note narrow">{text.brackets({ places: brackets.join(', ') })}</p> : null}
      <LookAgainForm request={request} action={`${pathOf(state)}/${deskAction(action).slug}`} send={text.send} edit={text.edit} />
    </OfficerLayout>
  )
  return page(content)
}

/** The entry as it will stand on the page of its reporter, in their language and by the same words. */
const AsTheyRead = ({ foreseen, state, around }: { foreseen: Foreseen; state: Case; around: Surroundings }) => {
  const view = { case: state, timeline: [], readableTexts: new Set(foreseen.words.keys()) }
  return (
    <ol class="timeline" lang={state.language}>
      {foreseen.events.map((event) => (
        <TimelineEntry event={event} view={view} around={around} written={(n) => foreseen.words.get(n) ?? ''} />
      ))}
    </ol>
  )
}
