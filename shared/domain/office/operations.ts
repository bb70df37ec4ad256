import * as z from 'zod'
import { type Calendar, lastPublishedDay } from '../time/calendar.ts'
import { Instant, plusMillis } from '../time/instant.ts'
import { daysBetween, LocalDate } from '../time/local-date.ts'
import { type Institution, isActiveOn, type Officer } from './directory.ts'
import { PageFailure } from './self-check.ts'

/** What can go wrong in silence (docs/adr/0023): each is checked where operators look, and said in one line. */
export type OperationCheck =
  | { check: 'sweep'; ok: boolean; lastAt: Instant | null }
  | { check: 'outbox'; ok: boolean; lastAt: Instant | null; stuck: number }
  /** The desk's own pages, read from outside. */
  | { check: 'pages'; ok: boolean; lastAt: Instant | null; failures: PageFailure[] }
  | { check: 'jobs'; ok: boolean; late: number }
  | { check: 'calendar'; ok: boolean; lastDay: LocalDate | null; daysLeft: number }
  | { check: 'officers'; ok: boolean; without: Institution[] }
  | { check: 'undelivered'; ok: boolean; letters: number; people: NotReached[] }
  | { check: 'roots'; ok: boolean; lastDay: LocalDate | null }
  /**
   * The institution that has cases in the coordinators' place, where nobody works there. Said whether or not a case is there: who
   * reads it may be whom one is about (docs/adr/0051).
   */
  | { check: 'other-desk'; ok: boolean; institution: string | null }
  /** Generations of keys with which the table was written, and which the secret lacks or has otherwise. */
  | { check: 'keys'; ok: boolean; missing: string[] }

/** Somebody of the office whom letters do not reach, at the address they have now. */
export type NotReached = {
  /** An officer's id, `operators` or `overseer`. */
  who: string
  name: string
  phone: string | null
  /** `bounced` and `complained`: nothing is sent there until somebody marks the address good. */
  why: 'bounced' | 'complained' | 'not-known' | 'undeliverable'
  since: Instant
}

/** The sweep comes every five minutes; three of them missing is a fault. */
const silenceMillis = 20 * 60_000
/** Pages are read every quarter of an hour. */
const unreadMillis = 40 * 60_000
/**
 * A job takes minutes. Until the one of a decree has come to a case, that case sleeps by the old calendar, and a reminder
 * that a holiday makes due earlier is missed.
 */
const jobMillis = 6 * 3_600_000
/** The decree of the next year is published months before; later than this nobody can plan with it. */
const calendarDays = 90

export type OperationFacts = {
  now: Instant
  today: LocalDate
  calendar: Calendar
  institutions: readonly Institution[]
  officers: readonly Officer[]
  sweptAt: Instant | null
  mailedAt: Instant | null
  pages: { at: Instant; failures: readonly PageFailure[] } | null
  /** Letters whose time came more than an hour ago. */
  stuck: number
  undelivered: number
  notReached: readonly NotReached[]
  /** When jobs were given that are not done yet. */
  jobsSince: readonly Instant[]
  rootDay: LocalDate | null
  missingKeys: readonly string[]
  /** Which institution is the other desk, by its id; null where there is none. */
  otherDesk: string | null
}

/** The other desk, by name, where nobody is left who has its cases (docs/adr/0052); null where somebody is, or there is none. */
export const desertedDesk = ({ otherDesk, officers, institutions }: Pick<OperationFacts, 'otherDesk' | 'officers' | 'institutions'>) => {
  const works = ({ active, role, institution }: Officer) => active && institution === otherDesk && (role === 'liaison' || role === 'head')
  if (otherDesk === null || officers.some(works)) return null
  return institutions.find(({ id }) => id === otherDesk)?.name ?? otherDesk
}

export const checkOperations = (facts: OperationFacts): OperationCheck[] => {
  const { now, today, sweptAt, mailedAt, pages, stuck, undelivered, notReached, jobsSince, rootDay } = facts
  const recent = (at: Instant | null, within = silenceMillis): boolean => at !== null && at >= plusMillis(now, -within)
  const failures = [...(pages?.failures ?? [])]
  const readAt = pages?.at ?? null
  const late = jobsSince.filter((at) => at < plusMillis(now, -jobMillis)).length
  const lastDay = lastPublishedDay(facts.calendar)
  const daysLeft = lastDay === null ? 0 : daysBetween(today, lastDay)
  const served = new Set(facts.officers.filter(({ active, role }) => active && role === 'liaison').map(({ institution }) => institution))
  const without = facts.institutions.filter((it) => isActiveOn(it, today) && !served.has(it.id))
  const deserted = desertedDesk(facts)
  return [
    { check: 'sweep', ok: recent(sweptAt), lastAt: sweptAt },
    { check: 'outbox', ok: recent(mailedAt) && stuck === 0, lastAt: mailedAt, stuck },
    { check: 'pages', ok: recent(readAt, unreadMillis) && failures.length === 0, lastAt: readAt, failures },
    { check: 'jobs', ok: late === 0, late },
    { check: 'calendar', ok: daysLeft > calendarDays, lastDay, daysLeft },
    { check: 'officers', ok: without.length === 0, without },
    { check: 'undelivered', ok: undelivered === 0 && notReached.length === 0, letters: undelivered, people: [...notReached] },
    { check: 'other-desk', ok: deserted === null, institution: deserted },
    { check: 'keys', ok: facts.missingKeys.length === 0, missing: [...facts.missingKeys] },
    { check: 'roots', ok: rootDay !== null && daysBetween(rootDay, today) <= 2, lastDay: rootDay },
  ]
}

/** What is wrong, as a letter to the operators carries it. */
export const OperationFault = z.discriminatedUnion('check', [
  z.object({ check: z.literal('sweep'), lastAt: Instant.nullable() }),
  z.object({ check: z.literal('outbox'), lastAt: Instant.nullable(), stuck: z.int() }),
  z.object({ check: z.literal('pages'), lastAt: Instant.nullable(), failures: z.array(PageFailure) }),
  z.object({ check: z.literal('jobs'), late: z.int() }),
  z.object({ check: z.literal('calendar'), lastDay: LocalDate.nullable(), daysLeft: z.int() }),
  z.object({ check: z.literal('officers'), institutions: z.array(z.string()) }),
  z.object({ check: z.literal('undelivered'), letters: z.int(), people: z.array(z.string()).default([]) }),
  z.object({ check: z.literal('roots'), lastDay: LocalDate.nullable() }),
  z.object({ check: z.literal('other-desk'), institution: z.string() }),
  z.object({ check: z.literal('keys'), missing: z.array(z.string()) }),
])
export type OperationFault = z.infer<typeof OperationFault>

export const faultsOf = (checks: readonly OperationCheck[]): OperationFault[] =>
  checks.flatMap((it): OperationFault[] => {
    if (it.ok) return []
    if (it.check === 'officers') return [{ check: 'officers', institutions: it.without.map(({ name }) => name) }]
    if (it.check === 'undelivered') return [{ check: 'undelivered', letters: it.letters, people: it.people.map(({ name }) => name) }]
    if (it.check === 'other-desk') return it.institution === null ? [] : [{ check: 'other-desk', institution: it.institution }]
    const { ok: _, ...fault } = it
    return [fault]
  })
