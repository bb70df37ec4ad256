import * as z from 'zod'
import type { Case } from '../case/case.ts'
import { kindOf } from '../channels/channels.ts'
import { Instant } from '../time/instant.ts'
import type { RecordedEvent } from './chain.ts'
import type { CaseEvent } from './events.ts'
import { type Office, OfficeName } from './happenings.ts'

/** Whose turn an event made it (docs/adr/0033), on the case after it; nobody's when the case stays with whom it was. */
const handedTo = (state: Case, event: CaseEvent): readonly Office[] => {
  const { handsOver } = kindOf(state, event)
  return typeof handsOver === 'function' ? handsOver(event, state) : (handsOver ?? [])
}

/** A hand-over that nobody was told of yet; it lies beside its case until it has its lines in the ledger. */
export const HandOver = z.object({
  caseId: z.string(),
  /** Number and kind of the event. */
  seq: z.int().positive(),
  type: z.string(),
  at: Instant,
  /** The officer who caused it, who need not be told. */
  by: z.string().nullable(),
  to: z.array(OfficeName).min(1),
  /** Who has their line already, where there are more than one transaction holds; absent before. */
  told: z.array(z.string()).optional(),
})
export type HandOver = z.infer<typeof HandOver>

/** What these events of a case hand over. */
export const handOversOf = (state: Case, events: readonly RecordedEvent[]): HandOver[] =>
  events.flatMap(({ seq, event }) => {
    const to = [...handedTo(state, event)]
    const by = event.by.kind === 'officer' ? event.by.id : null
    // A passed limit either takes the case to another desk, or is one in hours.
    const type = event.type === 'deadline-passed' && !event.otherDesk ? 'hour-passed' : event.type
    return to.length > 0 ? [{ caseId: state.id, seq, type, at: event.at, by, to }] : []
  })
