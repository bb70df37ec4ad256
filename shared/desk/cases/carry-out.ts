import type { Actions, CommandOf } from '../../domain/actions/action.ts'
import { decide, movesDates, registerOf } from '../../domain/actions/decide.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { type Case, Reported } from '../../domain/case/case.ts'
import { type Context, isRefusal, type Refusal } from '../../domain/case/moves.ts'
import { hasOlderMarks, withOlderMarks } from '../../domain/case/older-marks.ts'
import { kindOf } from '../../domain/channels/channels.ts'
import { type RecordedEvent, record } from '../../domain/events/chain.ts'
import { lettersOf } from '../../domain/events/event-letters.ts'
import type { CaseEvent } from '../../domain/events/events.ts'
import { evolve } from '../../domain/events/evolve.ts'
import { type Decide, underLawOfNow } from '../../domain/law/law-of-now.ts'
import { changeActions, readCase, readLog } from '../../store/case/case-items.ts'
import { putNumber } from '../../store/case/number-items.ts'
import { readOfficers } from '../../store/office/directory-items.ts'
import { type GuardedAction, type TransactOutcome, transact } from '../../store/transact.ts'
import { idBytes, letterId } from '../identifiers.ts'
import { noteLosses } from '../journal.ts'
import { pause } from '../retry.ts'
import type { Tools } from '../tools.ts'
import { type NumberedTry, withNextNumber } from './register-queue.ts'

/** How many duplicates did the same with their main case, and how many could not now. */
export type Followed = { done: number; left: number }

export type Submitted =
  | { kind: 'done'; case: Case; events: readonly CaseEvent[]; followed?: Followed }
  /** The same sending had come before; the case is as it is now. */
  | { kind: 'done-before'; case: Case }
  | { kind: 'refused'; refusal: Refusal; case: Case }
  | { kind: 'missing' }
  /** Somebody else changed the case since the officer looked at it; nothing was done. `since` tells what. */
  | { kind: 'changed-since'; case: Case; since: readonly RecordedEvent[] }
  /** A guard that came along did not hold: the link was used, the tracking id stands on another case. */
  | { kind: 'link-used' | 'taken' }
  /** Others were quicker, again and again; nothing was changed. */
  | { kind: 'busy' }

/** Further guarded actions of the same transaction (a form's token, a one-time link), perhaps after what was decided. */
export type Along = readonly GuardedAction[] | AlongDecided

export type AlongDecided = (before: Case, after: Case, context: Context, events: readonly CaseEvent[]) => Promise<readonly GuardedAction[]>

/** What comes with a command or a tick. */
export type Around = {
  along?: Along
  /** The version that the page of an officer showed: who was overtaken by something remarkable is told instead. */
  seen?: number | undefined
  /** Why this person may not, weighed on the very state that is decided on; null when they may. */
  right?: (state: Case) => Extract<Submitted, { kind: 'missing' | 'refused' }> | null
  /** The case as it was just read to answer whether this may be done: the first try decides on it and reads it no more. */
  state?: Case | undefined
  /** A job ends many cases, or takes that back: whoever no letter ever reached is not written to because of it. */
  ofMany?: boolean
  /** The command names officers: where they work decides who has the case. */
  people?: boolean
}

/** Often enough for five files and a reply at the same moment. */
const maxAttempts = 8

/**
 * Carries out a command on a case, by the actions that the caller knows: decides, commits on the version it read, and starts
 * over when somebody was quicker. A command that enters a register gets its next number in the same transaction.
 */
export const carryOut = async <A extends Actions>(
  tools: Tools,
  actions: A,
  caseId: string,
  command: CommandOf<A>,
  actor: Actor,
  { state: given, ...around }: Around = {},
): Promise<Submitted> => {
  const state = given ?? (await readCase(tools.table, caseId))
  if (!state) return { kind: 'missing' }
  // Also before a register is looked at: who may not, makes nobody wait and costs what an unknown case costs.
  const marked = (it: Case) => withMarks(tools, it, (command as { type: string }).type, actor)
  const without = around.right?.(await marked(state)) ?? null
  if (without) return without
  const decideNow: Decide = (now, context) => decide(actions, now, command, actor, context)
  const deciding = movesDates(actions, command) ? decideNow : underLawOfNow(decideNow)
  const register = registerOf(actions, state, command)
  const about = { ...around, marked, people: namesOfficers(command as object) }
  if (register === null) return settledOf(await commitDecision(tools, state, deciding, about))
  const outcome = await withNextNumber<Submitted>(tools, register, async (number, taking, attempt) => {
    // Waiting for the register takes seconds, in which the case goes on.
    const now = attempt === 1 ? state : await readCase(tools.table, caseId)
    if (!now) return { settled: { kind: 'missing' }, used: false }
    return commitDecision(tools, now, deciding, about, {
      number,
      taking: [...taking, putNumber(tools.table, number, caseId)],
      // Somebody else may have entered it meanwhile: a number that is not used must not be taken, or the register has a gap.
      isNeeded: (it) => registerOf(actions, it, command) !== null,
    })
  })
  return outcome ?? { kind: 'busy' }
}

/** What time alone causes on a case by now, one clock at a time. */
export const carryOutTick = async (tools: Tools, caseId: string, tick: Decide, along: Along = []): Promise<Submitted> => {
  const state = await readCase(tools.table, caseId)
  if (!state) return { kind: 'missing' }
  return settledOf(await commitDecision(tools, state, underLawOfNow(tick), { along }))
}

const settledOf = (tried: NumberedTry<Submitted>): Submitted => (tried === 'overtaken' ? { kind: 'busy' } : tried.settled)

/** What is weighed and decided on: the case, with what only its log tells of it. */
type Marked = { marked?: (state: Case) => Case | Promise<Case> }

/** The same for whoever weighs beside a decision. */
export const withMarks = async ({ table }: Tools, state: Case, command: string, actor: Actor): Promise<Case> =>
  hasOlderMarks(state, command, actor) ? withOlderMarks(state, await readLog(table, state.id)) : state

type Numbering = { number: string; taking: readonly GuardedAction[]; isNeeded: (state: Case) => boolean }

const commitDecision = async (
  tools: Tools,
  first: Case,
  decideNow: Decide,
  { along = [], seen, right, ofMany = false, people = false, marked = (it) => it }: Omit<Around, 'state'> & Marked,
  numbering: Numbering | null = null,
): Promise<NumberedTry<Submitted>> => {
  const { table, effects } = tools
  const { id } = first
  const unused = (settled: Submitted): NumberedTry<Submitted> => ({ settled, used: false })
  let state: Case | null = first
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    if (!state) return unused({ kind: 'missing' })
    const weighed = await marked(state)
    const without = right?.(weighed) ?? null
    if (without) return unused(without)
    const since = await changedSince(tools, state, seen)
    if (since.length > 0) return unused({ kind: 'changed-since', case: state, since })
    const numbered = numbering?.isNeeded(state) ? numbering : null
    const known = people || isAboutOfficers(state) ? await contextWithPeople(tools) : await tools.context()
    const context = { ...known, ...(numbered ? { nextNumber: numbered.number } : {}) }
    const decided = decideNow(weighed, context)
    if (isRefusal(decided)) return unused({ kind: 'refused', refusal: decided, case: state })
    const events = record(id, state, decided.events)
    const after: Case = events.reduce<Case>(evolve, state)
    const told = lettersOf(after, decided.events, () => letterId(id, effects.randomBytes(idBytes)))
    const letters = ofMany ? told.map((it) => ({ ...it, ofMany: true as const })) : told
    const change = { case: after, before: state, events, texts: decided.texts, letters }
    const further = typeof along === 'function' ? await along(state, after, context, decided.events) : along
    await noteLosses(tools, [{ before: state, case: after, caused: decided.events }])
    const outcome = await transact(table.documents, [...changeActions(table, change, context), ...(numbered?.taking ?? []), ...further])
    if (outcome.committed) return { settled: { kind: 'done', case: after, events: decided.events }, used: numbered !== null }
    // What the first sending left behind, which is what this one is about too.
    if (outcome.failed.has('submission')) return unused({ kind: 'done-before', case: (await readCase(table, id)) ?? state })
    const ended = endOf(outcome, numbered !== null)
    if (ended === 'overtaken') return ended
    if (ended) return unused(ended)
    await pause(effects, attempt * 10, attempt * 10 + 32)
    state = await readCase(table, id)
  }
  return unused({ kind: 'busy' })
}

/** Who works where decides who has a case that is about officers (docs/adr/0052); of others nobody asks, and nothing is read for it. */
const isAboutOfficers = ({ reported, person }: Case): boolean => person !== undefined || reported.officers.length > 0

const namesOfficers = (command: object): boolean =>
  'reported' in command && Reported.safeParse(command.reported).data?.officers.length !== 0

const contextWithPeople = async (tools: Tools): Promise<Context> => {
  const [context, { officers }] = await Promise.all([tools.context(), readOfficers(tools.table)])
  return { ...context, desks: { ...context.desks, people: officers } }
}

/** What happened on the case since the officer looked, as far as they have to look again. */
export const changedSince = async ({ table }: Tools, state: Case, seen: number | undefined): Promise<readonly RecordedEvent[]> =>
  seen === undefined || state.version === seen
    ? []
    : (await readLog(table, state.id)).filter(({ seq, event }) => seq > seen && kindOf(state, event).remarkable)

/** What a transaction that did not go through means; null when it is to be tried again. */
const endOf = (
  { failed, contended }: Extract<TransactOutcome, { committed: false }>,
  isNumbered: boolean,
): Extract<Submitted, { kind: 'link-used' | 'taken' }> | 'overtaken' | null => {
  if (failed.has('link')) return { kind: 'link-used' }
  // A number of the caller's own choice: a tracking id, or the number of a letter.
  const isNumberTaken = !isNumbered && (failed.has('number') || failed.has('register'))
  if (failed.has('national') || isNumberTaken) return { kind: 'taken' }
  return isNumbered && (failed.has('register') || contended) ? 'overtaken' : null
}
