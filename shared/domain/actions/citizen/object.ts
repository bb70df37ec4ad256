import type { Action } from '../action.ts'
import { type Objection, objecting } from '../objecting.ts'

/** Keberatan: once, within the thirty working days of UU 14/2008 Ps 36(1). It has a register of its own. */
export type ObjectToDecision = { type: 'object' } & Objection

export const objectToDecision: Action<ObjectToDecision> = {
  register: { request: () => 'KEB' },
  request: (state, command, step) => objecting(state, command, step, null),
}
