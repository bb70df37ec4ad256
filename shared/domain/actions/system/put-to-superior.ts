import { superiorStandsIn } from '../../case/reading.ts'
import type { Action } from '../action.ts'

/**
 * The superior is told of a complaint in the place of coordinators whom no letter reaches, and so may read it (docs/adr/0046). Not
 * while a name in it is unmatched, for they or somebody near them may be meant: they are told number and day (docs/adr/0052).
 */
export type PutToSuperior = { type: 'put-to-superior' }

export const putToSuperior: Action<PutToSuperior> = {
  complaint: (state, _, { event }) => {
    if (state.person) return { refused: 'match-first' }
    return superiorStandsIn(state) ? { refused: 'done-before' } : [event('put-to-superior', {})]
  },
}
