import { superiorStandsIn } from '../../case/reading.ts'
import type { Action } from '../action.ts'

/** The superior is told of a complaint in the place of coordinators whom no letter reaches, and so may read it (docs/adr/0046). */
export type PutToSuperior = { type: 'put-to-superior' }

export const putToSuperior: Action<PutToSuperior> = {
  complaint: (state, _, { event }) => (superiorStandsIn(state) ? { refused: 'done-before' } : [event('put-to-superior', {})]),
}
