import * as z from 'zod'
import type { Actor } from '../case/actor.ts'
import type { Case } from '../case/case.ts'
import { type Context, isRefusal } from '../case/moves.ts'
import { newCodeLimits } from '../case/new-code.ts'
import { recordedLimits } from '../case/recorded-ending.ts'
import { isOpen, isPaused } from '../law/clock.ts'
import type { StatuteId } from '../law/statutes.ts'
import type { LocalDate } from '../time/local-date.ts'
import { type CitizenCommand, citizenActions } from './citizen-actions.ts'
import { decide } from './decide.ts'

/** What reporters can do about their case, the most urgent first. Names are those of the moves. */
export const ReporterMove = z.enum([
  'object-new-code',
  'contest-ending',
  'complete',
  'convert',
  'confirm',
  'rate',
  'answer-survey',
  'reopen',
  'object',
  'reply',
  'attach',
  'ask-privacy',
  'correct-contact',
  'allow-publishing',
  'allow-recording',
  'withdraw',
])
export type ReporterMove = z.infer<typeof ReporterMove>

/** `until` is the last day of the window that is open for it; null when no window ends it. */
export type PossibleMove = { move: ReporterMove; until: LocalDate | null }

/**
 * What a reporter can do now. It is asked of the state machine itself by trying each move, so what a page offers and what
 * the desk accepts cannot differ.
 */
export const possibleMoves = (state: Case, context: Context): PossibleMove[] =>
  ReporterMove.options
    .filter((move) => isPossible(state, move, context))
    .map((move) => ({
      move,
      until:
        move === 'answer-survey'
          ? (state.survey?.until ?? null)
          : (state.clocks.find((clock) => isOpen(clock) && !isPaused(clock) && windows[move].includes(clock.statute))?.due ?? null),
    }))

const isPossible = (state: Case, move: ReporterMove, context: Context): boolean => {
  // Files are kept by the system once they have been looked at.
  const actor: Actor = move === 'attach' ? { kind: 'system', name: 'attachments' } : { kind: 'reporter' }
  // Nothing comes of a try, so no register gives a number for it.
  return !isRefusal(decide(citizenActions, state, attemptOf(move, state, context), actor, { ...context, nextNumber: '' }))
}

const attemptOf = (move: ReporterMove, state: Case, { now }: Context): CitizenCommand => {
  const recording = 'recording' in state ? state.recording : undefined
  const publishing = 'publishing' in state ? state.publishing : undefined
  switch (move) {
    case 'complete':
    case 'reply':
    case 'reopen':
      return { type: move, text: '' }
    case 'convert':
      return { type: move, request: '' }
    case 'confirm':
      return { type: move }
    case 'rate':
      return { type: move, stars: 5, text: null }
    case 'answer-survey':
      return { type: move, answers: {}, text: null }
    case 'object':
      return { type: move, grounds: ['a'], text: '', proxy: null }
    case 'attach':
      return { type: move, file: { fileId: '', type: '', size: 1, sha256: '', at: now } }
    case 'ask-privacy':
      return { type: move, right: 'access', text: '' }
    case 'correct-contact':
      return { type: move, email: '', phone: null }
    case 'object-new-code':
    case 'contest-ending':
      return { type: move, text: null }
    case 'allow-publishing':
      return { type: move, publishing: publishing === 'allowed' ? 'refused' : 'allowed' }
    case 'allow-recording':
      // Either way is possible as long as nobody recorded it; what was said already is no move.
      return { type: move, recording: recording === 'allowed' ? 'refused' : 'allowed' }
    case 'withdraw':
      return { type: move, reason: null }
    default:
      return move satisfies never
  }
}

/** Clocks that end what a reporter can do. */
const windows: Record<ReporterMove, readonly StatuteId[]> = {
  'object-new-code': Object.values(newCodeLimits),
  'contest-ending': [...Object.values(recordedLimits.complaint), ...Object.values(recordedLimits.request)],
  complete: ['complaint.reporter-completes', 'request.requester-completes'],
  convert: ['complaint.reporter-completes'],
  confirm: ['complaint.reporter-window'],
  rate: [],
  'answer-survey': [],
  reply: ['complaint.reporter-window', 'objection.receipt-window'],
  reopen: ['complaint.reopen'],
  object: ['request.objection-window'],
  attach: [],
  'ask-privacy': [],
  'correct-contact': [],
  'allow-publishing': [],
  'allow-recording': [],
  withdraw: [],
}
