import { type Actor, nameOf } from './actor.ts'
import type { Complaint, ComplaintClass, ComplaintStatus, Holders } from './case.ts'
import { checkShared, headOf, type SharedCommand, sharedEvent } from './commands.ts'
import { type ComplaintMove, complaintMoves } from './complaint-moves.ts'
import type { ComplaintEvent } from './events.ts'
import type { Filed } from './filing.ts'
import { type Context, clocksMovedBy, type Decided, type Move, openNotebook, type Refusal, startNamedClock } from './moves.ts'
import type { StatuteId } from './statutes.ts'

/** What the desk needs to register a complaint; identities travel apart and never come here. */
export type ComplaintFiling = Filed & {
  class: ComplaintClass
  confidential: boolean
  category: string | null
  title: string
  text: string
  place: string | null
  district: string | null
  village: string | null
  eventOn: Complaint['eventOn']
  targetInstitution: string | null
}

export type ComplaintCommand =
  | SharedCommand
  | {
      type: 'dispose'
      class: ComplaintClass
      category: string
      confidential: boolean
      anonymous: boolean
      holders: Holders
      instruction: string | null
    }
  | { type: 'accept'; institution: string }
  | { type: 'answer'; outcome: 'solved' | 'partly' | 'not-possible'; text: string }
  | { type: 'confirm' }

export const resolutionStatuteOf = (klass: ComplaintClass): StatuteId => `complaint.resolution.${klass}`

/** Registers a complaint: verification and the legal ceiling begin to run on its day of receipt. */
export const fileComplaint = (filing: ComplaintFiling, actor: Actor, context: Context): Decided<ComplaintEvent> => {
  const { title, text, place, ...facts } = filing
  const notebook = openNotebook(0, context)
  const clocks = (['complaint.verification', 'complaint.legal-ceiling'] as const).map((id) =>
    startNamedClock(id, filing.receivedOn, [], context),
  )
  const event: ComplaintEvent = {
    type: 'complaint-filed',
    ...headOf(actor, context),
    status: 'received',
    clocks,
    ...facts,
    title: notebook.write(title),
    text: notebook.write(text),
    place: place === null ? null : notebook.write(place),
  }
  return { events: [event], texts: notebook.texts }
}

/** What a command causes, by the table; or why it does not. Throws only for bugs. */
export const decideComplaint = (
  state: Complaint,
  command: ComplaintCommand,
  actor: Actor,
  context: Context,
): Decided<ComplaintEvent> | Refusal => {
  const row: Partial<Record<ComplaintMove, Move<ComplaintStatus>>> = complaintMoves[state.status]
  const move = row[command.type]
  if (!move) return { refused: 'not-possible-now' }
  if (!move.by.includes(nameOf(actor))) return { refused: 'not-allowed' }
  const missing = checkShared(state, command)
  if (missing) return missing
  const to = move.to === 'same' ? state.status : move.to === 'resume' ? (state.resumeTo ?? 'received') : move.to
  const head = headOf(actor, context)
  const notebook = openNotebook(state.textCount, context)
  const klass = command.type === 'dispose' ? command.class : state.class
  const clocks = clocksMovedBy(move, to, state.clocks, context, resolutionStatuteOf(klass))
  const base = { ...head, status: to, clocks }
  const { texts } = notebook
  switch (command.type) {
    case 'dispose': {
      const verified: ComplaintEvent = {
        type: 'verified',
        ...head,
        status: state.status,
        clocks: [],
        class: command.class,
        category: command.category,
        confidential: command.confidential,
        anonymous: command.anonymous,
      }
      const instruction = command.instruction === null ? null : notebook.write(command.instruction)
      return { events: [verified, { type: 'disposed', ...base, holders: command.holders, instruction }], texts }
    }
    case 'accept':
      return { events: [{ type: 'accepted', ...base, institution: command.institution }], texts }
    case 'answer':
      return { events: [{ type: 'answered', ...base, outcome: command.outcome, text: notebook.write(command.text) }], texts }
    case 'confirm':
      return { events: [{ type: 'closed', ...base, closedBy: 'reporter' }], texts }
    default:
      return { events: [sharedEvent(state, command, head, to, clocks, notebook)], texts }
  }
}
