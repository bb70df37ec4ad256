import { type Actor, nameOf } from './actor.ts'
import type { Holders, InformationRequest, RequestStatus } from './case.ts'
import { extendClock, isOpen } from './clock.ts'
import { checkShared, headOf, type SharedCommand, sharedEvent } from './commands.ts'
import type { RequestEvent } from './events.ts'
import type { Filed } from './filing.ts'
import { type Context, clocksMovedBy, type Decided, isRefusal, type Move, openNotebook, type Refusal, startNamedClock } from './moves.ts'
import { type RequestMove, requestMoves } from './request-moves.ts'
import { statuteInForce } from './statutes.ts'

/** What the PPID needs to register a request; who asks travels apart, sealed. */
export type RequestFiling = Filed &
  Pick<InformationRequest, 'requesterKind' | 'obtain' | 'deliver'> & { details: string; purpose: string; targetInstitution: string | null }

export type RequestCommand = SharedCommand | { type: 'assign'; holders: Holders } | { type: 'extend'; reason: string }

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
  const missing = checkShared(state, command)
  if (missing) return missing
  const to = move.to === 'same' || move.to === 'resume' ? state.status : move.to
  const head = headOf(actor, context)
  const notebook = openNotebook(state.textCount, context)
  const clocks = clocksMovedBy(move, to, state.clocks, context)
  const base = { ...head, status: to, clocks }
  const { texts } = notebook
  switch (command.type) {
    case 'assign':
      return { events: [{ type: 'assigned', ...base, holders: command.holders }], texts }
    case 'extend': {
      const extended = extendAnswer(state, command.reason, context)
      if (isRefusal(extended)) return extended
      return { events: [{ type: 'extended', ...base, clocks: [extended], reason: notebook.write(command.reason) }], texts }
    }
    default:
      return { events: [sharedEvent(state, command, head, to, clocks, notebook)], texts }
  }
}

/** UU 14/2008 Ps 22(8): once, by seven working days, with a written reason. */
const extendAnswer = (state: InformationRequest, reason: string, context: Context) => {
  const clock = state.clocks.find((it) => it.statute === 'request.answer' && isOpen(it))
  if (!clock) return { refused: 'not-possible-now' as const }
  return extendClock(clock, statuteInForce(context.statutes, clock.statute, clock.startedOn), context.calendar, reason)
}
