import type { Publishing } from '../../case/case.ts'
import { maySayYes } from '../../information/publishable.ts'
import type { Action } from '../action.ts'

/** Whether a text about their complaint may be published: off until they press, and taken back whenever they like (docs/adr/0094). */
export type AllowPublishing = { type: 'allow-publishing'; publishing: Publishing }

export const allowPublishing: Action<AllowPublishing> = {
  complaint: (state, { publishing }, { event }) => {
    if ((state.publishing ?? 'refused') === publishing) return { refused: 'done-before' }
    if (publishing === 'allowed' && !maySayYes(state)) return { refused: 'not-possible-now' }
    return [event('publishing-set', { publishing })]
  },
}
