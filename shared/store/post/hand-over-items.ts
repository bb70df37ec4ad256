import { HandOver } from '../../domain/events/hand-over.ts'
import { held, type Place, readPage } from '../access.ts'
import { handOverAttributes, handOvers, keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { deleting, type GuardedAction, putting } from '../transact.ts'

/** Goes with the event that hands the case over: never one without the other. */
export const putHandOver = (table: Table, handOver: HandOver): GuardedAction => {
  const { caseId, seq, at } = handOver
  return putting(table, 'none', { ...keys.handOver(caseId, seq), ...handOverAttributes(at, caseId, seq), handOver })
}

/** Goes with its lines in the ledger; it fails when somebody else was quicker. */
export const takeHandOver = (table: Table, { caseId, seq }: HandOver): GuardedAction =>
  deleting(table, keys.handOver(caseId, seq), 'hand-over-told', 'hand-over', { ConditionExpression: 'attribute_exists(pk)' })

/** Hand-overs that nobody was told of, oldest first. The index lags a little: what it does not show yet is found next time. */
export const readHandOvers = (table: Table, limit: number, after: Place | null): Promise<{ items: HandOver[]; next: Place | null }> =>
  readPage(table, { index: 'desk', partition: handOvers }, held('handOver', HandOver), { limit, after })
