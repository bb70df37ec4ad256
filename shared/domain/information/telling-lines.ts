import { type Clock, startClock } from '../law/clock.ts'
import { type LadderRow, rungsOf } from '../law/ladder.ts'
import { type Statute, statuteInForce } from '../law/statutes.ts'
import { isNewWork, type NewWork, nobody, type Reminder, type ReminderExpiry, type RungReminder } from '../letters/reminder.ts'
import type { Officer } from '../office/directory.ts'
import { type Directory, type Recipient, recipientsOf } from '../office/recipients.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import { type LocalDate, startOfDay } from '../time/local-date.ts'
import { mayRelease, maySee } from './keeping-information.ts'
import type { LineNews, ProposedInformation } from './listed-information.ts'

/**
 * Who hears of a line of the public information list, and when (docs/adr/0066): whoever may release it, on the morning after it was
 * proposed, and by the rungs of its limit; whoever wrote it, what became of it. They are lines of the ledger like those of cases.
 */
const releaseLimit = 'request.list-release'

type Around = {
  directory: Directory
  statutes: readonly Statute[]
  ladder: readonly LadderRow[]
  calendar: Calendar
  /** The morning whose digest is about to leave. */
  today: LocalDate
  now: Instant
  timeZone: string
}

/** As the rules of who stands in for whom want it: held by the institution, about nobody. */
const standingOf = (institution: string) => ({
  holders: { lead: institution, contributors: [], readers: [] },
  reported: { institutions: [], officers: [] },
})

/** Whether somebody still waits to be told of it: it stays in the index as long as that is so. */
export const hasUntold = ({ state, news }: Pick<ProposedInformation, 'state' | 'news'>): boolean =>
  state === 'waiting' || news.some(({ told }) => !told)

/** Until when a second officer should have looked, with the row that says so: counted anew by the law of now. */
export const releaseClock = (
  { on, version }: Pick<ProposedInformation, 'on' | 'version'>,
  { statutes, calendar }: Pick<Around, 'statutes' | 'calendar'>,
): { clock: Clock; statute: Statute } => {
  const statute = statuteInForce(statutes, releaseLimit, on)
  return { clock: startClock(statute, on, calendar, version), statute }
}

/**
 * Who of these offices can release it. Where only its author could, or nobody is there, the superior hears of it in their place,
 * who can (corrections of 25 November, 5: never the author).
 */
const releasersOf = (
  audience: RungReminder['audience'],
  proposed: ProposedInformation,
  { directory, today }: Pick<Around, 'directory' | 'today'>,
): Recipient[] => {
  const found = (of: RungReminder['audience']) =>
    recipientsOf(of, standingOf(proposed.facts.holder), directory, today).filter(({ officer }) => {
      const who = officerOf(officer, directory)
      return who !== undefined && mayRelease(who, proposed)
    })
  const meant = found(audience)
  return meant.length > 0 ? meant : found(['superior']).map((it) => ({ ...it, standsIn: it.standsIn ?? 'no-officer' }))
}

const officerOf = (id: string, { officers }: Directory): Officer | undefined => officers.find((it) => it.id === id)

/** The author; where they are away, gone or reached by no letter, whoever stands in for their desk. */
const authorOf = (
  author: string,
  proposed: ProposedInformation,
  { directory, today }: Pick<Around, 'directory' | 'today'>,
): Recipient[] => {
  const { role, institution = null } = officerOf(author, directory) ?? {}
  const desk = role === 'liaison' || role === 'head' || role === 'superior' ? role : 'coordinator'
  const found = recipientsOf([desk], standingOf(institution ?? proposed.facts.holder), directory, today)
  const own = found.filter(({ officer }) => officer === author)
  return own.length > 0 ? own : found.map((it) => ({ ...it, standsIn: it.standsIn ?? 'substitute' }))
}

const linesFor = <T extends object>(recipients: readonly Recipient[], { id }: ProposedInformation, { today, now }: Around, what: T) => {
  const common = { day: today, on: today, caseId: id, number: '', information: true as const, ...what }
  if (recipients.length > 0) return recipients.map(({ officer, ...it }) => ({ ...common, ...it, recipient: officer, end: null }))
  const end = { kind: 'expired', at: now, reason: 'no-officer' } as const
  return [{ ...common, recipient: nobody, audience: ['coordinator' as const], standsIn: 'no-officer' as const, end }]
}

export type Telling = { lines: Reminder[]; told: ProposedInformation }

/** What this morning's digests say of it, and the proposal that remembers that they do. */
export const tellingOf = (proposed: ProposedInformation, around: Around): Telling => {
  const { today, timeZone } = around
  const untold = proposed.news.filter(({ told }) => !told)
  const lines: Reminder[] = untold.flatMap((news): NewWork[] => {
    const handed = { seq: news.version, type: `information-${news.what}`, at: news.at }
    return linesFor(authorOf(news.to, proposed, around), proposed, around, { handed })
  })
  const news = proposed.news.map((it) => ({ ...it, told: true }))
  if (proposed.state !== 'waiting') return { lines, told: { ...proposed, news } }
  const { told } = proposed
  if (!told) {
    const handed = { seq: proposed.version, type: 'information-proposed', at: proposed.at ?? startOfDay(proposed.on, timeZone) }
    lines.push(...linesFor(releasersOf(['head', 'coordinator'], proposed, around), proposed, around, { handed }))
  }
  const { clock } = releaseClock(proposed, around)
  const row = around.ladder.find(({ statutes }) => statutes.includes(releaseLimit))
  const due = row ? rungsOf(row, clock, around.calendar, today, undefined).due : []
  const climbed = due.filter(({ at }) => at > (told?.rung ?? Number.NEGATIVE_INFINITY))
  const last = climbed.at(-1)
  if (last) {
    const superseded = climbed.slice(0, -1).map(({ at }) => at)
    const rung = { statute: releaseLimit, generation: clock.generation, due: clock.due, rung: last.at, superseded } as const
    lines.push(...linesFor(releasersOf(last.audience, proposed, around), proposed, around, rung))
  }
  return { lines, told: { ...proposed, news, told: { on: today, rung: last?.at ?? told?.rung ?? null } } }
}

/** Who is told in the place of an officer whom no letter reached; `directory` knows already that none does. */
export const standInsFor = (
  reminder: Reminder,
  proposed: ProposedInformation,
  around: Pick<Around, 'directory' | 'today'>,
): Recipient[] => {
  const { audience, recipient } = reminder
  const isNews = isNewWork(reminder) && reminder.handed.type !== 'information-proposed'
  if (!isNews) return releasersOf(audience, proposed, around).filter(({ standsIn }) => standsIn !== null)
  // It was for one person: whoever sits at the same desk was not told of it themselves.
  const institution = officerOf(recipient, around.directory)?.institution ?? proposed.facts.holder
  return recipientsOf(audience, standingOf(institution), around.directory, around.today)
    .filter(({ officer }) => officer !== recipient)
    .map((it) => ({ ...it, standsIn: it.standsIn ?? 'unreachable' }))
}

/** What a line that tells its author is about; null where it has been forgotten meanwhile. */
export const newsOf = ({ handed }: NewWork, { news }: ProposedInformation): LineNews | null =>
  news.find(({ version, what }) => version === handed.seq && `information-${what}` === handed.type) ?? null

/** Whether it still holds when it is about to be sent: null, or why not. */
export const expiryOfLine = (reminder: Reminder, proposed: ProposedInformation | null, directory: Directory): ReminderExpiry | null => {
  if (!proposed) return 'closed'
  const officer = officerOf(reminder.recipient, directory)
  if (!officer?.active) return 'recipient-gone'
  if (isNewWork(reminder) && reminder.handed.type !== 'information-proposed')
    return maySee(officer, proposed.facts.holder) ? null : 'no-longer-holder'
  const version = isNewWork(reminder) ? reminder.handed.seq : reminder.generation
  if (proposed.state !== 'waiting' || proposed.version !== version) return 'answered'
  return mayRelease(officer, proposed) ? null : 'no-longer-holder'
}
