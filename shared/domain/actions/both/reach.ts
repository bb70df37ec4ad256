import type { ReachedBy } from '../../events/happenings.ts'
import { type Action, inBoth } from '../action.ts'

/** A letter did not arrive; the reporter was reached in another way, or not. */
export type Reach = { type: 'reach'; letterId: string; how: ReachedBy }

export const reach: Action<Reach> = inBoth((_, { letterId, how }, { event }) => [event('reached', { letterId, how })])
