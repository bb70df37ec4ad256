import { byChannel } from '../channels/by-channel.ts'
import type { StatuteId } from '../law/statutes.ts'
import { type LocalDate, localDateOf } from '../time/local-date.ts'
import type { Case } from './case.ts'

/** Of an objection one of these always runs, until it is in dispute; nothing of them runs there. */
const beforeDispute: readonly StatuteId[] = ['objection.answer', 'objection.dispute-window', 'objection.order', 'objection.receipt-window']

/**
 * The day on which the case came into its status, which tells what it stopped then. Into a dispute it came by the note, whose day
 * is the last on which one of those stopped: where a closing was taken back, the status is younger (docs/adr/0040).
 */
export const sinceOf = (state: Case, timeZone: string): LocalDate => {
  const inStatus = localDateOf(state.statusSince, timeZone)
  return byChannel(state, {
    complaint: () => inStatus,
    request: ({ status, clocks }) => {
      if (status !== 'disputed') return inStatus
      const days = clocks.flatMap(({ statute, stoppedOn }) => (stoppedOn !== null && beforeDispute.includes(statute) ? [stoppedOn] : []))
      return days.reduce((last, day) => (day > last ? day : last), days[0] ?? inStatus)
    },
  })
}
