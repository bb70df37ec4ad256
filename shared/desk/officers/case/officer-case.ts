import { mayDo } from '../../../domain/actions/possible-actions.ts'
import type { Case } from '../../../domain/case/case.ts'
import { codeMadeJustNow } from '../../../domain/case/code-made.ts'
import { contactBefore } from '../../../domain/case/corrected-contact.ts'
import type { Reporter } from '../../../domain/case/identity.ts'
import { todayOf } from '../../../domain/case/moves.ts'
import { mayBeUncovered, withOlderMarks } from '../../../domain/case/older-marks.ts'
import { coordinates, mayRead, type OfficerRights } from '../../../domain/case/permissions.ts'
import { maskedReporter, type ReporterView, reporterFor } from '../../../domain/case/reporter-view.ts'
import type { View } from '../../../domain/case/visible.ts'
import { channelOf } from '../../../domain/channels/channels.ts'
import type { RecordedEvent } from '../../../domain/events/chain.ts'
import type { Stage } from '../../../domain/lists/desk-row.ts'
import { stageOf } from '../../../domain/lists/desks.ts'
import { timelinePageOf } from '../../../domain/lists/timeline-pages.ts'
import { namesOf } from '../../../domain/lists/withheld.ts'
import type { Officer } from '../../../domain/office/directory.ts'
import type { Suggestions } from '../../../domain/suggestions/suggestions.ts'
import { addDays } from '../../../domain/time/local-date.ts'
import { readCases, readTextsOfMany } from '../../../store/case/case-items.ts'
import { ifOpened, isOpened, readIdentity } from '../../../store/case/identities.ts'
import { readSimilar } from '../../../store/case/similar.ts'
import { readSuggestions } from '../../../store/office/lesson-items.ts'
import type { GuardedAction } from '../../../store/transact.ts'
import type { Submitted } from '../../cases/carry-out.ts'
import { type OpenedCase, openCase } from '../../cases/reading.ts'
import { caseIdTyped } from '../../cases/typed-number.ts'
import type { Tools } from '../../tools.ts'
import { type AnswerReaders, readersOfDraft } from './answer-readers.ts'
import { submitAsOfficer } from './as-officer.ts'
import { duplicatesOf } from './linking.ts'
import { namedCases, withoutUnknown } from './named-cases.ts'

/** Another case as this one's page names it. `canAnswer`: this officer could answer it now. */
export type RelatedCase = Pick<Case, 'id' | 'number' | 'status' | 'receivedOn'> & {
  stage: Stage | undefined
  canAnswer: boolean
  /** What it is about; null where that was erased. */
  title: string | null
}

/** A case with everything its page shows to one officer, and nothing else loaded. */
export type OfficerCase = OpenedCase & {
  /** `lost`: sealed with a key that is not there any more. */
  reporter: ReporterView | 'lost' | null
  /** Numbers of other cases that the log names and this officer may read: no other is shown. */
  known: ReadonlySet<string>
  main: RelatedCase | null
  duplicates: readonly RelatedCase[]
  /** Who reads the draft that waits when it is approved, each case by itself, and who repeats the case and does not. */
  draftReaders: AnswerReaders
  /** Same category and district within ninety days. */
  similar: readonly RelatedCase[]
  officers: ReadonlyMap<string, Officer>
  /** Where reports like it went, for whoever may pass it on; null where nothing was suggested. */
  suggestions: Suggestions | null
  /** They printed its access code a moment ago, and may be shown it again. */
  codeMadeJustNow: boolean
}

/** Null when there is no such case, or none for this officer: the two cost and look the same. */
export const openForOfficer = async (tools: Tools, officer: OfficerRights, caseId: string, page = 1): Promise<OfficerCase | null> => {
  const found = await openCase(tools, caseId, { kind: 'officer', officer }, page)
  if (!found) return null
  const { view } = found
  const known = await namedCases(tools, officer, view.timeline)
  const isTheirs = coordinates(officer, view.case)
  // Whoever coordinates reads the whole log, and only they are offered what hangs on it.
  const state = isTheirs && mayBeUncovered(view.case) ? withOlderMarks(view.case, view.timeline) : view.case
  const marked = { ...found, view: { ...view, case: state } }
  // They read every case but those that are kept from them.
  const opened = isTheirs ? withoutEntries(marked, withoutUnknown(view.timeline, known), page) : marked
  const channel = channelOf(state)
  const mainId = channel.mainCase(state)
  const [reporter, main, duplicates, draftReaders, similar, officers, suggestions] = await Promise.all([
    readReporter(tools, opened.view, officer),
    mainId === null ? [] : readRelated(tools, officer, [mainId]),
    readDuplicates(tools, officer, state),
    readersOfDraft(tools, officer, state),
    readSimilarTo(tools, officer, state),
    tools.recentOfficers(),
    mayDo(officer, 'dispose', state) ? readSuggestions(tools.table, caseId) : null,
  ])
  const linked = new Set([caseId, mainId, ...duplicates.map(({ id }) => id)])
  return {
    ...opened,
    known,
    reporter,
    main: main[0] ?? null,
    duplicates,
    draftReaders,
    suggestions,
    similar: similar.filter(({ id }) => !linked.has(id)),
    codeMadeJustNow:
      codeMadeJustNow(
        officer,
        state,
        opened.view.timeline.map(({ event }) => event),
        tools.effects.now(),
      ) !== null,
    officers: new Map(officers.map((it) => [it.id, it])),
  }
}

const withoutEntries = (found: OpenedCase, timeline: RecordedEvent[], page: number): OpenedCase =>
  timeline.length === found.view.timeline.length
    ? found
    : { ...found, view: { ...found.view, timeline }, shown: timelinePageOf(timeline, page) }

/** The same by its number, as people type it. */
export const openByNumber = async (tools: Tools, officer: OfficerRights, number: string, page = 1): Promise<OfficerCase | null> =>
  openForOfficer(tools, officer, await caseIdTyped(tools, number), page)

/** The seal stays closed unless this officer may see who it is: what is not read cannot leak. */
const readReporter = async (tools: Tools, { case: state, identity }: View, officer: OfficerRights): Promise<OfficerCase['reporter']> => {
  if (identity !== 'shown') return null
  const reporter = await readIdentity(tools.table, state, (await tools.identityKeys()).opening)
  return isOpened(reporter) ? reporterFor(reporter, identity, coordinates(officer, state)) : reporter
}

const readDuplicates = async (tools: Tools, officer: OfficerRights, state: Case): Promise<RelatedCase[]> => {
  const duplicates = await duplicatesOf(tools, state)
  return readRelated(
    tools,
    officer,
    duplicates.map(({ id }) => id),
  )
}

const similarDays = 90
const similarAtMost = 4

const readSimilarTo = async (tools: Tools, officer: OfficerRights, state: Case): Promise<RelatedCase[]> => {
  const likeness = channelOf(state).likeness(state)
  if (likeness === null) return []
  const since = addDays(todayOf(await tools.context()), -similarDays)
  return readRelated(tools, officer, await readSimilar(tools.table, likeness, since, namesOf(officer), similarAtMost), { mayLag: true })
}

/** Cases the officer may not see are left out, as if there were none. Those it is linked with are read as they are now. */
const readRelated = async (
  { table }: Tools,
  officer: OfficerRights,
  ids: readonly string[],
  how: { mayLag?: boolean } = { mayLag: false },
): Promise<RelatedCase[]> => {
  if (ids.length === 0) return []
  const found = new Map((await readCases(table, ids, how)).map((it) => [it.id, it]))
  const readable = ids.flatMap((id) => {
    const state = found.get(id)
    return state && mayRead(officer, state) ? [state] : []
  })
  const titleOf = (state: Case) => channelOf(state).title(state).n
  const titles = await readTextsOfMany(
    table,
    readable.map((state) => ({ caseId: state.id, n: titleOf(state) })),
  )
  return readable.map((state) => {
    const { id, number, status, receivedOn } = state
    const title = titles.get(`${id}#${titleOf(state)}`) ?? null
    return { id, number, status, receivedOn, stage: stageOf(state), title, canAnswer: mayDo(officer, 'answer', state) }
  })
}

/** `before`: the contact that was corrected a short while ago, at which somebody has to be warned (docs/adr/0067). */
export type IdentityOpened =
  | { kind: 'opened'; reporter: OfficerCase['reporter']; before: Pick<Reporter, 'email' | 'phone'> | null }
  | { kind: 'not-opened'; outcome: Submitted }

/** Opens who an anonymous reporter is: the reason is in the log before anything is read (design.md section 2). */
export const openIdentityAs = async (
  tools: Tools,
  officer: OfficerRights,
  state: Case,
  reason: string,
  guards: readonly GuardedAction[],
): Promise<IdentityOpened> => {
  const caseId = state.id
  const outcome = await submitAsOfficer(tools, officer, state, { type: 'open-identity', reason }, guards)
  if (outcome.kind !== 'done') return { kind: 'not-opened', outcome }
  tools.effects.log('identity-opened', { case: caseId, officer: officer.id })
  const [{ opening }, context] = await Promise.all([tools.identityKeys(), tools.context()])
  const reporter = await readIdentity(tools.table, outcome.case, opening)
  const held = contactBefore(outcome.case, todayOf(context))
  const earlier = held === undefined ? null : ifOpened(await readIdentity(tools.table, outcome.case, opening, held))
  const before = earlier && { email: earlier.email, phone: earlier.phone }
  return { kind: 'opened', reporter: isOpened(reporter) ? maskedReporter(reporter) : reporter, before }
}
