import type { CommandType } from '../actions/all-actions.ts'
import type { Move } from '../case/moves.ts'

/** Rows that every status of a channel has, also the last ones: privacy rights, lost codes, letters, memory. */
export const alwaysPossible = {
  'refuse-file': { by: ['system'], to: 'same' },
  'ask-privacy': { by: ['reporter'], to: 'same' },
  'correct-contact': { by: ['reporter'], to: 'same' },
  'record-contact': { by: ['coordinator'], to: 'same' },
  'answer-privacy': { by: ['coordinator'], to: 'same' },
  // By the system where a secret leaked: the codes it made are worth nothing then (docs/adr/0048).
  'renew-access': { by: ['reporter', 'coordinator', 'system'], to: 'same' },
  note: { by: ['coordinator', 'liaison', 'head', 'superior'], to: 'same' },
  'open-identity': { by: ['coordinator'], to: 'same' },
  reach: { by: ['coordinator'], to: 'same' },
  'restore-address': { by: ['coordinator'], to: 'same' },
  'issue-letter': { by: ['coordinator', 'liaison', 'head', 'superior'], to: 'same' },
  // The signed file is judged after its upload, as every file is; who may upload one is asked when the form is signed.
  'sign-letter': { by: ['coordinator', 'liaison', 'head', 'superior', 'system'], to: 'same' },
  erase: { by: ['coordinator', 'system'], to: 'same' },
  recompute: { by: ['system'], to: 'same' },
} as const satisfies Partial<Record<CommandType, Move<never>>>

/** Rows of every status in which the case is alive. */
export const whileOpen = {
  ...alwaysPossible,
  reply: { by: ['reporter'], to: 'same' },
  // Who holds the case: of an institution only the lead (`standingPermissions`).
  'record-reply': { by: ['coordinator', 'liaison', 'head'], to: 'same' },
  'not-connected': { by: ['coordinator', 'liaison', 'head'], to: 'same' },
  withdraw: { by: ['reporter'], to: 'withdrawn', stops: 'all' },
  attach: { by: ['system'], to: 'same' },
  'name-conflict': { by: ['coordinator'], to: 'same' },
} as const
