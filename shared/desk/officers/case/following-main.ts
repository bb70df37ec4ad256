import { catchingUp, followingCommand } from '../../../domain/actions/following.ts'
import type { OfficerCommand } from '../../../domain/actions/officer-actions.ts'
import type { Case, Complaint } from '../../../domain/case/case.ts'
import { mayRead, type OfficerRights } from '../../../domain/case/permissions.ts'
import { channelOf } from '../../../domain/channels/channels.ts'
import { readCase, readLog, readTexts } from '../../../store/case/case-items.ts'
import type { GuardedAction } from '../../../store/transact.ts'
import type { Followed, Submitted } from '../../cases/carry-out.ts'
import type { Tools } from '../../tools.ts'
import { submitAsOfficer } from './as-officer.ts'
import { duplicatesKnownTo, duplicatesOf } from './linking.ts'

/** A case before and after what an officer did with it. */
type Changed = { before: Case; after: Case }

/** A duplicate, and what it does with its main case now: nothing that this officer can do for it, where it is `left`. */
export type Follower = { duplicate: Complaint; does: OfficerCommand | 'left' }

/**
 * Lets the duplicates of a main case do what was just done with it, each by itself, with its own log, letters and clocks, by
 * the same officer and with their rights. What cannot follow now stays where it is, in its own list with its own limits, and
 * is told. Null where nothing follows. `along`: what goes with the transaction of each.
 */
export const followMain = async (
  tools: Tools,
  officer: OfficerRights,
  { before, after }: Changed,
  command: OfficerCommand,
  along: (id: string) => readonly GuardedAction[],
): Promise<Followed | null> => {
  await joinOldLinks(tools, officer, after, command)
  const followers =
    command.type === 'link' ? await behindMainOf(tools, officer, after) : await followersOf(tools, officer, { before, after }, command)
  const followed = { done: 0, left: 0 }
  for (const { duplicate, does } of followers) {
    if (does !== 'left' && hasFollowed(await submitAsOfficer(tools, officer, duplicate.id, does, along(duplicate.id)))) followed.done++
    else followed.left++
  }
  return followers.length === 0 ? null : followed
}

/**
 * Who follows that command, as far as this officer sees them: asked before an answer is sent, to show who is going to read
 * it, and after it, to send it.
 */
export const followersOf = async (
  tools: Tools,
  officer: OfficerRights,
  { before, after }: Changed,
  command: OfficerCommand,
): Promise<Follower[]> => {
  const main = channelOf(after).repeatable(after)
  const duplicates = main ? await repeating(tools, officer, main, command) : []
  if (!main || duplicates.length === 0) return []
  const words = command.type === 'approve' ? await wordsOfDraft(tools, main) : null
  const inspectorates = await inspectoratesOf(tools)
  const done = { main, leadBefore: before.holders?.lead ?? null, officer, inspectorates, words }
  return duplicates.flatMap((duplicate) => {
    const does = followingCommand(command, done, duplicate)
    return does === null ? [] : [{ duplicate, does }]
  })
}

/**
 * Those that repeat it. Links of version 0.1 stand in no main case: where passing on and answers are told, the index is asked for
 * them too. What is done every day, accepting and news, spares the call, for a coordinator's next step makes them known.
 */
const repeating = async (tools: Tools, officer: OfficerRights, main: Complaint, { type }: OfficerCommand): Promise<Complaint[]> => {
  if (asksIndex.has(type)) return (await duplicatesOf(tools, main)).filter((it) => mayRead(officer, it))
  return (main.duplicates ?? []).length > 0 && repeated.has(type) ? readable(tools, officer, main) : []
}

const asksIndex: ReadonlySet<OfficerCommand['type']> = new Set<OfficerCommand['type']>(['dispose', 'return', 'answer', 'approve'])

/** Links that version 0.1 made are made anew by the first coordinator who passes the main case on: from then on it knows them. */
const joinOldLinks = async (tools: Tools, officer: OfficerRights, main: Case, { type }: OfficerCommand): Promise<void> => {
  if (type !== 'dispose') return
  const known = new Set(channelOf(main).repeatable(main)?.duplicates)
  for (const { id } of (await duplicatesOf(tools, main)).filter((it) => !known.has(it.id)))
    await submitAsOfficer(tools, officer, id, { type: 'link', duplicateOf: main.id })
}

const repeated: ReadonlySet<OfficerCommand['type']> = new Set<OfficerCommand['type']>(['accept', 'accept-for', 'progress', 'draft'])

/** Whom an institution is kept from it does not learn of either, not even by their number. */
const readable = async (tools: Tools, officer: OfficerRights, main: Complaint): Promise<Complaint[]> =>
  (await duplicatesKnownTo(tools, main)).filter((it) => mayRead(officer, it))

const hasFollowed = ({ kind }: Submitted): boolean => kind === 'done' || kind === 'done-before'

/** From the moment of linking a duplicate is where its main case was passed to; so are those that came along with it. */
const behindMainOf = async (tools: Tools, officer: OfficerRights, linked: Case): Promise<Follower[]> => {
  const mainId = channelOf(linked).mainCase(linked)
  const state = mainId === null ? null : await readCase(tools.table, mainId)
  const main = state && channelOf(state).repeatable(state)
  if (!main) return []
  const [duplicates, inspectorates] = await Promise.all([readable(tools, officer, main), inspectoratesOf(tools)])
  return duplicates.flatMap((duplicate) => {
    const does = catchingUp({ main, officer, inspectorates }, duplicate)
    return does === null ? [] : [{ duplicate, does }]
  })
}

/** The Inspektorat, which leads what is berkadar. */
export const inspectoratesOf = async (tools: Tools): Promise<string[]> =>
  (await tools.recentInstitutions()).flatMap(({ id, kind }) => (kind === 'inspektorat' ? [id] : []))

/** The words of the draft, or of the answer that it has become. */
export const wordsOfDraft = async ({ table }: Tools, main: Complaint): Promise<string | null> => {
  const sent = main.draft ?? (await readLog(table, main.id)).findLast(({ event }) => event.type === 'answered')?.event
  if (!sent || !('text' in sent) || sent.text === null) return null
  return (await readTexts(table, main.id, [sent.text.n])).get(sent.text.n)?.text ?? null
}
