import type { Complaint } from '../case/case.ts'
import { nationalStandingOf } from '../case/national-duty.ts'
import type { Counts } from '../lists/counts.ts'
import { counted } from './measure.ts'

/**
 * What stands in SP4N-LAPOR! (docs/adr/0072). Recorded is asked of what came in by another way; finished there, of everything that
 * was answered here: what scorers ask is how much of it is finished outside.
 */
export const measuresOfNational = (state: Complaint): Counts => {
  const standing = nationalStandingOf(state)
  const isOurs = !state.national?.imported && state.via !== 'sp4n-lapor'
  return {
    ...(isOurs
      ? {
          recordedThere: state.national === null ? 0 : 1,
          owedThere: standing.kind === 'owed' && standing.duty === 'record' ? 1 : 0,
          ...counted('exemptThere', standing.kind === 'exempt' && state.national === null ? standing.reason : null),
        }
      : {}),
    finishedThere: state.answeredOn !== null && standing.kind === 'there' ? 1 : 0,
  }
}
