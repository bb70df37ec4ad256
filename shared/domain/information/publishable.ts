import type { Complaint } from '../case/case.ts'
import { isWithheld } from '../lists/withheld.ts'

/**
 * Of which complaint a text may be public, and stay so (docs/adr/0094): its reporter is named and said yes, it is answered, is about
 * nobody, and nothing of it is hidden or erased. Asked anew before each step and after every change of the case: what does not hold
 * any more takes the text down.
 */
export const isPublishable = (state: Complaint): boolean =>
  state.publishing === 'allowed' &&
  maySayYes(state) &&
  (state.status === 'answered' || state.status === 'closed') &&
  state.answeredOn !== null &&
  !state.conversion?.request &&
  state.erased === null &&
  !state.conduct &&
  !isWithheld(state)

/** Whether its reporter is asked: by what they themselves chose, and never by who is complained about. */
export const maySayYes = ({ identity, confidential, status }: Pick<Complaint, 'identity' | 'confidential' | 'status'>): boolean =>
  identity === 'named' && !confidential && status !== 'withdrawn' && status !== 'blocked'
