import type { ComplaintStatus } from './case.ts'
import { alwaysPossible, type SharedCommandType } from './commands.ts'
import type { Moves } from './moves.ts'

export type ComplaintMove = SharedCommandType | 'dispose' | 'accept' | 'answer' | 'confirm'

/**
 * The state machine of a complaint (domain.md section 2): status, command, who may, where to, which clocks.
 * What is not listed is not possible.
 */
const asking = {
  to: 'awaiting-reporter',
  starts: ['complaint.reporter-completes'],
} as const

const talking = {
  reply: { by: ['reporter'], to: 'same' },
  withdraw: { by: ['reporter'], to: 'withdrawn', stops: 'all' },
  attach: { by: ['system'], to: 'same' },
  ...alwaysPossible,
} as const

const answering = {
  by: ['liaison', 'coordinator'],
  to: 'answered',
  stops: ['complaint.first-follow-up', 'complaint.resolution', 'complaint.legal-ceiling'],
  starts: ['complaint.reporter-window'],
} as const

export const complaintMoves = {
  received: {
    ...talking,
    dispose: {
      by: ['coordinator'],
      to: 'disposed',
      stops: ['complaint.verification'],
      starts: ['complaint.first-follow-up', 'complaint.resolution'],
    },
    // The file is not complete yet: what counts from a complete file starts anew when it is.
    hold: { ...asking, by: ['coordinator'], stops: ['complaint.verification', 'complaint.legal-ceiling'] },
  },
  'awaiting-reporter': {
    ...talking,
    complete: {
      by: ['reporter'],
      to: 'resume',
      stops: ['complaint.reporter-completes'],
      resumesPaused: true,
      startsOnResumeTo: { received: ['complaint.verification', 'complaint.legal-ceiling'] },
    },
  },
  disposed: {
    ...talking,
    accept: { by: ['liaison', 'coordinator'], to: 'in-progress', stops: ['complaint.first-follow-up'] },
    hold: { ...asking, by: ['liaison', 'coordinator'], pauses: ['complaint.resolution'] },
    answer: answering,
  },
  'in-progress': {
    ...talking,
    hold: { ...asking, by: ['liaison', 'coordinator'], pauses: ['complaint.resolution'] },
    answer: answering,
  },
  answered: {
    ...talking,
    // The reporter is not content: the institution has the case again, and the next answer opens a new window.
    reply: { by: ['reporter'], to: 'in-progress', stops: ['complaint.reporter-window'] },
    confirm: { by: ['reporter'], to: 'closed', stops: 'all' },
  },
  closed: alwaysPossible,
  withdrawn: alwaysPossible,
} as const satisfies Moves<ComplaintStatus, ComplaintMove>
