import { decide } from '../../../domain/actions/decide.ts'
import { type OfficerCommand, officerActions } from '../../../domain/actions/officer-actions.ts'
import type { Actor } from '../../../domain/case/actor.ts'
import type { Case, Complaint } from '../../../domain/case/case.ts'
import { type Context, isRefusal, type Refusal } from '../../../domain/case/moves.ts'
import { mayRead, type OfficerRights } from '../../../domain/case/permissions.ts'
import type { PersonalText } from '../../../domain/case/personal-text.ts'
import { channelOf } from '../../../domain/channels/channels.ts'
import { type RecordedEvent, record } from '../../../domain/events/chain.ts'
import { lettersOf } from '../../../domain/events/event-letters.ts'
import type { CaseEvent } from '../../../domain/events/events.ts'
import { evolve } from '../../../domain/events/evolve.ts'
import { underLawOfNow } from '../../../domain/law/law-of-now.ts'
import { changeActions, readCase } from '../../../store/case/case-items.ts'
import { readDuplicatesOf } from '../../../store/case/duplicates.ts'
import { type GuardedAction, transact } from '../../../store/transact.ts'
import { changedSince, type Submitted } from '../../cases/carry-out.ts'
import { idBytes, letterId } from '../../identifiers.ts'
import { noteLosses } from '../../journal.ts'
import { pause } from '../../retry.ts'
import type { Tools } from '../../tools.ts'

type Link = { officer: OfficerRights; actor: Actor; to: string | null; along: readonly GuardedAction[]; seen: number | undefined }

/** Who may not link this case, as for every other command of theirs. */
export type Weighed = (state: Case) => Extract<Submitted, { kind: 'missing' | 'refused' }> | null

const maxAttempts = 8
/** Cases that move along in one transaction; who has more of them moves the others first. */
const atOnce = 10

/**
 * Links a case to the main case of the one that was named, or unlinks it. Its own duplicates move along. Every case that
 * this is about is written, on the version it was read at: two officers who link at once cannot make a chain or a circle,
 * because one of them comes second and sees what the first one did (docs/adr/0036).
 */
export const linkAs = async (tools: Tools, caseId: string, link: Link, weigh: Weighed): Promise<Submitted> => {
  const { table, effects } = tools
  let { seen } = link
  for (let attempt = 1; attempt <= maxAttempts; ) {
    const own = await readCase(table, caseId)
    if (!own) return { kind: 'missing' }
    const without = weigh(own)
    if (without) return without
    const since = await changedSince(tools, own, seen)
    if (since.length > 0) return { kind: 'changed-since', case: own, since }
    const repeating = channelOf(own).repeatable(own)
    if (!repeating) return refusedAs('not-possible-now', own)
    const plan = await planOf(tools, repeating, link)
    if ('refused' in plan) return refusedAs(plan.refused, own)
    // It is there already: nothing to write, and what it has not followed yet is caught up with.
    if (plan.main?.duplicates?.includes(own.id) && repeating.duplicateOf === plan.main.id) return { kind: 'done', case: own, events: [] }
    const context = await tools.context()
    const isLast = plan.followers.length <= atOnce
    const steps = stepsOf(repeating, { ...plan, followers: plan.followers.slice(0, atOnce) }, isLast)
    const changes: Change[] = []
    for (const step of steps) {
      const change = changeOf(tools, step, link.actor, context)
      if (isRefusal(change)) return refusedAs(change.refused, own)
      changes.push(change)
    }
    const along = isLast ? link.along : []
    await noteLosses(tools, changes)
    const outcome = await transact(table.documents, [...changes.flatMap((it) => changeActions(table, it, context)), ...along])
    if (outcome.committed) {
      if (!isLast) {
        // What it does itself is no news.
        seen = changes[0]?.case.version
        continue
      }
      return { kind: 'done', case: changes[0]?.case ?? own, events: changes[0]?.caused ?? [] }
    }
    if (outcome.failed.has('submission')) return { kind: 'done-before', case: (await readCase(table, caseId)) ?? own }
    await pause(effects, attempt * 10, attempt * 10 + 32)
    attempt++
  }
  return { kind: 'busy' }
}

const refusedAs = (refused: Refusal['refused'], state: Case): Submitted => ({ kind: 'refused', refusal: { refused }, case: state })

type Plan = { main: Complaint | null; former: Complaint | null; followers: readonly Complaint[] }

/** The main case there, the one it leaves, and those that come along. */
const planOf = async (tools: Tools, own: Complaint, { officer, to }: Link): Promise<Plan | Refusal> => {
  const formerCase = own.duplicateOf === null ? null : await readComplaint(tools, own.duplicateOf)
  if (to === null) return own.duplicateOf === null ? { refused: 'nothing-to-do' } : { main: null, former: formerCase, followers: [] }
  if (to === own.id) return { refused: 'not-possible-now' }
  const main = await mainCaseFrom(tools, to)
  if (!main || !mayRead(officer, main)) return { refused: 'not-possible-now' }
  if (main.id === own.id) return { refused: 'repeats-this' }
  // A link of version 0.1 is made anew: its main case learns of it.
  return { main, former: formerCase?.id === main.id ? null : formerCase, followers: await duplicatesOf(tools, own) }
}

const readComplaint = async ({ table }: Tools, id: string): Promise<Complaint | null> => {
  const state = await readCase(table, id)
  return state && channelOf(state).repeatable(state)
}

/** Links that version 0.1 left behind may be chains: they end somewhere, or have no end. */
const mainCaseFrom = async (tools: Tools, id: string): Promise<Complaint | null> => {
  const met = new Set<string>()
  let at = await readComplaint(tools, id)
  while (at && at.duplicateOf !== null && !met.has(at.id)) {
    met.add(at.id)
    at = await readComplaint(tools, at.duplicateOf)
  }
  return at && met.has(at.id) ? null : at
}

/** Those that repeat it: as the main case knows them, and of version 0.1 as the index does. */
export const duplicatesOf = async (tools: Tools, state: Case): Promise<Complaint[]> => {
  const main = channelOf(state).repeatable(state)
  return main ? duplicatesAmong(tools, main, new Set([...(main.duplicates ?? []), ...(await readDuplicatesOf(tools.table, main.id))])) : []
}

/** Those that repeat it as the main case knows them: they follow it. */
export const duplicatesKnownTo = (tools: Tools, main: Complaint): Promise<Complaint[]> =>
  duplicatesAmong(tools, main, new Set(main.duplicates ?? []))

const duplicatesAmong = async (tools: Tools, { id }: Complaint, ids: ReadonlySet<string>): Promise<Complaint[]> => {
  const found = await Promise.all([...ids].map((it) => readComplaint(tools, it)))
  return found.filter((it): it is Complaint => it?.duplicateOf === id)
}

type Step = { before: Case; commands: OfficerCommand[] }

/** What each of these cases has to do, all in one transaction. */
const stepsOf = (own: Complaint, { main, former, followers }: Plan, isLast: boolean): Step[] => {
  const to = main?.id ?? null
  const ids = followers.map(({ id }) => id)
  const leaving: OfficerCommand[] = ids.length > 0 ? [{ type: 'gather', joined: [], left: ids }] : []
  const linking: OfficerCommand[] = isLast ? [{ type: 'link', duplicateOf: to }] : []
  return [
    { before: own, commands: [...leaving, ...linking] },
    ...followers.map((it): Step => ({ before: it, commands: [{ type: 'link', duplicateOf: to }] })),
    ...(main ? [{ before: main, commands: [{ type: 'gather', joined: isLast ? [...ids, own.id] : ids, left: [] }] } satisfies Step] : []),
    ...(former && isLast ? [{ before: former, commands: [{ type: 'gather', joined: [], left: [own.id] }] } satisfies Step] : []),
  ]
}

type Change = Parameters<typeof changeActions>[1] & { before: Case; caused: readonly CaseEvent[] }

/** One case after its commands, or why not. */
const changeOf = ({ effects }: Tools, { before, commands }: Step, actor: Actor, context: Context): Change | Refusal => {
  let after = before
  const [events, texts, caused]: [RecordedEvent[], PersonalText[], CaseEvent[]] = [[], [], []]
  for (const command of commands) {
    const decided = underLawOfNow((state, at) => decide(officerActions, state, command, actor, at))(after, context)
    if (isRefusal(decided)) return decided
    const recorded = record(before.id, after, decided.events)
    after = recorded.reduce<Case>(evolve, after)
    events.push(...recorded)
    texts.push(...decided.texts)
    caused.push(...decided.events)
  }
  const letters = lettersOf(after, caused, () => letterId(before.id, effects.randomBytes(idBytes)))
  return { case: after, before, events, texts, letters, caused }
}
