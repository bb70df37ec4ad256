import * as z from 'zod'
import type { RecordedEvent } from '../../domain/events/chain.ts'
import { LocalDate } from '../../domain/time/local-date.ts'
import { readAll, updatedItem } from '../access.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'

/**
 * A text about a case that is shown no more. `cause`: of those that an officer took down, their author has to hear first. `cleared`: its
 * rows are gone too, and nobody has to look after them any more.
 */
export type WithdrawnReport = z.infer<typeof WithdrawnReport>
const WithdrawnReport = z.object({
  sk: z.string(),
  on: LocalDate,
  cause: z.enum(['revoked', 'case-changed', 'officer']),
  cleared: z.literal(true).optional(),
})

/** In the transaction of whatever takes a text down: from then on nobody is shown it, also before its rows are cleared. */
export const withdrawnReportActions = (table: Table, events: readonly RecordedEvent[]): GuardedAction[] =>
  events.flatMap(({ event }) =>
    event.type === 'unpublished' ? [putting(table, 'none', { ...keys.withdrawnReport(event.line), on: event.on, cause: event.cause })] : [],
  )

/** All of them, read consistently: what was taken back a moment ago is shown to nobody. */
export const readWithdrawnReports = (table: Table): Promise<WithdrawnReport[]> =>
  readAll(table, { partition: keys.withdrawnReport('').pk }, WithdrawnReport)

export const noteCleared = (table: Table, { sk, on, cause }: WithdrawnReport): GuardedAction =>
  putting(table, 'none', { ...keys.withdrawnReport(sk), on, cause, cleared: true })

const SameItem = z.object({ sk: z.string(), count: z.int() })

/** How often of each it was said that somebody has the same; read with a lag. */
export const readSameExperiences = async (table: Table): Promise<ReadonlyMap<string, number>> => {
  const items = await readAll(table, { partition: keys.sameExperience('').pk, mayLag: true }, SameItem)
  return new Map(items.map(({ sk, count }) => [sk, count]))
}

export const countSameExperience = async (table: Table, id: string): Promise<number> => {
  const change = {
    Key: keys.sameExperience(id),
    UpdateExpression: 'ADD #count :one',
    ExpressionAttributeNames: { '#count': 'count' },
    ExpressionAttributeValues: { ':one': 1 },
  }
  return (await updatedItem(table, change, z.object({ count: z.int() })))?.count ?? 1
}
