import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { Ladder } from '../../domain/law/ladder.ts'
import { Statute } from '../../domain/law/statutes.ts'
import { CalendarDay } from '../../domain/time/calendar.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { keys, lawPartition } from '../keys.ts'
import type { Table } from '../table.ts'
import type { GuardedAction } from '../transact.ts'

/** What administrators have laid over the built-in law and the region file. */
export type LawChanges = { days: CalendarDay[]; statutes: Statute[]; ladder: Ladder | null }

/** All of it by one query, read consistently. */
export const readLaw = async ({ documents, tableName }: Table): Promise<LawChanges> => {
  const changes: LawChanges = { days: [], statutes: [], ladder: null }
  let from: Record<string, unknown> | undefined
  do {
    const page = await documents.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': lawPartition },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    )
    for (const item of page.Items ?? []) {
      if ('day' in item) changes.days.push(CalendarDay.parse(item.day))
      else if ('statute' in item) changes.statutes.push(Statute.parse(item.statute))
      else if ('ladder' in item) changes.ladder = Ladder.parse(item.ladder)
    }
    from = page.LastEvaluatedKey
  } while (from)
  return changes
}

const put = ({ tableName }: Table, item: Record<string, unknown>): GuardedAction => ({
  guard: 'none',
  action: { Put: { TableName: tableName, Item: item } },
})

export const putCalendarDay = (table: Table, day: CalendarDay): GuardedAction => put(table, { ...keys.calendarDay(day.date), day })
export const putStatute = (table: Table, statute: Statute): GuardedAction =>
  put(table, { ...keys.statute(statute.id, statute.validFrom), statute })
/** Takes the place of the row, which nobody reads any more; that it was there stays known. */
export const putWithdrawal = (table: Table, withdrawn: Statute, withdrawnAt: Instant): GuardedAction =>
  put(table, { ...keys.statute(withdrawn.id, withdrawn.validFrom), withdrawn, withdrawnAt })
export const putLadder = (table: Table, ladder: Ladder): GuardedAction => put(table, { ...keys.ladder(), ladder })
