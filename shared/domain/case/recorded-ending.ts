import { type Clock, isOpen } from '../law/clock.ts'
import type { StatuteId } from '../law/statutes.ts'
import type { Case, Ending } from './case.ts'

/** The limit until which a reporter can say no to an ending that a coordinator wrote down for them. */
export const recordedLimits = {
  complaint: { confirmation: 'complaint.recorded-confirmation', withdrawal: 'complaint.recorded-withdrawal' },
  request: { confirmation: 'request.recorded-confirmation', withdrawal: 'request.recorded-withdrawal' },
} as const satisfies Record<Case['channel'], Record<Ending, StatuteId>>

/**
 * The confirmation or withdrawal that a coordinator wrote down and that has not taken effect (docs/adr/0041). That it waits is
 * its limit running, and nothing else: an old log and a new one say the same.
 */
export const pendingEnding = ({ channel, clocks }: Case): { ending: Ending; clock: Clock } | undefined => {
  const limits = recordedLimits[channel]
  for (const ending of ['confirmation', 'withdrawal'] as const) {
    const clock = clocks.find((it) => it.statute === limits[ending] && isOpen(it))
    if (clock) return { ending, clock }
  }
  return undefined
}
