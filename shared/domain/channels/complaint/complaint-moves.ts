import type { CommandType } from '../../actions/all-actions.ts'
import type { ComplaintStatus } from '../../case/case.ts'
import type { Moves } from '../../case/moves.ts'
import { alwaysPossible, whileOpen } from '../shared-moves.ts'

/**
 * The state machine of a complaint (domain.md section 2): status, command, who may, where to, which clocks.
 * What is not listed is not possible.
 */
const asking = {
  to: 'awaiting-reporter',
  starts: ['complaint.reporter-completes'],
} as const

/** Before it is verified. */
const askingFirst = {
  ...asking,
  stops: ['complaint.verification', 'complaint.read-after-storm', 'complaint.legal-ceiling'],
  pauses: ['complaint.urgent-response'],
} as const

/** What an asked reporter sends is an answer that somebody has to look at; their window rests until then (docs/adr/0032). */
const answered = { to: 'same', pauses: ['complaint.reporter-completes'], starts: ['complaint.look-at-answer'] } as const

/** The case goes back to where it stood before the question. */
const resuming = {
  to: 'resume',
  stops: ['complaint.reporter-completes', 'complaint.look-at-answer'],
  resumesPaused: true,
  startsOnResumeTo: {
    received: ['complaint.verification', 'complaint.legal-ceiling'],
    returned: ['complaint.redisposition'],
  },
} as const

/** SP4N-LAPOR! is told by hand, also after the case has ended here. Its limits follow from the case (`withNationalLimits`). */
const national = {
  'link-national': { by: ['coordinator'], to: 'same' },
  'post-national': { by: ['coordinator', 'liaison', 'head'], to: 'same' },
  'unlink-national': { by: ['coordinator'], to: 'same' },
  'allow-recording': { by: ['reporter'], to: 'same' },
  'note-recording': { by: ['coordinator'], to: 'same' },
  'keep-apart': { by: ['coordinator'], to: 'same' },
  'owe-national': { by: ['system'], to: 'same' },
} as const

/** Whether a text about it may be public is its reporter's, at any time; the text is about what was answered (docs/adr/0094). */
const publishing = { 'allow-publishing': { by: ['reporter'], to: 'same' } } as const
const publishable = {
  'propose-publication': { by: ['coordinator', 'liaison', 'head'], to: 'same' },
  publish: { by: ['coordinator', 'superior'], to: 'same' },
  unpublish: { by: ['coordinator', 'superior', 'head'], to: 'same' },
} as const

/** Only what is open here can end as it did there, and goes to where it stands there. */
const following = { 'follow-national': { by: ['coordinator'], to: 'same' } } as const

/** Whether it repeats another, and which repeat it, also when one of them has ended: a chain is never left behind. */
const linking = {
  link: { by: ['coordinator'], to: 'same' },
  gather: { by: ['coordinator'], to: 'same' },
} as const

const coordinating = {
  edit: { by: ['coordinator'], to: 'same' },
  'make-anonymous': { by: ['coordinator'], to: 'same' },
  'make-confidential': { by: ['coordinator'], to: 'same' },
  'lift-anonymity': { by: ['coordinator'], to: 'same' },
  'lift-confidentiality': { by: ['coordinator'], to: 'same' },
} as const

/** Danger to life or health: a limit of its own begins, and ends with the first follow-up after it (docs/adr/0034). */
const urgency = {
  'mark-urgent': { by: ['coordinator'], to: 'same', starts: ['complaint.urgent-response'], stops: ['complaint.read-after-storm'] },
  'lift-urgency': { by: ['coordinator'], to: 'same', stops: ['complaint.urgent-response'] },
} as const

/** What the first follow-up ends: the ordinary limit for it, and the one of an urgent complaint. */
const followUp = ['complaint.first-follow-up', 'complaint.urgent-response'] as const

/** What the reporter said to a coordinator ends the case when they have not said no until then (docs/adr/0041). */
const reporterWindow = ['complaint.reporter-window'] as const
const recordedEndings = ['complaint.recorded-confirmation', 'complaint.recorded-withdrawal'] as const
const ending = {
  'record-withdrawal': { by: ['coordinator', 'superior'], to: 'same', starts: ['complaint.recorded-withdrawal'] },
  'contest-ending': { by: ['reporter'], to: 'same', stops: recordedEndings },
} as const

const telling = { 'put-to-superior': { by: ['system'], to: 'same' } } as const

const newCodeLimits = ['complaint.new-code-consent', 'complaint.new-code-objection', 'complaint.new-code-pickup'] as const

/** A new access code for an anonymous case takes two officers and time (docs/adr/0049); also when it has ended. */
const newCode = {
  'ask-new-code': { by: ['coordinator'], to: 'same', starts: ['complaint.new-code-consent'] },
  'consent-new-code': {
    by: ['coordinator', 'leader'],
    to: 'same',
    stops: ['complaint.new-code-consent'],
    starts: ['complaint.new-code-objection'],
  },
  'refuse-new-code': { by: ['coordinator', 'leader'], to: 'same', stops: newCodeLimits },
  'object-new-code': { by: ['reporter'], to: 'same', stops: newCodeLimits },
  'renew-access': { ...alwaysPossible['renew-access'], stops: newCodeLimits },
} as const

const open = {
  ...whileOpen,
  ...publishing,
  ...national,
  ...following,
  ...linking,
  ...coordinating,
  ...ending,
  ...newCode,
  ...telling,
} as const

/** What is possible when it has ended. */
const over = { ...alwaysPossible, ...publishing, ...national, ...linking, ...newCode, ...telling } as const

/** Nobody has answered yet. */
const unanswered = { ...open, ...urgency } as const

/** How a complaint leaves the desk without an institution; the reporter may contradict once (`complaint.reopen`). */
const refusing = {
  refer: { by: ['coordinator'], to: 'referred', stops: 'all', starts: ['complaint.reopen'] },
  archive: { by: ['coordinator'], to: 'archived', stops: 'all', starts: ['complaint.reopen'] },
  block: { by: ['coordinator'], to: 'blocked', stops: 'all' },
} as const

/** Back to where the case stood: what the mistake stopped goes on with the days that were left (docs/adr/0040). */
const reversing = {
  by: ['coordinator'],
  to: 'resume',
  stops: ['complaint.reopen'],
  continues: {
    received: ['complaint.verification', 'complaint.urgent-response', 'complaint.legal-ceiling'],
    returned: [
      'complaint.redisposition',
      'complaint.urgent-response',
      'complaint.legal-ceiling',
      'complaint.resolution.ordinary',
      'complaint.resolution.oversight',
      'complaint.resolution.service-question',
      'complaint.resolution.aspiration',
    ],
  },
} as const

const answering = {
  to: 'answered',
  stops: [...followUp, 'complaint.resolution', 'complaint.legal-ceiling'],
  starts: ['complaint.reporter-window'],
} as const

const proposing = {
  ...asking,
  by: ['coordinator', 'liaison', 'head'],
  pauses: ['complaint.resolution', 'complaint.urgent-response'],
} as const

/** What an institution that holds the case does with it. */
const working = {
  ...unanswered,
  // To another institution: the follow-up begins anew, the citizen's own limit does not.
  dispose: { by: ['coordinator'], to: 'disposed', stops: ['complaint.first-follow-up'], starts: ['complaint.first-follow-up'] },
  progress: { by: ['liaison', 'head', 'coordinator'], to: 'in-progress', stops: followUp },
  return: {
    by: ['liaison', 'head'],
    to: 'returned',
    stops: ['complaint.first-follow-up'],
    starts: ['complaint.redisposition'],
  },
  hold: { ...asking, by: ['liaison', 'head', 'coordinator'], pauses: ['complaint.resolution', 'complaint.urgent-response'] },
  draft: { by: ['liaison'], to: 'awaiting-approval', starts: ['complaint.approval'] },
  answer: { ...answering, by: ['liaison', 'head', 'coordinator'] },
  'propose-conversion': proposing,
} as const

const contradicting = { to: 'in-progress', stops: ['complaint.reporter-window'], starts: ['complaint.first-follow-up'] } as const

const reopening = { by: ['reporter'], stops: 'all' } as const

export const complaintMoves = {
  received: {
    ...unanswered,
    ...refusing,
    dispose: {
      by: ['coordinator'],
      to: 'disposed',
      stops: ['complaint.verification', 'complaint.read-after-storm'],
      starts: ['complaint.first-follow-up', 'complaint.resolution'],
    },
    // Read as every other from then on (docs/adr/0061).
    'take-up': { by: ['coordinator', 'reporter'], to: 'same', stops: ['complaint.read-after-storm'] },
    // The file is not complete yet: what counts from a complete file starts anew when it is.
    hold: { ...askingFirst, by: ['coordinator'] },
    'propose-conversion': { ...askingFirst, by: ['coordinator'] },
  },
  'awaiting-reporter': {
    ...unanswered,
    attach: { ...answered, by: ['system'] },
    reply: { ...answered, by: ['reporter'] },
    'record-reply': { ...answered, by: ['coordinator', 'liaison', 'head'] },
    complete: { ...resuming, by: ['reporter'] },
    'record-completion': { ...resuming, by: ['coordinator', 'liaison', 'head'] },
    'count-answer': { ...resuming, by: ['coordinator', 'liaison', 'head'] },
    // The question was needless: what it stopped or paused goes on with the days that were left.
    'take-back': {
      by: ['coordinator', 'liaison', 'head'],
      to: 'resume',
      stops: ['complaint.reporter-completes', 'complaint.look-at-answer'],
      resumesPaused: true,
      continues: { received: ['complaint.verification', 'complaint.legal-ceiling'], returned: ['complaint.redisposition'] },
    },
    'still-missing': {
      by: ['coordinator', 'liaison', 'head'],
      to: 'same',
      stops: ['complaint.reporter-completes', 'complaint.look-at-answer'],
      starts: ['complaint.reporter-completes'],
    },
    convert: { by: ['reporter'], to: 'closed', stops: 'all' },
  },
  disposed: {
    ...working,
    accept: { by: ['liaison', 'head'], to: 'in-progress', stops: followUp },
    // No follow-up of the lead: a danger waits for theirs.
    'accept-for': { by: ['coordinator'], to: 'in-progress', stops: ['complaint.first-follow-up'] },
  },
  returned: {
    ...unanswered,
    ...refusing,
    dispose: { by: ['coordinator'], to: 'disposed', stops: ['complaint.redisposition'], starts: ['complaint.first-follow-up'] },
    hold: {
      ...asking,
      by: ['coordinator'],
      stops: ['complaint.redisposition'],
      pauses: ['complaint.resolution', 'complaint.urgent-response'],
    },
  },
  'in-progress': working,
  'awaiting-approval': {
    ...unanswered,
    // Who of them decides about it now: `mayDecideDraft`.
    'send-back': { by: ['head', 'coordinator', 'superior'], to: 'in-progress', stops: ['complaint.approval'] },
    approve: { ...answering, by: ['head', 'coordinator', 'superior'], stops: [...answering.stops, 'complaint.approval'] },
  },
  answered: {
    ...open,
    ...publishable,
    // The reporter is not content: the institution has the case again and owes a follow-up; the next answer opens a new window.
    reply: { ...contradicting, by: ['reporter'] },
    'record-reply': { ...contradicting, by: ['coordinator', 'liaison', 'head'] },
    // Who denies that they are content, or sends a file that somebody has to look at, has the whole window again.
    'contest-ending': { by: ['reporter'], to: 'same', stops: [...recordedEndings, ...reporterWindow], starts: reporterWindow },
    attach: { by: ['system'], to: 'same', stops: reporterWindow, starts: reporterWindow },
    confirm: { by: ['reporter'], to: 'closed', stops: 'all', starts: ['complaint.reopen'] },
    'record-confirmation': { by: ['coordinator', 'superior'], to: 'same', starts: ['complaint.recorded-confirmation'] },
    close: { by: ['coordinator', 'liaison', 'head'], to: 'closed', stops: 'all', starts: ['complaint.reopen'] },
  },
  closed: {
    ...over,
    ...publishable,
    rate: { by: ['reporter'], to: 'same' },
    'answer-survey': { by: ['reporter'], to: 'same' },
    // The reporter's window begins anew: whoever closed it took days of theirs.
    reverse: { by: ['coordinator'], to: 'answered', stops: ['complaint.reopen'], starts: ['complaint.reporter-window'] },
    reopen: { ...reopening, to: 'disposed', starts: ['complaint.first-follow-up', 'complaint.resolution'] },
  },
  archived: {
    ...over,
    reverse: reversing,
    reopen: { ...reopening, to: 'received', starts: ['complaint.verification', 'complaint.legal-ceiling'] },
  },
  referred: {
    ...over,
    reverse: reversing,
    reopen: { ...reopening, to: 'received', starts: ['complaint.verification', 'complaint.legal-ceiling'] },
  },
  // Nothing of it is entered or copied there; what stands there and says something else is still decided on, and a wrong id taken off.
  blocked: {
    ...{ ...alwaysPossible, ...linking, ...newCode, reverse: reversing },
    ...{ 'keep-apart': national['keep-apart'], 'unlink-national': national['unlink-national'], 'owe-national': national['owe-national'] },
  },
  withdrawn: over,
} as const satisfies Moves<ComplaintStatus, CommandType>
