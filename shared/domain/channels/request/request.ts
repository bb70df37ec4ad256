import { checkShared, headOf, type SharedCommand, sharedEvent } from '../../actions/commands.ts'
import { type Actor, nameOf } from '../../case/actor.ts'
import type {
  Exemption,
  Holders,
  InformationRequest,
  ObjectionDecision,
  ObjectionGround,
  RequestDecision,
  RequestStatus,
} from '../../case/case.ts'
import {
  type Context,
  clocksMovedBy,
  type Decided,
  isRefusal,
  type Move,
  openNotebook,
  type Refusal,
  startNamedClock,
} from '../../case/moves.ts'
import type { RequestEvent } from '../../events/events.ts'
import { extendClock, isOpen } from '../../law/clock.ts'
import { statuteInForce } from '../../law/statutes.ts'
import { maxHolders } from '../complaint/complaint.ts'
import type { Filed } from '../filed.ts'
import { type RequestMove, requestMoves } from './request-moves.ts'

/** What the PPID needs to register a request; who asks travels apart, sealed. */
export type RequestFiling = Filed &
  Pick<InformationRequest, 'requesterKind' | 'obtain' | 'deliver' | 'convertedFrom'> & {
    details: string
    purpose: string
    targetInstitution: string | null
  }

/** The consequence test (uji konsekuensi) of what is refused: document, exact part, statute, weighing. */
export type ConsequenceTest = { document: string; part: string; statute: string; weighing: string }

export type RequestCommand =
  | SharedCommand
  | { type: 'find-complete' }
  | { type: 'assign'; holders: Holders; instruction: string | null }
  | { type: 'return'; institution: string; reason: string }
  | { type: 'extend'; reason: string }
  | {
      type: 'decide'
      decision: RequestDecision
      exemptions: Exemption[]
      text: string
      redactions: string | null
      test: ConsequenceTest | null
      heldBy: string | null
      cost: string | null
    }
  | { type: 'deliver'; how: InformationRequest['deliver']; text: string | null }
  /** `number` is the next of the register of objections. */
  | { type: 'object'; number: string; ground: ObjectionGround; text: string }
  | { type: 'answer-objection'; decision: ObjectionDecision; text: string }
  | { type: 'note-dispute'; reference: string; text: string | null }
  | { type: 'confirm' }
  | { type: 'close'; reason: string }

/** Registers a request: the check for completeness and the ten days of UU 14/2008 Ps 22(7) begin to run. */
export const fileRequest = (filing: RequestFiling, actor: Actor, context: Context): Decided<RequestEvent> => {
  const { details, purpose, ...facts } = filing
  const notebook = openNotebook(0, context)
  const clocks = (['request.completeness-check', 'request.answer'] as const).map((id) =>
    startNamedClock(id, filing.receivedOn, [], context),
  )
  const event: RequestEvent = {
    type: 'request-filed',
    ...headOf(actor, context),
    status: 'registered',
    clocks,
    ...facts,
    details: notebook.write(details),
    purpose: notebook.write(purpose),
  }
  return { events: [event], texts: notebook.texts }
}

/** What a command causes, by the table; or why it does not. Throws only for bugs. */
export const decideRequest = (
  state: InformationRequest,
  command: RequestCommand,
  actor: Actor,
  context: Context,
): Decided<RequestEvent> | Refusal => {
  const row: Partial<Record<RequestMove, Move<RequestStatus>>> = requestMoves[state.status]
  const move = row[command.type]
  if (!move) return { refused: 'not-possible-now' }
  if (!move.by.includes(nameOf(actor))) return { refused: 'not-allowed' }
  const missing = checkShared(state, command) ?? checkRequest(state, command)
  if (missing) return missing
  const to = move.to === 'same' || move.to === 'resume' ? state.status : move.to
  const head = headOf(actor, context)
  const notebook = openNotebook(state.textCount, context)
  const { write, texts } = notebook
  const writeIf = (text: string | null | undefined) => (text === null || text === undefined ? null : write(text))
  const clocks = clocksMovedBy(move, to, state.clocks, context)
  const base = { ...head, status: to, clocks }
  const one = (event: RequestEvent): Decided<RequestEvent> => ({ events: [event], texts })
  switch (command.type) {
    case 'find-complete':
      return one({ type: 'found-complete', ...base })
    case 'assign':
      return one({ type: 'assigned', ...base, holders: command.holders, instruction: writeIf(command.instruction) })
    case 'return':
      return one({ type: 'assignment-returned', ...base, institution: command.institution, reason: write(command.reason) })
    case 'extend': {
      const extended = extendAnswer(state, command.reason, context)
      if (isRefusal(extended)) return extended
      return one({ type: 'extended', ...base, clocks: [extended], reason: write(command.reason) })
    }
    case 'decide':
      return one({
        type: 'decided',
        ...base,
        decision: command.decision,
        exemptions: command.exemptions,
        text: write(command.text),
        redactions: writeIf(command.redactions),
        testDocument: writeIf(command.test?.document),
        testPart: writeIf(command.test?.part),
        testStatute: writeIf(command.test?.statute),
        testWeighing: writeIf(command.test?.weighing),
        heldBy: command.heldBy,
        cost: command.cost,
      })
    case 'deliver':
      return one({ type: 'delivered', ...base, how: command.how, text: writeIf(command.text) })
    case 'object':
      return one({ type: 'objected', ...base, number: command.number, ground: command.ground, text: write(command.text) })
    case 'answer-objection':
      return one({ type: 'objection-decided', ...base, decision: command.decision, text: write(command.text) })
    case 'note-dispute':
      return one({ type: 'disputed', ...base, reference: command.reference, text: writeIf(command.text) })
    case 'confirm':
      return one({ type: 'request-closed', ...base, closedBy: 'reporter', reason: null })
    case 'close':
      return one({ type: 'request-closed', ...base, closedBy: 'officer', reason: write(command.reason) })
    default:
      return one(sharedEvent(state, command, head, to, clocks, notebook, context))
  }
}

/** What a command needs beyond its row in the table. */
const checkRequest = (state: InformationRequest, command: RequestCommand): Refusal | null => {
  switch (command.type) {
    case 'assign': {
      const { lead, contributors, readers } = command.holders
      const all = [lead, ...contributors, ...readers]
      if (all.some((it) => state.reported.institutions.includes(it))) return { refused: 'conflict-of-interest' }
      return all.length > maxHolders || new Set(all).size < all.length ? { refused: 'bad-holders' } : null
    }
    case 'decide': {
      // UU 14/2008 Ps 17 and 19: what is refused names its letter and carries the consequence test; what is not, does not.
      const refuses = command.decision === 'refused' || command.decision === 'partly'
      if (refuses !== command.exemptions.length > 0 || refuses !== (command.test !== null)) return { refused: 'test-required' }
      return null
    }
    case 'object':
      // Once, and within the thirty working days of UU 14/2008 Ps 36(1).
      return state.objection === null && state.clocks.some((clock) => clock.statute === 'request.objection-window' && isOpen(clock))
        ? null
        : { refused: 'not-possible-now' }
    default:
      return null
  }
}

/** UU 14/2008 Ps 22(8): once, by seven working days, with a written reason. */
const extendAnswer = (state: InformationRequest, reason: string, context: Context) => {
  const clock = state.clocks.find((it) => it.statute === 'request.answer' && isOpen(it))
  if (!clock) return { refused: 'not-possible-now' as const }
  return extendClock(clock, statuteInForce(context.statutes, clock.statute, clock.startedOn), context.calendar, reason)
}
