import type { ObjectionGround, ProxyAuthority } from '../../case/case.ts'
import { isOpen } from '../../law/clock.ts'
import type { Action } from '../action.ts'
import { contesting } from '../contesting.ts'

/**
 * Keberatan: once, within the thirty working days of UU 14/2008 Ps 36(1), on one or more grounds of Ps 35(1). It has a
 * register of its own. `proxy`: who objects for the requester (kuasa).
 */
export type ObjectToDecision = {
  type: 'object'
  grounds: readonly ObjectionGround[]
  /** The course of events (kasus posisi). */
  text: string
  proxy: { name: string; authority: ProxyAuthority } | null
}

export const objectToDecision: Action<ObjectToDecision> = {
  register: { request: () => 'KEB' },
  request: (state, { grounds, text, proxy }, step) => {
    const { event, write, number } = step
    const isInWindow = state.clocks.some((clock) => clock.statute === 'request.objection-window' && isOpen(clock))
    const [ground, ...more] = [...new Set(grounds)].sort()
    if (state.objection !== null || !isInWindow || ground === undefined) return { refused: 'not-possible-now' }
    return [
      ...contesting(state, step),
      event('objected', {
        number: number(),
        ground,
        ...(more.length > 0 ? { grounds: [ground, ...more] } : {}),
        text: write(text),
        ...(proxy ? { proxyName: write(proxy.name), proxyAuthority: proxy.authority } : {}),
      }),
    ]
  },
}
