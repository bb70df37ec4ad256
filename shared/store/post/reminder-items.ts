import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { rungKey } from '../../domain/law/ladder.ts'
import { Reminder, type ReminderEnd } from '../../domain/letters/reminder.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { keys, openReminderAttributes, openReminders } from '../keys.ts'
import type { Table } from '../table.ts'
import type { GuardedAction } from '../transact.ts'

const rungOf = (reminder: Reminder): string => rungKey(reminder, reminder.rung)

/** Officers' open reminders wait in the index for a digest; those of reporters end with their letter. */
const waits = ({ end, recipient }: Reminder): boolean => end === null && !recipient.startsWith('reporter:')

/** Written in the transaction of the event that says the rung came due; so there is never one without the other. */
export const putReminder = ({ tableName }: Table, reminder: Reminder): GuardedAction => {
  const { recipient, day, caseId } = reminder
  const Item = {
    ...keys.reminder(recipient, day, caseId, rungOf(reminder)),
    ...(waits(reminder) ? openReminderAttributes(day, recipient, caseId, rungOf(reminder)) : {}),
    reminder,
  }
  return { guard: 'none', action: { Put: { TableName: tableName, Item } } }
}

/** Gives an open reminder its end; one that has ended keeps the end it has. */
export const endReminder = async (
  { documents, tableName }: Table,
  { recipient, day, caseId, rung }: { recipient: string; day: string; caseId: string; rung: string },
  end: ReminderEnd,
): Promise<boolean> => {
  try {
    await documents.send(
      new UpdateCommand({
        TableName: tableName,
        Key: keys.reminder(recipient, day, caseId, rung),
        UpdateExpression: 'SET reminder.#end = :end REMOVE deskPk, deskSk',
        ConditionExpression: 'attribute_exists(pk) AND reminder.#end = :open',
        ExpressionAttributeNames: { '#end': 'end' },
        ExpressionAttributeValues: { ':end': end, ':open': null },
      }),
    )
    return true
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false
    throw error
  }
}

export const addressOf = (reminder: Reminder) => ({
  recipient: reminder.recipient,
  day: reminder.day,
  caseId: reminder.caseId,
  rung: rungOf(reminder),
})

type Page = { condition: string; values: Record<string, string>; index?: 'desk' }

const readAll = async ({ documents, tableName }: Table, { condition, values, index }: Page): Promise<Reminder[]> => {
  const found: Reminder[] = []
  let from: Record<string, unknown> | undefined
  do {
    const { Items, LastEvaluatedKey } = await documents.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: condition,
        ExpressionAttributeValues: values,
        ExclusiveStartKey: from,
        ...(index ? { IndexName: index } : { ConsistentRead: true }),
      }),
    )
    found.push(...(Items ?? []).map((item) => Reminder.parse(item.reminder)))
    from = LastEvaluatedKey
  } while (from)
  return found
}

/** Everything a recipient was to be reminded of on a morning, ended or not; read consistently. */
export const readRemindersOf = (table: Table, recipient: string, day: LocalDate): Promise<Reminder[]> =>
  readAll(table, {
    condition: 'pk = :pk AND begins_with(sk, :recipient)',
    values: { ':pk': keys.reminder(recipient, day, '', '').pk, ':recipient': `${recipient}#` },
  })

/** All open reminders for that morning or an earlier one. The index lags a little: what it does not show yet is found next time. */
export const readOpenReminders = (table: Table, until: LocalDate): Promise<Reminder[]> =>
  readAll(table, { condition: 'deskPk = :pk AND deskSk < :after', values: { ':pk': openReminders, ':after': `${until}#~` }, index: 'desk' })

/** The ledger of one day: whatever was meant for that morning, whoever gets it. */
export const readLedger = (table: Table, day: LocalDate): Promise<Reminder[]> =>
  readAll(table, { condition: 'pk = :pk', values: { ':pk': keys.reminder('', day, '', '').pk } })
