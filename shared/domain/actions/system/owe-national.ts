import { isNationalLimit, nationalLimitOf } from '../../case/national-duty.ts'
import { isOpen } from '../../law/clock.ts'
import type { Action } from '../action.ts'

/**
 * What a case has owed SP4N-LAPOR! since before that was kept gets its limit, from today on (docs/adr/0075). Of everything that
 * happens in a case the limit follows by itself (`withNationalLimits`); in these nothing happened since.
 */
export type OweNational = { type: 'owe-national' }

export const oweNational: Action<OweNational> = {
  complaint: (state, _, { event }) => {
    const runs = state.clocks.some((clock) => isNationalLimit(clock.statute) && isOpen(clock))
    return runs || nationalLimitOf(state) === null ? { refused: 'nothing-to-do' } : [event('national-owed', {})]
  },
}
