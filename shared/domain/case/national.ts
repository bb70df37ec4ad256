import { byChannel } from '../channels/by-channel.ts'
import type { Case, Complaint } from './case.ts'

/** Where it stands in SP4N-LAPOR!, the national application, if there. Information requests never do. */
export const nationalOf = (state: Case): Complaint['national'] =>
  byChannel(state, { complaint: ({ national }) => national, request: () => null })
