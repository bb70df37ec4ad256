import type { Case } from '../../domain/case/case.ts'
import { mayRead } from '../../domain/case/permissions.ts'
import { type Letter, letterToDesk, officerOfRecipient } from '../../domain/letters/letter.ts'
import { isOfInformation, lineKey, type Reminder } from '../../domain/letters/reminder.ts'
import { type Directory, recipientsOf } from '../../domain/office/recipients.ts'
import { type LocalDate, localDateOf } from '../../domain/time/local-date.ts'
import { readCase } from '../../store/case/case-items.ts'
import { putLetterOnce } from '../../store/post/letter-items.ts'
import { putReminderOnce } from '../../store/post/reminder-items.ts'
import { readDirectory } from '../directory.ts'
import type { Tools } from '../tools.ts'
import { informationStandIns } from './information-stand-ins.ts'
import { carriesLines, daysOfLine, morningsOf, readLines } from './ledger-lines.ts'

/**
 * An officer's letter with lines of the ledger did not arrive and the next one will not either: what it said, or was to say, goes to whoever stands in
 * for them, at once and not with the next morning. Done again it finds everything there.
 */
export const passOnReminders = async (tools: Tools, letter: Letter): Promise<void> => {
  const officer = officerOfRecipient(letter.to)
  if (officer === null || !carriesLines(letter)) return
  const { table, effects } = tools
  const lines = await readLines(tools, officer, morningsOf(letter))
  const unread = lines.filter(({ end }) => end === null || (end.kind === 'sent' && end.letterId === letter.id))
  if (unread.length === 0) return
  const [known, { timeZone }] = await Promise.all([readDirectory(tools), tools.region()])
  const others = (known.unreachable ?? []).filter((it) => it !== officer)
  const reachable = { ...known, unreachable: others }
  const directory = { ...known, unreachable: [...others, officer] }
  const today = localDateOf(effects.now(), timeZone)
  const there = new Map<string, Set<string>>()
  const told = new Set<string>()
  const around = { directory, today }
  for (const reminder of unread) {
    if (isOfInformation(reminder)) {
      for (const { recipient, ...instead } of await informationStandIns(tools, reminder, around)) {
        told.add(recipient)
        await putReminderOnce(table, { ...reminder, ...instead, recipient, day: today, on: today, end: null })
      }
      continue
    }
    const state: Case | null = await readCase(table, reminder.caseId)
    if (!state) continue
    // Who was told in the place of others has somebody in theirs, whatever the others are missing for.
    const before = new Set(recipientsOf(reminder.audience, state, reachable, today).map((it) => it.officer))
    for (const { officer: recipient, audience, standsIn } of recipientsOf(reminder.audience, state, directory, today)) {
      if (standsIn !== 'unreachable' && before.has(recipient)) continue
      const days = daysOfLine(reminder, today)
      const at = `${recipient}#${days[0]}`
      const has = there.get(at) ?? (await linesOf(tools, recipient, days))
      there.set(at, has)
      // Whoever is meant in person as well has heard of it.
      if (has.has(lineOf(reminder))) continue
      has.add(lineOf(reminder))
      // A complaint is put to the superior by the morning's sweep, and then told; no letter leads to a case that they cannot open.
      if (canOpen(recipient, state, directory)) told.add(recipient)
      const passedOn: Reminder = { ...reminder, recipient, audience, day: today, on: today, standsIn: 'unreachable', end: null }
      await putReminderOnce(table, passedOn)
    }
  }
  for (const recipient of told) {
    const content = { kind: 'digest' as const, day: today, mornings: [today] }
    await putLetterOnce(table, letterToDesk(`officer:${recipient}`, content, `${today}-${officer}`, effects.now()))
  }
  effects.log('reminders-passed-on', { officer, to: [...told].join(' '), reminders: unread.length })
}

const canOpen = (recipient: string, state: Case, { officers }: Directory): boolean => {
  const officer = officers.find(({ id }) => id === recipient)
  return officer !== undefined && mayRead(officer, state)
}

const lineOf = (reminder: Reminder): string => `${reminder.caseId}#${lineKey(reminder)}`

/** What they were to be told on these days, whatever became of it. */
const linesOf = async (tools: Tools, recipient: string, days: readonly LocalDate[]): Promise<Set<string>> =>
  new Set((await readLines(tools, recipient, days)).map(lineOf))
