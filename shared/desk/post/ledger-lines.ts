import type { Letter } from '../../domain/letters/letter.ts'
import { lineKey, type Reminder, type ReminderEnd, reporterRecipient } from '../../domain/letters/reminder.ts'
import { addDays, daysBetween, type LocalDate, localDate, maxDate, minDate } from '../../domain/time/local-date.ts'
import { addressOf, endBounced, endReminder, readRemindersOf } from '../../store/post/reminder-items.ts'
import { someAtOnce } from '../some-at-once.ts'
import type { Tools } from '../tools.ts'

/** What an officer was to be told on these mornings and has not been yet. */
export const readOpenLines = async (tools: Tools, recipient: string, mornings: readonly LocalDate[]): Promise<Reminder[]> =>
  (await readLines(tools, recipient, mornings)).filter(({ end }) => end === null)

/** All that an officer was to be told on these mornings, ended or not. */
export const readLines = async ({ table }: Tools, recipient: string, mornings: readonly LocalDate[]): Promise<Reminder[]> =>
  (await Promise.all(mornings.map((day) => readRemindersOf(table, recipient, day)))).flat()

/**
 * From the day on which a line was written, or its morning, until today: what another officer's letter did not say may have been passed
 * on to the same person on any day between. Rarely more than a few, for a letter comes back within days.
 */
export const daysOfLine = ({ day, on }: Pick<Reminder, 'day' | 'on'>, today: LocalDate): LocalDate[] => {
  const [from, until] = [minDate(minDate(day, on), today), maxDate(day, today)]
  return Array.from({ length: daysBetween(from, until) + 1 }, (_, i) => addDays(from, i))
}

/** The mornings whose lines a letter carries; none of most letters. */
export const morningsOf = ({ content }: Letter): readonly LocalDate[] =>
  content.kind === 'digest' ? content.mornings : content.kind === 'new-work' ? [content.day] : []

/** Letters to officers that the ledger knows. */
export const carriesLines = (letter: Letter): boolean => morningsOf(letter).length > 0

const recipientOf = ({ to }: Letter): string => to.slice('officer:'.length)

/** The lines as a letter that is being sent remembers them: whoever has to take over marks these and no others. */
export const carriedOf = (lines: readonly Reminder[]): string[] => lines.map((it) => `${it.day}#${it.caseId}#${lineKey(it)}`)

/**
 * The letter has left: the lines that it carried end as sent with it. What it remembers of them counts; a delivery that the
 * mail service told of a letter of an earlier version stands for what is open.
 */
export const settleLines = async (tools: Tools, letter: Letter, messageId: string): Promise<void> => {
  const recipient = recipientOf(letter)
  const carried = letter.carried ?? carriedOf(await readOpenLines(tools, recipient, morningsOf(letter)))
  const end: ReminderEnd = { kind: 'sent', at: letter.sentAt ?? tools.effects.now(), letterId: letter.id, messageId }
  await someAtOnce(carried, (line) => {
    const [day = '', caseId = '', ...key] = line.split('#')
    return endReminder(tools.table, { recipient, day: localDate(day), caseId, rung: key.join('#') }, end)
  })
}

/** What the reader of that letter was to be told and has no end yet. */
export const openLinesOf = (tools: Tools, letter: Letter): Promise<Reminder[]> =>
  readOpenLines(tools, recipientOf(letter), morningsOf(letter))

/** The officer is there no more, or no letter reaches them: what they were to be told ends, and the ledger says so. */
export const expireLines = async (
  tools: Tools,
  letter: Letter,
  reason: 'recipient-gone' | 'not-reachable',
  open?: readonly Reminder[],
): Promise<void> => {
  const end: ReminderEnd = { kind: 'expired', at: tools.effects.now(), reason }
  await someAtOnce(open ?? (await openLinesOf(tools, letter)), (it) => endReminder(tools.table, addressOf(it), end))
}

/** The lines that went out with that letter. */
export const carriedBy = async (tools: Tools, letter: Letter): Promise<Reminder[]> =>
  (await readLines(tools, recipientOf(letter), morningsOf(letter))).filter(({ end }) => end?.kind === 'sent' && end.letterId === letter.id)

/** The letter came back: whoever it was for has not been told, and its lines say so. */
export const bounceLines = async (tools: Tools, letter: Letter): Promise<void> => {
  const { content, caseId } = letter
  if (content.kind === 'window-ending' && content.reminder !== null && caseId !== null) {
    const warned = { ...content.reminder, recipient: reporterRecipient(caseId), caseId }
    await endBounced(tools.table, warned, letter.id, tools.effects.now())
    return
  }
  await someAtOnce(await carriedBy(tools, letter), (it) => endBounced(tools.table, addressOf(it), letter.id, tools.effects.now()))
}
