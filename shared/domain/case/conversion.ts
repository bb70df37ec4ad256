import { byChannel } from '../channels/by-channel.ts'
import type { Case, InformationRequest } from './case.ts'

/**
 * The reporter was asked to go on as an information request: only they may say so, by doing it (domain.md section 2). What
 * they write meanwhile is read, and never counts as a no.
 */
export const isAskedToConvert = (state: Case): boolean =>
  byChannel(state, { complaint: ({ conversion }) => conversion !== null && conversion.request === null, request: () => false })

/** The number of the information request that a complaint went on as (domain.md section 2). */
export const convertedTo = (state: Case): string | null =>
  byChannel(state, { complaint: ({ conversion }) => conversion?.request ?? null, request: () => null })

/** The complaint that an information request was before. */
export const convertedFrom = (state: Case): InformationRequest['convertedFrom'] =>
  byChannel(state, { complaint: () => null, request: (it) => it.convertedFrom })
