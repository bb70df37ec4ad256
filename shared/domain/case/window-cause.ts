import * as z from 'zod'
import { byChannel } from '../channels/by-channel.ts'
import { clockKey } from '../law/clock.ts'
import type { StatuteId } from '../law/statutes.ts'
import type { Case } from './case.ts'
import { openPromise, orderStanding } from './order.ts'

/** Why a requester may object or go to dispute: an answer, its limit that passed without one, or what was promised or ordered and not given. */
export const WindowCause = z.enum(['answered', 'no-answer', 'promised', 'not-provided', 'impossible'])
export type WindowCause = z.infer<typeof WindowCause>

/** Of the two windows that silence opens too (UU 14/2008 Ps 35(1), 36(1), 37(2)); of any other there is nothing to tell apart. */
export const windowCauseOf = (state: Case, statute: StatuteId): WindowCause | null =>
  byChannel<WindowCause | null>(state, {
    complaint: () => null,
    request: (request) => {
      const { decision, objection, passed } = request
      if (statute === 'request.objection-window') {
        if (decision === null) return 'no-answer'
        const promise = openPromise(request)
        if (!promise) return 'answered'
        return passed.includes(clockKey(promise)) ? 'not-provided' : 'promised'
      }
      if (statute !== 'objection.dispute-window') return null
      if (!objection?.decision) return 'no-answer'
      return orderStanding(request) === 'impossible' ? 'impossible' : 'answered'
    },
  })
