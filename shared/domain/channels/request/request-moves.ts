import type { CommandType } from '../../actions/all-actions.ts'
import type { RequestStatus } from '../../case/case.ts'
import type { Moves } from '../../case/moves.ts'
import { alwaysPossible, whileOpen } from '../shared-moves.ts'

const desk = ['coordinator', 'liaison', 'head'] as const

/** What the requester said to a coordinator ends the request when they have not said no until then (docs/adr/0041). */
const endings = ['request.recorded-confirmation', 'request.recorded-withdrawal'] as const
const open = {
  ...whileOpen,
  'record-withdrawal': { by: ['coordinator', 'superior'], to: 'same', starts: ['request.recorded-withdrawal'] },
  'contest-ending': { by: ['reporter'], to: 'same', stops: endings },
} as const
const confirmable = {
  'record-confirmation': { by: ['coordinator', 'superior'], to: 'same', starts: ['request.recorded-confirmation'] },
} as const

const extending = { by: desk, to: 'same' } as const
/** A draft goes with the institution that wrote it; where the lead stays, it waits on (`assign`). */
const assigning = { by: ['coordinator'], to: 'assigned', stops: ['request.completeness-check', 'request.approval'] } as const

/** What an asked requester sends is an answer that somebody has to look at; their window rests until then (docs/adr/0032). */
const answered = { to: 'same', pauses: ['request.requester-completes'], starts: ['request.look-at-answer'] } as const

const completing = {
  to: 'registered',
  stops: ['request.requester-completes', 'request.look-at-answer'],
  starts: ['request.completeness-check', 'request.answer'],
} as const

/** The written notice ends the ten days and opens the thirty in which one may object (UU 14/2008 Ps 22(7), 36(1)). */
const deciding = {
  by: desk,
  to: 'decided',
  stops: ['request.completeness-check', 'request.answer', 'request.objection-window'],
  starts: ['request.objection-window'],
} as const

/** Who of them decides about a draft now: `mayDecideDraft`. Meanwhile the limits of the law go on. */
const deciders = ['head', 'coordinator', 'superior'] as const
const drafting = {
  'draft-decision': { by: ['liaison'], to: 'same', starts: ['request.approval'] },
  'send-back': { by: deciders, to: 'same', stops: ['request.approval'] },
} as const

/** Possible in every status in which the window of Ps 36(1) can be open: after an answer, or after its limit has passed. */
const objecting = {
  by: ['reporter'],
  to: 'objected',
  stops: ['request.objection-window'],
  starts: ['objection.answer'],
} as const
const recordingObjection = { ...objecting, by: ['coordinator', 'superior'] } as const
/** What was asked after the limit had passed needs no answer any more. */
const objectingWhileAsked = { ...objecting, stops: [...objecting.stops, 'request.requester-completes', 'request.look-at-answer'] } as const

/** Who contradicts what was handed over has the order carried out again (docs/adr/0035). */
const contradicting = {
  to: 'same',
  stops: ['objection.receipt-window'],
  follows: { 'objection.receipt-window': ['objection.order'] },
} as const

/** What the superior ordered is done without a new window: the objection is the one way to contradict. */
const correcting = { by: desk, to: 'same', stops: ['request.completeness-check', 'request.answer'] } as const

const approvingCorrection = { ...correcting, by: deciders, stops: [...correcting.stops, 'request.approval'] } as const

/** The state machine of an information request (domain.md section 3; UU 14/2008 Ps 22, 35-37). */
export const requestMoves = {
  registered: {
    ...open,
    'find-complete': { by: ['coordinator'], to: 'same', stops: ['request.completeness-check'] },
    // The ten days start when the request is complete: an incomplete one stops them, completing starts them anew.
    hold: {
      by: ['coordinator'],
      to: 'incomplete',
      stops: ['request.completeness-check', 'request.answer'],
      starts: ['request.requester-completes'],
    },
    assign: assigning,
    extend: extending,
    decide: deciding,
    progress: { by: ['coordinator'], to: 'same' },
    object: objecting,
    'record-objection': recordingObjection,
  },
  incomplete: {
    ...open,
    attach: { ...answered, by: ['system'] },
    reply: { ...answered, by: ['reporter'] },
    'record-reply': { ...answered, by: desk },
    complete: { ...completing, by: ['reporter'] },
    'record-completion': { ...completing, by: desk },
    'count-answer': { ...completing, by: ['coordinator'] },
    // The question was needless, so nobody gains time by it: the ten days go on with those that were left.
    'take-back': {
      by: ['coordinator'],
      to: 'registered',
      stops: ['request.requester-completes', 'request.look-at-answer'],
      continues: { registered: ['request.completeness-check', 'request.answer'] },
    },
    'still-missing': {
      by: ['coordinator'],
      to: 'same',
      stops: ['request.requester-completes', 'request.look-at-answer'],
      starts: ['request.requester-completes'],
    },
    object: objectingWhileAsked,
    'record-objection': { ...objectingWhileAsked, by: recordingObjection.by },
  },
  assigned: {
    ...open,
    assign: assigning,
    return: { by: ['liaison', 'head'], to: 'registered', stops: ['request.approval'] },
    extend: extending,
    decide: deciding,
    ...drafting,
    approve: { ...deciding, by: deciders, stops: [...deciding.stops, 'request.approval'] },
    progress: { by: desk, to: 'same' },
    object: objecting,
    'record-objection': recordingObjection,
  },
  decided: {
    ...open,
    // What was promised is given at last: whether it is what was asked for can only be said now (UU 14/2008 Ps 35(1) d).
    deliver: {
      by: desk,
      to: 'delivered',
      stops: ['request.provide'],
      follows: { 'request.provide': ['request.objection-window'] },
    },
    object: objecting,
    'record-objection': recordingObjection,
  },
  // Whoever has it may still object: the window of Ps 36(1) goes on.
  delivered: {
    ...open,
    ...confirmable,
    confirm: { by: ['reporter'], to: 'closed', stops: endings },
    object: objecting,
    'record-objection': recordingObjection,
  },
  objected: {
    ...open,
    decide: correcting,
    ...drafting,
    approve: approvingCorrection,
    deliver: { by: desk, to: 'same', stops: ['request.provide'] },
    progress: { by: desk, to: 'same' },
    'answer-objection': {
      by: ['superior'],
      to: 'objection-decided',
      stops: ['objection.answer', 'objection.dispute-window', 'request.approval'],
      starts: ['objection.dispute-window'],
    },
    'note-dispute': {
      by: ['coordinator'],
      to: 'disputed',
      stops: ['objection.answer', 'objection.dispute-window', 'request.provide', 'request.approval', ...endings],
    },
  },
  'objection-decided': {
    ...open,
    reply: { ...contradicting, by: ['reporter'] },
    'record-reply': { ...contradicting, by: desk },
    // A file may say the contrary: somebody looks at it before time closes the case.
    attach: {
      by: ['system'],
      to: 'same',
      stops: ['objection.receipt-window'],
      follows: { 'objection.receipt-window': ['objection.receipt-window'] },
    },
    decide: correcting,
    ...drafting,
    approve: approvingCorrection,
    deliver: {
      by: desk,
      to: 'same',
      stops: ['objection.order', 'request.provide'],
      follows: { 'objection.order': ['objection.receipt-window'], 'request.provide': ['objection.receipt-window'] },
    },
    'declare-impossible': {
      by: ['superior'],
      to: 'same',
      stops: ['objection.order', 'objection.dispute-window'],
      starts: ['objection.dispute-window'],
    },
    progress: { by: desk, to: 'same' },
    'note-dispute': {
      by: ['coordinator'],
      to: 'disputed',
      stops: ['objection.dispute-window', 'objection.order', 'objection.receipt-window', 'request.provide', 'request.approval', ...endings],
    },
    confirm: { by: ['reporter'], to: 'closed', stops: 'all' },
    ...confirmable,
  },
  disputed: {
    ...open,
    deliver: { by: desk, to: 'same' },
    close: { by: ['coordinator'], to: 'closed', stops: 'all' },
    // Noted by mistake: what it stopped runs as if it had not (docs/adr/0040); what is not owed any more, `asBeforeDispute` says.
    reverse: {
      by: ['coordinator'],
      to: 'resume',
      restores: {
        objected: ['objection.answer', 'objection.dispute-window', 'request.provide', 'request.approval'],
        'objection-decided': ['objection.dispute-window', 'objection.order', 'request.provide', 'request.approval'],
      },
    },
  },
  closed: {
    ...alwaysPossible,
    'answer-survey': { by: ['reporter'], to: 'same' },
    object: objecting,
    'record-objection': recordingObjection,
    // An officer closes nothing but what was in dispute.
    reverse: { by: ['coordinator'], to: 'disputed' },
  },
  lapsed: alwaysPossible,
  withdrawn: alwaysPossible,
} as const satisfies Moves<RequestStatus, CommandType>
