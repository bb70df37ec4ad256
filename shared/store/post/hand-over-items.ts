import { HandOver } from '../../domain/events/hand-over.ts'
import { held, type Place, readPage } from '../access.ts'
import { handOverAttributes, handOvers, keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { deleting, type GuardedAction, putting, updating } from '../transact.ts'

/** Goes with the event that hands the case over: never one without the other. */
export const putHandOver = (table: Table, handOver: HandOver): GuardedAction => {
  const { caseId, seq, at } = handOver
  return putting(table, 'none', { ...keys.handOver(caseId, seq), ...handOverAttributes(at, caseId, seq), handOver })
}

/** Goes with the last of its lines in the ledger; it fails when somebody else was quicker. */
export const takeHandOver = (table: Table, handOver: HandOver): GuardedAction =>
  deleting(table, keys.handOver(handOver.caseId, handOver.seq), 'hand-over-told', 'hand-over', asRead(handOver))

/**
 * Goes with some of its lines, and remembers whose they are: whoever finds it next tells the others, whatever has become of the
 * directory and the day meanwhile. It fails when somebody else was quicker.
 */
export const noteTold = (table: Table, handOver: HandOver, told: readonly string[]): GuardedAction => {
  const { ConditionExpression, ExpressionAttributeValues = {} } = asRead(handOver)
  return updating(table, 'hand-over', {
    Key: keys.handOver(handOver.caseId, handOver.seq),
    UpdateExpression: 'SET handOver.told = :told',
    ConditionExpression,
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ':told': told },
  })
}

/** Nobody has told more of it than whoever read it knows. */
const asRead = ({ told }: HandOver): { ConditionExpression: string; ExpressionAttributeValues?: Record<string, unknown> } =>
  told === undefined
    ? { ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(handOver.told)' }
    : { ConditionExpression: 'size(handOver.told) = :known', ExpressionAttributeValues: { ':known': told.length } }

/** Hand-overs that nobody was told of, oldest first. The index lags a little: what it does not show yet is found next time. */
export const readHandOvers = (table: Table, limit: number, after: Place | null): Promise<{ items: HandOver[]; next: Place | null }> =>
  readPage(table, { index: 'desk', partition: handOvers }, held('handOver', HandOver), { limit, after })
