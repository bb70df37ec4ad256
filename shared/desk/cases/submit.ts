import type { Actor } from '../../domain/case/actor.ts'
import type { Case } from '../../domain/case/case.ts'
import { type Context, type Decided, isRefusal, type Refusal } from '../../domain/case/moves.ts'
import { mayMove, mayRead, type OfficerRights } from '../../domain/case/permissions.ts'
import { type ComplaintCommand, decideComplaint } from '../../domain/channels/complaint/complaint.ts'
import { decideRequest, type RequestCommand } from '../../domain/channels/request/request.ts'
import { type RecordedEvent, record } from '../../domain/events/chain.ts'
import { lettersOf } from '../../domain/events/event-letters.ts'
import type { CaseEvent } from '../../domain/events/events.ts'
import { evolve } from '../../domain/events/evolve.ts'
import { type Decide, underLawOfNow } from '../../domain/law/law-of-now.ts'
import { changeActions, readCase, readLog } from '../../store/case/case-items.ts'
import { putNumber } from '../../store/case/number-items.ts'
import { type GuardedAction, transact } from '../../store/transact.ts'
import { idBytes, letterId } from '../identifiers.ts'
import type { Tools } from '../tools.ts'
import { type RegisterName, withNextNumber } from './register-queue.ts'

export type CaseCommand = ComplaintCommand | RequestCommand

export type Submitted =
  | { kind: 'done'; case: Case; events: readonly CaseEvent[] }
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

/** Often enough for five files and a reply at the same moment. */
const maxAttempts = 8

/** Further guarded actions of the same transaction (a form's token, a one-time link), perhaps after what was decided. */
export type Along = readonly GuardedAction[] | AlongDecided

export type AlongDecided = (before: Case, after: Case, context: Context, events: readonly CaseEvent[]) => Promise<readonly GuardedAction[]>

/**
 * Carries out a command on a case: reads it, decides, commits on the version it read, and starts over when somebody was
 * quicker. A command that takes a number of a register gets the next one here.
 */
export const submitCommand = async (
  tools: Tools,
  caseId: string,
  command: CaseCommand,
  actor: Actor,
  along: Along = [],
  seen?: number,
): Promise<Submitted> => {
  const decide = (given: CaseCommand): Decide => {
    const decideNow: Decide = (state, context) => decideFor(state, given, actor, context)
    // The job of a decree moves the dates itself, and names the decree.
    return given.type === 'recompute' ? decideNow : underLawOfNow(decideNow)
  }
  const register = await registerOf(tools, caseId, command)
  if (register === null) return commitDecision(tools, caseId, decide(command), along, seen)
  const outcome = await withNextNumber<Submitted>(tools, register, async (number, numbering) => {
    const pointer = [putNumber(tools.table, number, caseId)]
    const result = await commitDecision(tools, caseId, decide(numbered(command, number)), along, seen, [...numbering, ...pointer])
    return result === 'overtaken' ? 'overtaken' : { settled: result, used: result.kind === 'done' }
  })
  return outcome ?? { kind: 'busy' }
}

/**
 * The same for an officer: what they may not see is missing, what they may not do is refused. `seen` is the version their
 * page showed.
 */
export const submitAsOfficer = async (
  tools: Tools,
  officer: OfficerRights,
  caseId: string,
  command: CaseCommand,
  along: Along = [],
  seen?: number,
): Promise<Submitted> => {
  const state = await readCase(tools.table, caseId)
  if (!state || !mayRead(officer, state)) return { kind: 'missing' }
  if (!mayMove(officer, command.type, state)) return { kind: 'refused', refusal: { refused: 'not-allowed' }, case: state }
  const actor: Actor = { kind: 'officer', id: officer.id, role: officer.role, institution: officer.institution }
  return submitCommand(tools, caseId, command, actor, along, seen)
}

/** What time alone causes on a case by now, one clock at a time. */
export const submitTick = (tools: Tools, caseId: string, tick: Decide, along: Along = []): Promise<Submitted> =>
  commitDecision(tools, caseId, underLawOfNow(tick), along)

const decideFor = (state: Case, command: CaseCommand, actor: Actor, context: Context): Decided<CaseEvent> | Refusal => {
  // A command of the other channel finds no row in the table, which is a refusal like any other.
  if (state.channel === 'complaint') return decideComplaint(state, command as ComplaintCommand, actor, context)
  return decideRequest(state, command as RequestCommand, actor, context)
}

/** Verified complaints and objections are entered into a register; everything else is not. */
const registerOf = async (tools: Tools, caseId: string, command: CaseCommand): Promise<RegisterName | null> => {
  if (command.type === 'object') return 'KEB'
  if (command.type !== 'dispose') return null
  const state = await readCase(tools.table, caseId)
  return state?.channel === 'complaint' && state.agenda === null ? 'ADU' : null
}

const numbered = (command: CaseCommand, number: string): CaseCommand =>
  command.type === 'dispose' ? { ...command, agenda: number } : command.type === 'object' ? { ...command, number } : command

/** What happens by itself or beside the matter; an officer who looked before it need not look again. */
const unremarkable: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'reminded',
  'file-attached',
  'file-refused',
  'reached',
  'recomputed',
])

async function commitDecision(tools: Tools, caseId: string, decide: Decide, along: Along, seen?: number): Promise<Submitted>
async function commitDecision(
  tools: Tools,
  caseId: string,
  decide: Decide,
  along: Along,
  seen: number | undefined,
  numbering: readonly GuardedAction[],
): Promise<Submitted | 'overtaken'>
async function commitDecision(
  tools: Tools,
  caseId: string,
  decide: Decide,
  along: Along,
  seen?: number,
  numbering: readonly GuardedAction[] = [],
): Promise<Submitted | 'overtaken'> {
  const { table, effects } = tools
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const state = await readCase(table, caseId)
    if (!state) return { kind: 'missing' }
    if (seen !== undefined && state.version !== seen) {
      const since = (await readLog(table, caseId)).filter(({ seq, event }) => seq > seen && !unremarkable.has(event.type))
      if (since.length > 0) return { kind: 'changed-since', case: state, since }
    }
    const context = await tools.context()
    const decided = decide(state, context)
    if (isRefusal(decided)) return { kind: 'refused', refusal: decided, case: state }
    const events = record(caseId, state, decided.events)
    const after = events.reduce<Case>(evolve, state)
    const letters = lettersOf(after, decided.events, () => letterId(caseId, effects.randomBytes(idBytes)))
    const change = { case: after, before: state, events, texts: decided.texts, letters }
    const further = typeof along === 'function' ? await along(state, after, context, decided.events) : along
    const outcome = await transact(table.documents, [...changeActions(table, change, context), ...numbering, ...further])
    if (outcome.committed) return { kind: 'done', case: after, events: decided.events }
    if (outcome.failed.has('submission')) return { kind: 'done-before', case: state }
    if (outcome.failed.has('link')) return { kind: 'link-used' }
    // A number of the caller's own choice: a tracking id, or the number of a letter.
    const isNumberTaken = numbering.length === 0 && (outcome.failed.has('number') || outcome.failed.has('register'))
    if (outcome.failed.has('national') || isNumberTaken) return { kind: 'taken' }
    if (numbering.length > 0 && (outcome.failed.has('register') || outcome.contended)) return 'overtaken'
    await effects.sleep(attempt * 10 + (effects.randomBytes(1)[0] ?? 0) / 8)
  }
  return { kind: 'busy' }
}
