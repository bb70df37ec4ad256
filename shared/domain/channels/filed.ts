import type { Case } from '../case/case.ts'

/** What a filing of either channel says besides its own form. `receivedOn` is the true day of receipt, day 0 of its clocks. */
export type Filed = Pick<Case, 'number' | 'receivedOn' | 'via' | 'language' | 'identity' | 'reachableBy'>
