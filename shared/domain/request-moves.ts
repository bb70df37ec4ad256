import type { RequestStatus } from './case.ts'
import { alwaysPossible, type SharedCommandType } from './commands.ts'
import type { Moves } from './moves.ts'

export type RequestMove = SharedCommandType | 'assign' | 'extend'

const talking = {
  reply: { by: ['reporter'], to: 'same' },
  withdraw: { by: ['reporter'], to: 'withdrawn', stops: 'all' },
  attach: { by: ['system'], to: 'same' },
  ...alwaysPossible,
} as const

const extending = { by: ['coordinator', 'liaison'], to: 'same' } as const

/** The state machine of an information request, up to its assignment (domain.md section 3; UU 14/2008 Ps 22). */
export const requestMoves = {
  registered: {
    ...talking,
    // The ten days start when the request is complete: an incomplete one stops them, completing starts them anew.
    hold: {
      by: ['coordinator'],
      to: 'incomplete',
      stops: ['request.completeness-check', 'request.answer'],
      starts: ['request.requester-completes'],
    },
    assign: { by: ['coordinator'], to: 'assigned', stops: ['request.completeness-check'] },
    extend: extending,
  },
  incomplete: {
    ...talking,
    complete: {
      by: ['reporter'],
      to: 'registered',
      stops: ['request.requester-completes'],
      starts: ['request.completeness-check', 'request.answer'],
    },
  },
  assigned: { ...talking, extend: extending },
  lapsed: alwaysPossible,
  withdrawn: alwaysPossible,
} as const satisfies Moves<RequestStatus, RequestMove>
