import type { Case } from '../case/case.ts'
import type { RecordedEvent } from '../events/chain.ts'
import type { CaseEvent } from '../events/events.ts'
import { type EventKind, unknownKind } from '../events/kind.ts'
import type { Sight } from '../events/sight.ts'
import type { Channel } from './channel.ts'
import { complaint } from './complaint/complaint.ts'
import { request } from './request/request.ts'

export const channels = { complaint, request } satisfies { readonly [Name in Case['channel']]: { name: Name } }

/** The channel of a case. Its functions take the case itself, which the compiler cannot follow through the union. */
export const channelOf = ({ channel }: Pick<Case, 'channel'>): Channel => channels[channel] as unknown as Channel

/** What is to be said of an event; `unknownKind` of one that only a later version knows. */
export const kindOf = (state: Pick<Case, 'channel'>, { type }: Pick<CaseEvent, 'type'>): EventKind<Case, CaseEvent> => {
  const { events } = channelOf(state)
  return Object.hasOwn(events, type) ? (events[type] as EventKind<Case, CaseEvent>) : unknownKind
}

export const sightOf = (state: Pick<Case, 'channel'>, event: Pick<CaseEvent, 'type'>): Sight => kindOf(state, event).sight

/** The snapshot after the filing with which every log begins. */
export const beginCase = (recorded: RecordedEvent): Case => {
  const channel = Object.values(channels).find(({ filing }) => filing === recorded.event.type)
  if (!channel) throw new Error(`Log of ${recorded.caseId} begins with ${recorded.event.type}`)
  return channel.begin(recorded)
}
