import type { Actor } from '../domain/actor.ts'
import type { Case } from '../domain/case.ts'
import { record } from '../domain/chain.ts'
import { type ComplaintCommand, decideComplaint } from '../domain/complaint.ts'
import type { CaseEvent } from '../domain/events.ts'
import { evolve } from '../domain/evolve.ts'
import { lettersOf } from '../domain/letter.ts'
import { type Context, type Decided, isRefusal, type Refusal } from '../domain/moves.ts'
import { decideRequest, type RequestCommand } from '../domain/request.ts'
import { tick } from '../domain/tick.ts'
import { changeActions, readCase } from '../store/cases.ts'
import { type GuardedAction, transact } from '../store/transact.ts'
import { idBytes, letterId } from './identifiers.ts'
import type { Tools } from './tools.ts'

export type CaseCommand = ComplaintCommand | RequestCommand

export type Submitted =
  | { kind: 'done'; case: Case }
  /** The same sending had come before; the case is as it is now. */
  | { kind: 'done-before'; case: Case }
  | { kind: 'refused'; refusal: Refusal; case: Case }
  | { kind: 'missing' }
  /** A guard that came along did not hold: the link was used. */
  | { kind: 'link-used' }
  /** Others were quicker, again and again; nothing was changed. */
  | { kind: 'busy' }

/** Often enough for five files and a reply at the same moment. */
const maxAttempts = 8

/**
 * Carries out a command on a case: reads it, decides, commits on the version it read, and starts over when somebody was
 * quicker. `along` are further guarded actions of the same transaction (a form's token, a one-time link).
 */
export const submitCommand = (tools: Tools, caseId: string, command: CaseCommand, actor: Actor, along: readonly GuardedAction[] = []) =>
  commitDecision(tools, caseId, (state, context) => decideFor(state, command, actor, context), along)

/** What time alone causes on a case by now. */
export const submitTick = (tools: Tools, caseId: string): Promise<Submitted> => commitDecision(tools, caseId, tick, [])

type Decide = (state: Case, context: Context) => Decided<CaseEvent> | Refusal

const decideFor = (state: Case, command: CaseCommand, actor: Actor, context: Context): Decided<CaseEvent> | Refusal => {
  // A command of the other channel finds no row in the table, which is a refusal like any other.
  if (state.channel === 'complaint') return decideComplaint(state, command as ComplaintCommand, actor, context)
  return decideRequest(state, command as RequestCommand, actor, context)
}

const commitDecision = async (tools: Tools, caseId: string, decide: Decide, along: readonly GuardedAction[]): Promise<Submitted> => {
  const { table, effects } = tools
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const state = await readCase(table, caseId)
    if (!state) return { kind: 'missing' }
    const context = await tools.context()
    const decided = decide(state, context)
    if (isRefusal(decided)) return { kind: 'refused', refusal: decided, case: state }
    const events = record(caseId, state, decided.events)
    const after = events.reduce<Case>(evolve, state)
    const letters = lettersOf(after, decided.events, () => letterId(effects.randomBytes(idBytes)))
    const change = { case: after, from: state.version, events, texts: decided.texts, letters }
    const outcome = await transact(table.documents, [...changeActions(table, change, context.timeZone), ...along])
    if (outcome.committed) return { kind: 'done', case: after }
    if (outcome.failed.has('submission')) return { kind: 'done-before', case: state }
    if (outcome.failed.has('link')) return { kind: 'link-used' }
    await effects.sleep(attempt * 10 + (effects.randomBytes(1)[0] ?? 0) / 8)
  }
  return { kind: 'busy' }
}
