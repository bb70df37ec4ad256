import type { ObjectionGround } from '../../case/case.ts'
import { isOpen } from '../../law/clock.ts'
import type { Action } from '../action.ts'

/** Keberatan: once, within the thirty working days of UU 14/2008 Ps 36(1). It has a register of its own. */
export type ObjectToDecision = { type: 'object'; ground: ObjectionGround; text: string }

export const objectToDecision: Action<ObjectToDecision> = {
  register: { request: () => 'KEB' },
  request: (state, { ground, text }, { event, write, number }) => {
    const isInWindow = state.clocks.some((clock) => clock.statute === 'request.objection-window' && isOpen(clock))
    if (state.objection !== null || !isInWindow) return { refused: 'not-possible-now' }
    return [event('objected', { number: number(), ground, text: write(text) })]
  },
}
