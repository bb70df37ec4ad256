import { movedClocks } from '../../law/law-of-now.ts'
import { type Action, inBoth } from '../action.ts'

/** Calendar or statutes have changed: running clocks get the dates they have now. */
export type Recompute = { type: 'recompute'; decree: string }

export const recompute: Action<Recompute> = {
  movesDates: true,
  ...inBoth((state, { decree }, { event, context }) => [event('recomputed', { decree }, movedClocks(state, context))]),
}
