import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { lossOf } from '../shared/domain/case/loss.ts'
import type { CaseEvent } from '../shared/domain/events/events.ts'
import { rebuild } from '../shared/domain/events/evolve.ts'
import { readCase, readLog } from '../shared/store/case/case-items.ts'
import { eventPrefix, type Key, keys } from '../shared/store/keys.ts'
import type { Table } from '../shared/store/table.ts'
import type { Journal } from './restore-journal.ts'

/** Events that always stand in the journal when they take something away. */
const alwaysNoted: ReadonlySet<CaseEvent['type']> = new Set(['erased', 'access-renewed', 'conflict-named'])

/** How many missing entries are named; a wrong journal lacks all of them. */
const named = 10

/**
 * Why this may not be the journal of that backup, or not all of it: another bucket given by mistake would be believed in silence,
 * and what was erased would come back. Nothing where it fits, as far as the backup can tell.
 */
export const faultsOfJournal = async (from: Table, journal: Journal): Promise<string[]> => {
  const { count, unreadable, caseIds } = journal
  const faults = unreadable.map((name) => `${name} cannot be read as an entry of this journal.`)
  if (count === 0) return [...faults, 'The journal is empty.']
  if (caseIds.length > 0 && !(await knowsOne(from, caseIds)))
    faults.push(`The backup has none of the ${caseIds.length} cases that it names.`)
  const missing: string[] = []
  for (const id of await casesThatLost(from)) missing.push(...(await missingOf(from, journal, id)))
  faults.push(...missing.slice(0, named))
  if (missing.length > named) faults.push(`And ${missing.length - named} more events of the backup that it does not name.`)
  return faults
}

const knowsOne = async (from: Table, caseIds: readonly string[]): Promise<boolean> => {
  for (const id of caseIds) if (await readCase(from, id)) return true
  return false
}

/** Events since the journal began that took something away, by the backup's own log, without an entry. */
const missingOf = async (from: Table, journal: Journal, id: string): Promise<string[]> => {
  const log = await readLog(from, id)
  // With a gap nobody can tell what an event took.
  if (log.some((it, i) => it.seq !== i + 1)) return []
  const filedAt = log[0]?.event.at
  return log.flatMap((recorded, i) => {
    const { event, seq } = recorded
    // Who files names whom it is about before anybody has seen it.
    if (!alwaysNoted.has(event.type) || event.at === filedAt || event.at < (journal.began ?? '')) return []
    const takes = lossOf(rebuild(log.slice(0, i)), rebuild(log.slice(0, i + 1)), [event])
    return takes === null || journal.isNoted(id, recorded, log) ? [] : [`Event ${seq} of ${id} (${event.type}, ${event.at}) is not in it.`]
  })
}

const casesThatLost = async (from: Table): Promise<ReadonlySet<string>> => {
  const ids = new Set<string>()
  let start: Record<string, unknown> | undefined
  do {
    const page = await from.documents.send(
      new ScanCommand({
        TableName: from.tableName,
        ExclusiveStartKey: start,
        FilterExpression: 'begins_with(sk, :event)',
        ExpressionAttributeValues: { ':event': eventPrefix },
        ConsistentRead: true,
      }),
    )
    for (const { pk, event } of (page.Items ?? []) as (Key & { event?: { type?: CaseEvent['type'] } })[])
      if (event?.type && alwaysNoted.has(event.type)) ids.add(pk.slice(keys.case('').pk.length))
    start = page.LastEvaluatedKey
  } while (start)
  return ids
}
