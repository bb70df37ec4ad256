import type { Case } from '../../domain/case/case.ts'
import { convertedTo } from '../../domain/case/conversion.ts'
import { pendingEnding } from '../../domain/case/recorded-ending.ts'
import { unreadAnswer } from '../../domain/case/unread-answer.ts'
import { whereComplaintStands, whereRequestStands } from '../../domain/case/where-it-stands.ts'
import { byChannel } from '../../domain/channels/by-channel.ts'
import type { RecordedEvent } from '../../domain/events/chain.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { longDate, momentOrDay } from '../format.ts'
import type { StandingHoles, StandingText } from '../text/id/standing.ts'
import { institutionName, type Surroundings } from './clock-receipts.tsx'

type Seen = { case: Case; timeline: readonly RecordedEvent[] }

/**
 * Where the case stands, in the words of that table. Its dates are those of the case: received on the day of filing, since
 * what made it so, and a window that passed by its last day. `nobody` is said while no institution holds it.
 */
export const standingSentence = ({ case: state, timeline }: Seen, words: StandingText, around: Surroundings, nobody: string): string => {
  const { language, region } = around
  const unread = pendingEnding(state) ? undefined : unreadAnswer(state)
  const holes = (since: Instant, limit: string | null): StandingHoles => ({
    received: longDate(state.receivedOn, language),
    since: unread ? longDate(unread.startedOn, language) : momentOrDay(since, language, region.timeZone),
    holder: state.holders ? institutionName(state.holders.lead, around) : nobody,
    limit: limit ?? momentOrDay(since, language, region.timeZone),
    request: convertedTo(state) ?? '',
  })
  return byChannel(state, {
    complaint: (it) => {
      const { cause, since, limit } = whereComplaintStands(it, timeline)
      return words.complaint[cause](holes(since, limit && longDate(limit, language)))
    },
    request: (it) => {
      const { cause, since, limit } = whereRequestStands(it, timeline)
      return words.request[cause](holes(since, limit && longDate(limit, language)))
    },
  })
}
