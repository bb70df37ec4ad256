import { lineKey, Reminder, type ReminderEnd } from '../../domain/letters/reminder.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { held, ifAbsent, putItem, readAll, updateItem } from '../access.ts'
import { afterDay, firstPart, keys, openReminderAttributes, openReminders } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'

const reminderOf = held('reminder', Reminder)

/** Officers' open reminders wait in the index for a digest; those of reporters end with their letter. */
const waits = ({ end, recipient }: Reminder): boolean => end === null && !recipient.startsWith('reporter:')

/** Written in the transaction of the event that says the rung came due; so there is never one without the other. */
export const putReminder = (table: Table, reminder: Reminder): GuardedAction => putting(table, 'none', itemOf(reminder))

/** For whoever stands in for somebody whom no letter reached; false when they have that line already, whatever became of it. */
export const putReminderOnce = (table: Table, reminder: Reminder): Promise<boolean> => putItem(table, itemOf(reminder), ifAbsent)

const itemOf = (reminder: Reminder) => {
  const { recipient, day, caseId } = reminder
  return {
    ...keys.reminder(recipient, day, caseId, lineKey(reminder)),
    ...(waits(reminder) ? openReminderAttributes(day, recipient, caseId, lineKey(reminder)) : {}),
    reminder,
  }
}

/** Where a line lies; `rung` is how it is told from others about its case. */
type LineAddress = { recipient: string; day: string; caseId: string; rung: string }

/** Gives an open reminder its end; one that has ended keeps the end it has. */
export const endReminder = (table: Table, { recipient, day, caseId, rung }: LineAddress, end: ReminderEnd): Promise<boolean> =>
  updateItem(table, {
    Key: keys.reminder(recipient, day, caseId, rung),
    UpdateExpression: 'SET reminder.#end = :end REMOVE deskPk, deskSk',
    ConditionExpression: 'attribute_exists(pk) AND reminder.#end = :open',
    ExpressionAttributeNames: { '#end': 'end' },
    ExpressionAttributeValues: { ':end': end, ':open': null },
  })

/** A line that was sent with a letter which came back has reached nobody after all. */
export const endBounced = (
  table: Table,
  { recipient, day, caseId, rung }: LineAddress,
  letterId: string,
  at: Instant,
): Promise<boolean> => {
  const end: ReminderEnd = { kind: 'expired', at, reason: 'bounced' }
  return updateItem(table, {
    Key: keys.reminder(recipient, day, caseId, rung),
    UpdateExpression: 'SET reminder.#end = :end',
    ConditionExpression: 'reminder.#end.letterId = :letter',
    ExpressionAttributeNames: { '#end': 'end' },
    ExpressionAttributeValues: { ':end': end, ':letter': letterId },
  })
}

/** A line that was sent with a letter which came back before its morning: that morning's digest tells it. */
export const reopenLine = (table: Table, reminder: Reminder, letterId: string): Promise<boolean> => {
  const { recipient, day, caseId } = reminder
  const places = openReminderAttributes(day, recipient, caseId, lineKey(reminder))
  return updateItem(table, {
    Key: keys.reminder(recipient, day, caseId, lineKey(reminder)),
    UpdateExpression: 'SET reminder.#end = :open, deskPk = :pk, deskSk = :sk',
    ConditionExpression: 'reminder.#end.letterId = :letter',
    ExpressionAttributeNames: { '#end': 'end' },
    ExpressionAttributeValues: { ':open': null, ':letter': letterId, ':pk': places.deskPk, ':sk': places.deskSk },
  })
}

export const addressOf = (reminder: Reminder): LineAddress => ({
  recipient: reminder.recipient,
  day: reminder.day,
  caseId: reminder.caseId,
  rung: lineKey(reminder),
})

/** Everything a recipient was to be reminded of on a morning, ended or not; read consistently. */
export const readRemindersOf = (table: Table, recipient: string, day: LocalDate): Promise<Reminder[]> =>
  readAll(table, { partition: ledgerOf(day), sort: { startsWith: firstPart(recipient) } }, reminderOf)

/** All open reminders for that morning or an earlier one. The index lags a little: what it does not show yet is found next time. */
export const readOpenReminders = (table: Table, until: LocalDate): Promise<Reminder[]> =>
  readAll(table, { index: 'desk', partition: openReminders, sort: { is: '<', than: afterDay(until) } }, reminderOf)

/** The ledger of one day: whatever was meant for that morning, whoever gets it. */
export const readLedger = (table: Table, day: LocalDate): Promise<Reminder[]> => readAll(table, { partition: ledgerOf(day) }, reminderOf)

const ledgerOf = (day: LocalDate): string => keys.reminder('', day, '', '').pk
