import type { Case } from '../../domain/case/case.ts'
import { channelOf } from '../../domain/channels/channels.ts'
import { remaining } from '../../domain/law/clock.ts'
import { statuteInForce } from '../../domain/law/statutes.ts'
import { planDigest } from '../../domain/letters/digest.ts'
import type { Letter } from '../../domain/letters/letter.ts'
import type { Reminder, ReminderEnd } from '../../domain/letters/reminder.ts'
import type { Officer } from '../../domain/office/directory.ts'
import { type Directory, toCall } from '../../domain/office/recipients.ts'
import { type LocalDate, localDateOf } from '../../domain/time/local-date.ts'
import type { DigestEntry, Whose } from '../../letters/desk/digest-letter.ts'
import { readCase } from '../../store/case/case-items.ts'
import { addressOf, endReminder, readRemindersOf } from '../../store/post/reminder-items.ts'
import { titleOf } from '../cases/title-of.ts'
import { readDirectory } from '../directory.ts'
import type { Tools } from '../tools.ts'

const readOpen = async ({ table }: Tools, recipient: string, mornings: readonly LocalDate[]): Promise<Reminder[]> =>
  (await Promise.all(mornings.map((day) => readRemindersOf(table, recipient, day)))).flat().filter(({ end }) => end === null)

const endAll = async ({ table }: Tools, reminders: readonly Reminder[], end: ReminderEnd): Promise<void> => {
  for (const reminder of reminders) await endReminder(table, addressOf(reminder), end)
}

export type ReadyDigest = { entries: DigestEntry[]; settle: (messageId: string) => Promise<void> }

/**
 * What a digest says at the moment at which it is sent: each open reminder is checked against its case once more, and what
 * no longer holds gets its end in the ledger. Without entries there is nothing to send.
 */
export const prepareDigest = async (
  tools: Tools,
  letter: Letter,
  officer: Officer,
  mornings: readonly LocalDate[],
): Promise<ReadyDigest> => {
  const { table, effects } = tools
  const [open, directory, { timeZone }] = await Promise.all([readOpen(tools, officer.id, mornings), readDirectory(tools), tools.region()])
  const cases = new Map<string, Case>()
  for (const caseId of new Set(open.map((it) => it.caseId))) {
    const state = await readCase(table, caseId)
    if (state) cases.set(caseId, state)
  }
  const now = effects.now()
  const today = localDateOf(now, timeZone)
  const plan = planDigest(open, cases, directory, today, now)
  for (const { reminder, end } of plan.ended) await endReminder(table, addressOf(reminder), end)
  const [calendar, statutes] = await Promise.all([tools.calendar(), tools.statutes()])
  const entries: DigestEntry[] = []
  for (const { group, reminder, case: state } of plan.entries) {
    const clock = state.clocks.find((it) => it.statute === reminder.statute && it.generation === reminder.generation)
    if (!clock) continue
    const statute = statuteInForce(statutes, clock.statute, clock.startedOn)
    entries.push({
      group,
      number: state.number,
      title: await titleOf(tools, state),
      kind: channelOf(state).countedAs(state),
      clock: statute.name,
      unit: statute.unit,
      left: remaining(clock, today, statute, calendar),
      due: clock.due,
      standsIn: reminder.standsIn,
      whose: group === 'late' ? whoseOf(state, officer, directory, today) : null,
    })
  }
  const carried = plan.entries.map(({ reminder }) => reminder)
  return {
    entries,
    settle: (messageId) => endAll(tools, carried, { kind: 'sent', at: effects.now(), letterId: letter.id, messageId }),
  }
}

/** The mail service has told that a digest arrived whose sender died before noting it: what was open then was in it. */
export const settleDelivered = async (tools: Tools, letter: Letter, recipient: string, mornings: readonly LocalDate[]): Promise<void> => {
  const end = {
    kind: 'sent' as const,
    at: letter.sentAt ?? tools.effects.now(),
    letterId: letter.id,
    messageId: letter.messageId ?? 'unknown',
  }
  await endAll(tools, await readOpen(tools, recipient, mornings), end)
}

/** The officer is there no more, or no letter reaches them: their reminders end, and the ledger says so. */
export const expireDigest = async (
  tools: Tools,
  recipient: string,
  mornings: readonly LocalDate[],
  reason: 'recipient-gone' | 'not-reachable',
): Promise<void> => endAll(tools, await readOpen(tools, recipient, mornings), { kind: 'expired', at: tools.effects.now(), reason })

/** Who holds it themselves, or coordinates while nobody does, knows whose it is. */
const whoseOf = (state: Case, officer: Officer, directory: Directory, today: LocalDate): Whose | null => {
  const lead = state.holders?.lead ?? null
  if (lead === null ? officer.role === 'coordinator' : officer.institution === lead) return null
  const institution = directory.institutions.find(({ id }) => id === lead)?.name ?? lead
  return { institution, people: toCall(state, directory, today).map(({ name, role, phone }) => ({ name, role, phone })) }
}
