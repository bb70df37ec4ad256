import { byChannel } from '../channels/by-channel.ts'
import type { CaseEvent } from '../events/events.ts'
import type { Case, Complaint } from './case.ts'

/** Where it stands in SP4N-LAPOR!, the national application, if there. Information requests never do. */
export const nationalOf = (state: Case): Complaint['national'] =>
  byChannel(state, { complaint: ({ national }) => national, request: () => null })

/** Where everybody finds it there. */
export const nationalAddressOf = ({ trackingId }: Pick<NonNullable<Complaint['national']>, 'trackingId'>): string =>
  `https://www.lapor.go.id/laporan/detil/${trackingId}`

/**
 * What an event leaves behind in an imported case: once an officer or its reporter did anything here, it is ours for good. What
 * happens by itself, such as a limit that passes, makes nobody's decision.
 */
export const oursAfter = (state: Case, { type, by }: Pick<CaseEvent, 'type' | 'by'>): Partial<Complaint> => {
  const national = nationalOf(state)
  const isDone = by.kind !== 'system' && type !== 'national-imported'
  return isDone && national?.imported && !national.ours ? { national: { ...national, ours: true } } : {}
}
