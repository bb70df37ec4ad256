import { checkShared, headOf, type SharedCommand, sharedEvent } from '../../actions/commands.ts'
import { type Actor, nameOf } from '../../case/actor.ts'
import type { ArchiveReason, Complaint, ComplaintClass, ComplaintStatus, Holders, Outcome } from '../../case/case.ts'
import {
  type Context,
  clocksMovedBy,
  type Decided,
  type Move,
  openNotebook,
  type Refusal,
  startNamedClock,
  todayOf,
} from '../../case/moves.ts'
import type { ComplaintEvent } from '../../events/events.ts'
import { type Clock, isOpen, recomputeClock, stopClock } from '../../law/clock.ts'
import { type StatuteId, statuteInForce } from '../../law/statutes.ts'
import type { Filed } from '../filed.ts'
import { type ComplaintMove, complaintMoves } from './complaint-moves.ts'

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
  /** What stands in SP4N-LAPOR! already, when an officer enters it here: by its tracking id there. */
  trackingId?: string | null
}

/** What an officer settles when a complaint is verified. `agenda` is the next number of its register, if it has none yet. */
type Verification = {
  class: ComplaintClass
  classReason: string | null
  category: string
  confidential: boolean
  anonymous: boolean
  agenda: string | null
}

export type ComplaintCommand =
  | SharedCommand
  | ({ type: 'dispose'; holders: Holders; instruction: string | null } & Verification)
  | { type: 'accept'; institution: string }
  | { type: 'return'; institution: string; reason: string }
  | { type: 'refer'; body: string; explanation: string }
  | { type: 'archive'; reason: ArchiveReason; explanation: string }
  | { type: 'block'; reason: string }
  | { type: 'edit'; title: string; text: string }
  | { type: 'set-flags'; confidential: boolean; anonymous: boolean }
  /** By the id of the case it repeats; null takes the link away. */
  | { type: 'link'; duplicateOf: string | null }
  | { type: 'draft'; outcome: Outcome; text: string }
  | { type: 'send-back'; text: string }
  | { type: 'approve' }
  | { type: 'answer'; outcome: Outcome; text: string }
  | { type: 'confirm' }
  | { type: 'close'; reason: string }
  | { type: 'rate'; stars: number; text: string | null }
  | { type: 'reopen'; text: string }
  | { type: 'propose-conversion'; text: string }
  | { type: 'convert'; request: string }
  | { type: 'link-national'; trackingId: string }
  | { type: 'post-national' }

export const resolutionStatuteOf = (klass: ComplaintClass): StatuteId => `complaint.resolution.${klass}`

/** Registers a complaint: verification and the legal ceiling begin to run on its day of receipt. */
export const fileComplaint = (filing: ComplaintFiling, actor: Actor, context: Context): Decided<ComplaintEvent> => {
  const { title, text, place, trackingId = null, ...facts } = filing
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
  const linked: ComplaintEvent[] =
    trackingId === null ? [] : [{ type: 'national-linked', ...headOf(actor, context), status: 'received', clocks: [], trackingId }]
  return { events: [event, ...linked], texts: notebook.texts }
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
  const missing = checkShared(state, command) ?? checkComplaint(state, command)
  if (missing) return missing
  const to = move.to === 'same' ? state.status : move.to === 'resume' ? (state.resumeTo ?? 'received') : move.to
  const head = headOf(actor, context)
  const notebook = openNotebook(state.textCount, context)
  const { write, texts } = notebook
  const klass = command.type === 'dispose' ? command.class : state.class
  const clocks = clocksMovedBy(move, to, state.clocks, context, resolutionStatuteOf(klass))
  const base = { ...head, status: to, clocks }
  const one = (event: ComplaintEvent): Decided<ComplaintEvent> => ({ events: [event], texts })
  switch (command.type) {
    case 'dispose': {
      const { classReason, category, confidential, anonymous, holders, instruction } = command
      const reclassified = state.class === klass ? [] : clocksOfOtherClass(state, klass, context)
      const verified: ComplaintEvent = {
        type: 'verified',
        ...head,
        status: state.status,
        clocks: reclassified,
        class: klass,
        classReason: classReason === null ? null : write(classReason),
        category,
        confidential,
        anonymous,
        agenda: state.agenda ?? command.agenda ?? '',
      }
      const disposed: ComplaintEvent = {
        type: 'disposed',
        ...base,
        holders,
        instruction: instruction === null ? null : write(instruction),
      }
      return { events: isVerifiedAs(state, command) ? [disposed] : [verified, disposed], texts }
    }
    case 'accept':
      return one({ type: 'accepted', ...base, institution: command.institution })
    case 'return':
      return one({ type: 'returned', ...base, institution: command.institution, reason: write(command.reason) })
    case 'refer':
      return one({ type: 'referred', ...base, body: command.body, explanation: write(command.explanation) })
    case 'archive':
      return one({ type: 'archived', ...base, reason: command.reason, explanation: write(command.explanation) })
    case 'block':
      return one({ type: 'blocked', ...base, reason: write(command.reason) })
    case 'edit':
      return one({ type: 'edited', ...base, title: write(command.title), text: write(command.text) })
    case 'set-flags':
      return one({ type: 'flags-set', ...base, confidential: command.confidential, anonymous: command.anonymous })
    case 'link':
      return one({ type: 'linked', ...base, duplicateOf: command.duplicateOf })
    case 'draft':
      return one({ type: 'drafted', ...base, outcome: command.outcome, text: write(command.text) })
    case 'send-back':
      return one({ type: 'draft-sent-back', ...base, text: write(command.text) })
    case 'approve': {
      if (!state.draft) throw new Error(`Case ${state.id} awaits approval without a draft`)
      const { outcome, text, by } = state.draft
      // The words are the draft's own; who wrote them and who approved them are both in the log.
      return one({ type: 'answered', ...base, outcome, text, approvedBy: by })
    }
    case 'answer':
      return one({ type: 'answered', ...base, outcome: command.outcome, text: write(command.text), approvedBy: null })
    case 'confirm':
      return one({ type: 'closed', ...base, closedBy: 'reporter', reason: null })
    case 'close':
      return one({ type: 'closed', ...base, closedBy: 'officer', reason: write(command.reason) })
    case 'rate':
      return one({ type: 'rated', ...base, stars: command.stars, text: command.text === null ? null : write(command.text) })
    case 'reopen':
      return one({ type: 'reopened', ...base, text: write(command.text) })
    case 'propose-conversion':
      return one({ type: 'conversion-proposed', ...base, text: write(command.text) })
    case 'convert':
      return one({ type: 'converted', ...base, request: command.request })
    case 'link-national':
      return one({ type: 'national-linked', ...base, trackingId: command.trackingId })
    case 'post-national':
      return one({ type: 'national-posted', ...base })
    default:
      return one(sharedEvent(state, command, head, to, clocks, notebook, context))
  }
}

/** What a command needs beyond its row in the table. */
const checkComplaint = (state: Complaint, command: ComplaintCommand): Refusal | null => {
  switch (command.type) {
    case 'dispose': {
      const { lead, contributors, readers } = command.holders
      const all = [lead, ...contributors, ...readers]
      if (all.some((it) => state.reported.institutions.includes(it))) return { refused: 'conflict-of-interest' }
      return all.length > maxHolders || new Set(all).size < all.length ? { refused: 'bad-holders' } : null
    }
    case 'link':
      return command.duplicateOf === state.id ? { refused: 'not-possible-now' } : null
    case 'rate':
      return state.rating === null ? null : { refused: 'done-before' }
    case 'reopen': {
      const window = state.clocks.findLast(({ statute }) => statute === 'complaint.reopen')
      return state.reopened > 0 || !window || !isOpen(window) ? { refused: 'not-possible-now' } : null
    }
    case 'convert':
      return state.conversion === null ? { refused: 'not-possible-now' } : null
    case 'post-national':
      return state.national === null ? { refused: 'not-possible-now' } : null
    default:
      return null
  }
}

/** One leads, others help or read; domain.md section 2. */
export const maxHolders = 10

/** Whether it was verified with this very result: who passes it on once more does not verify it once more. */
const isVerifiedAs = (state: Complaint, { classReason, ...found }: Verification): boolean =>
  state.agenda !== null &&
  classReason === null &&
  state.class === found.class &&
  state.category === found.category &&
  state.confidential === found.confidential &&
  !(found.anonymous && state.identity === 'named')

/** The limit of another class counts from the same day and rests for the same pauses: nobody gains time by renaming. */
const clocksOfOtherClass = (state: Complaint, klass: ComplaintClass, context: Context): Clock[] => {
  const running = state.clocks.find((clock) => clock.statute.startsWith('complaint.resolution.') && isOpen(clock))
  if (!running) return []
  const id = resolutionStatuteOf(klass)
  const fresh = startNamedClock(id, running.startedOn, state.clocks, context)
  const statute = statuteInForce(context.statutes, id, running.startedOn)
  return [stopClock(running, todayOf(context)), recomputeClock({ ...fresh, pauses: running.pauses }, statute, context.calendar)]
}
