import type { Case } from '../../domain/case/case.ts'
import { isOtherDesk } from '../../domain/case/other-desk.ts'
import { mayRead } from '../../domain/case/permissions.ts'
import { channelOf } from '../../domain/channels/channels.ts'
import type { RecordedEvent } from '../../domain/events/chain.ts'
import { type Clock, dayUnitOf, remaining } from '../../domain/law/clock.ts'
import { statuteInForce } from '../../domain/law/statutes.ts'
import { type DigestPlan, planDigest } from '../../domain/letters/digest.ts'
import type { DeskLetterContent } from '../../domain/letters/letter.ts'
import { isNewWork, isOfInformation, type NewWork, type Reminder } from '../../domain/letters/reminder.ts'
import { isUrgent, leadingClock, waitsForReporter } from '../../domain/lists/desks.ts'
import type { Officer } from '../../domain/office/directory.ts'
import { type Directory, toCall } from '../../domain/office/recipients.ts'
import { type LocalDate, localDateOf } from '../../domain/time/local-date.ts'
import type { DigestEntry, Whose } from '../../letters/desk/desk-parts.ts'
import type { InformationEntry } from '../../letters/desk/information-parts.ts'
import type { NewWorkEntry } from '../../letters/desk/new-work-letter.ts'
import { readCase, readLog, readTexts } from '../../store/case/case-items.ts'
import { addressOf, endReminder } from '../../store/post/reminder-items.ts'
import { titleOf } from '../cases/title-of.ts'
import { readDirectory } from '../directory.ts'
import { someAtOnce } from '../some-at-once.ts'
import type { Tools } from '../tools.ts'
import { fillInformation } from './fill-information.ts'
import { readOpenLines } from './ledger-lines.ts'

type NewWorkContent = Extract<DeskLetterContent, { kind: 'new-work' }>

/** `menders`: who can enter officers into the directory. */
export type ReadyDigest = {
  entries: DigestEntry[]
  fresh: NewWorkEntry[]
  lines: InformationEntry[]
  carried: readonly Reminder[]
  menders: readonly string[]
}

/**
 * What a digest says at the moment at which it is sent: each open reminder is checked against its case once more, and what
 * no longer holds gets its end in the ledger. Without entries there is nothing to send.
 */
export const prepareDigest = async (tools: Tools, officer: Officer, mornings: readonly LocalDate[]): Promise<ReadyDigest> =>
  prepareLines(tools, officer, await readOpenLines(tools, officer.id, mornings))

/** The same of new work that is told at once: the lines of these events of one case, if the morning's digest was not quicker. */
export const prepareNewWork = async (tools: Tools, officer: Officer, { day, caseId, seqs }: NewWorkContent): Promise<ReadyDigest> =>
  prepareLines(
    tools,
    officer,
    (await readOpenLines(tools, officer.id, [day])).filter((it) => isNewWork(it) && it.caseId === caseId && seqs.includes(it.handed.seq)),
  )

const prepareLines = async (tools: Tools, officer: Officer, all: readonly Reminder[]): Promise<ReadyDigest> => {
  const { table, effects } = tools
  const [directory, { timeZone }] = await Promise.all([readDirectory(tools), tools.region()])
  const open = all.filter((it) => !isOfInformation(it))
  const information = await fillInformation(tools, all.filter(isOfInformation), directory)
  const cases = new Map<string, Case>()
  await someAtOnce([...new Set(open.map((it) => it.caseId))], async (caseId) => {
    const state = await readCase(table, caseId)
    if (state) cases.set(caseId, state)
  })
  const logs = await logsOf(tools, open, cases)
  const sinceOf = ({ caseId, handed }: NewWork) => (logs.get(caseId) ?? []).filter(({ seq }) => seq >= handed.seq)
  const now = effects.now()
  const today = localDateOf(now, timeZone)
  const plan = withoutClosed(planDigest(open, cases, sinceOf, directory, today, now), officer)
  await someAtOnce(plan.ended, ({ reminder, end }) => endReminder(table, addressOf(reminder), end))
  const said = [...plan.entries, ...plan.fresh].map((it) => it.case)
  const titles = new Map<string, string | null>()
  await someAtOnce(said, async (state) => {
    if (!titles.has(state.id)) titles.set(state.id, await titleOf(tools, state))
  })
  const lifted = await liftedIn(tools, plan, directory)
  const [calendar, statutes] = await Promise.all([tools.calendar(), tools.statutes()])
  const caseFacts = (state: Case) => ({
    number: state.number,
    // Who may be meant is not known: nobody reads more than the number and the day.
    title: state.person ? null : (titles.get(state.id) ?? null),
    kind: channelOf(state).countedAs(state),
    lead: leadOf(state, directory),
    urgent: isUrgent(state),
    ...(state.person && !mayRead(officer, state) ? { closed: true as const } : {}),
  })
  const limitOf = (clock: Clock) => {
    const statute = statuteInForce(statutes, clock.statute, clock.startedOn)
    const { due, dueAt } = clock
    const left = remaining(clock, today, statute, calendar)
    return { clock: statute.name, unit: dayUnitOf(clock, statute), left, due, ...(dueAt ? { dueAt } : {}) }
  }
  return {
    entries: plan.entries.flatMap(({ group, reminder, case: state }) => {
      const clock = state.clocks.find((it) => it.statute === reminder.statute && it.generation === reminder.generation)
      const whose = group === 'late' ? whoseOf(state, officer, directory, today) : null
      return clock ? [{ group, ...caseFacts(state), ...limitOf(clock), standsIn: reminder.standsIn, whose }] : []
    }),
    fresh: plan.fresh.map(({ case: state, reminders }): NewWorkEntry => {
      const lift = lifted.get(state.id)
      const next = waitsForReporter(state) ? undefined : leadingClock(state)
      const happened = reminders.map(({ handed }) => ({ type: handed.type, on: localDateOf(handed.at, timeZone) }))
      const standsIn = reminders.find((it) => it.standsIn !== null)?.standsIn ?? null
      return {
        ...caseFacts(state),
        happened,
        standsIn,
        next: next ? limitOf(next) : null,
        helps: officer.institution !== null && (state.holders?.contributors.includes(officer.institution) ?? false),
        ...(lift ? { lifted: { ...lift, reads: mayRead(officer, state) } } : {}),
      }
    }),
    lines: information.entries,
    menders: directory.officers.filter(({ role, active }) => role === 'administrator' && active).map(({ name }) => name),
    carried: [...plan.entries.map(({ reminder }) => reminder), ...plan.fresh.flatMap(({ reminders }) => reminders), ...information.carried],
  }
}

/**
 * What a superior is told in the place of others and cannot open yet waits for the morning that puts it to them. Where a name
 * waits to be matched nothing is put to them, and they are told number and day (docs/adr/0052).
 */
const withoutClosed = (plan: DigestPlan, officer: Officer): DigestPlan =>
  officer.role === 'superior'
    ? {
        ...plan,
        entries: plan.entries.filter((it) => isTold(officer, it.case)),
        fresh: plan.fresh.filter((it) => isTold(officer, it.case)),
      }
    : plan

/** Whom the walls that are told of kept out, and the reason of the last one, by case. */
const liftedIn = async ({ table }: Tools, { fresh }: DigestPlan, { officers, institutions }: Directory) => {
  const lifted = new Map<string, Omit<NonNullable<NewWorkEntry['lifted']>, 'reads'>>()
  await someAtOnce(fresh, async ({ case: { id }, reminders }) => {
    const seqs = new Set(reminders.filter(({ handed }) => handed.type === 'wall-lifted').map(({ handed }) => handed.seq))
    if (seqs.size === 0) return
    const events = (await readLog(table, id)).flatMap(({ seq, event }) => (seqs.has(seq) && event.type === 'wall-lifted' ? [event] : []))
    const nameOf = (one: string) => [...institutions, ...officers].find((it) => it.id === one)?.name ?? one
    const who = events.flatMap((event) => [...event.lifted.institutions, ...event.lifted.officers].map(nameOf))
    const n = events.at(-1)?.reason.n
    const reason = n === undefined ? null : ((await readTexts(table, id, [n])).get(n)?.text ?? null)
    lifted.set(id, { who: [...new Set(who)], reason })
  })
  return lifted
}

const isTold = (officer: Officer, state: Case): boolean => state.person !== undefined || mayRead(officer, state)

const leadOf = ({ holders }: Case, { institutions }: Directory) =>
  holders === null ? null : { id: holders.lead, name: institutions.find(({ id }) => id === holders.lead)?.name ?? holders.lead }

/** Logs of cases that went on since they were handed over: most did not, and their snapshot says all. */
const logsOf = async ({ table }: Tools, open: readonly Reminder[], cases: ReadonlyMap<string, Case>) => {
  const moved = open.filter((it) => isNewWork(it) && (cases.get(it.caseId)?.version ?? 0) > it.handed.seq)
  const logs = new Map<string, readonly RecordedEvent[]>()
  await someAtOnce([...new Set(moved.map((it) => it.caseId))], async (caseId) => void logs.set(caseId, await readLog(table, caseId)))
  return logs
}

/** Who holds it themselves, or coordinates while nobody does, knows whose it is. */
const whoseOf = (state: Case, officer: Officer, directory: Directory, today: LocalDate): Whose | null => {
  const lead = state.holders?.lead ?? null
  const isDesk = isOtherDesk(officer.institution, state) || (officer.role === 'coordinator' && state.otherDesk === undefined)
  if (lead === null ? isDesk : officer.institution === lead) return null
  const institution = directory.institutions.find(({ id }) => id === lead)?.name ?? lead
  return { institution, people: toCall(state, directory, today).map(({ name, role, phone }) => ({ name, role, phone })) }
}
