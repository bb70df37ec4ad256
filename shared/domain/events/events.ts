import * as z from 'zod'
import type { TextRef } from '../case/personal-text.ts'
import { ComplaintEvent } from '../channels/complaint/complaint-events.ts'
import { RequestEvent } from '../channels/request/request-events.ts'
import { canonical } from './chain.ts'
import { happening } from './happenings.ts'

export type CaseEvent = ComplaintEvent | RequestEvent
export type EventType = CaseEvent['type']
export type EventOf<T extends EventType> = Extract<CaseEvent, { type: T }>

type HeadField = 'type' | 'at' | 'on' | 'by' | 'status' | 'clocks'
type OnlyWords<E> = Exclude<E[keyof E & Exclude<keyof E, HeadField>], TextRef | null> extends never ? true : false

/**
 * Events that say nothing beside what somebody wrote: the words are shown without further ado. How anything else is told
 * each timeline says itself, so that no fact of a new event is forgotten.
 */
export type WordsOnlyType = { [T in EventType]: OnlyWords<EventOf<T>> extends true ? T : never }[EventType]

const Head = happening('unknown', z.string(), {}).omit({ type: true })
const knownTypes: ReadonlySet<unknown> = new Set(
  [...ComplaintEvent.options, ...RequestEvent.options].flatMap(({ shape }) => [...shape.type.values]),
)
const isOfLaterVersion = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && 'type' in event && !knownTypes.has(event.type) && Head.safeParse(event).success

const Known = z.union([ComplaintEvent, RequestEvent])

/**
 * An event as it is read back: as it was written, to the byte, so that the chain holds, also with a field or of a kind that
 * only a later version knows. An unknown kind moves status and clocks as every event does, and means nothing else here. A
 * known kind must be well formed.
 */
export const StoredEvent = z.unknown().transform((event, context): CaseEvent => {
  const known = Known.safeParse(event)
  // The table forgets in which order fields came; the schema's is the one in which texts are read and JSON is written.
  if (known.success) return canonical(known.data) === canonical(event) ? known.data : ({ ...known.data, ...(event as object) } as CaseEvent)
  if (isOfLaterVersion(event)) return event as CaseEvent
  context.issues.push({ code: 'custom', input: event, message: 'Not an event, or one that was damaged' })
  return z.NEVER
})
