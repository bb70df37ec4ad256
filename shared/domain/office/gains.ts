import * as z from 'zod'
import { type Statute, statuteInForce } from '../law/statutes.ts'
import { addWorkingDays, type Calendar } from '../time/calendar.ts'
import { type Instant, plusMillis } from '../time/instant.ts'
import { addDays, localDateOf } from '../time/local-date.ts'
import type { Officer } from './directory.ts'

/**
 * What an administrator gives somebody, themselves perhaps, by a change of the directory: a role from which reporters are
 * protected by a second officer, an institution (at the other desk a liaison is what a coordinator is here), the right to open identities, or the place of somebody who has them (docs/adr/0049).
 */
export const Gain = z.enum(['role', 'institution', 'identities', 'address', 'account', 'active'])
export type Gain = z.infer<typeof Gain>

export const gainsOf = (before: Officer | null, next: Officer): Gain[] => {
  if (!next.active) return before && before.email !== next.email ? ['address'] : []
  const gains: (Gain | false)[] = [
    before?.role !== next.role && 'role',
    before !== null && before.institution !== next.institution && 'institution',
    next.mayOpenIdentities && !before?.mayOpenIdentities && 'identities',
    before !== null && before.email !== next.email && 'address',
    // The next sign-in with the address makes the link anew, and it may be another account.
    before !== null && before.email === next.email && before.linked !== null && next.linked === null && 'account',
    before !== null && !before.active && 'active',
  ]
  return gains.filter((it) => it !== false)
}

/** Of a change like this others are told: of whoever can do this from now on, and of whoever could, for they may be given it back. */
export const isToldOf = (before: Officer | null, next: Officer, gains: readonly Gain[], otherDesk: string | null): boolean =>
  gains.length > 0 && [before, next].some((it) => it !== null && isPowerful(it, otherDesk))

/** Who can move a case against its reporter, or let others do it: coordinators, here or at the other desk, and who makes them or consents. */
export const isPowerful = (
  { role, institution, mayOpenIdentities }: Pick<Officer, 'role' | 'institution' | 'mayOpenIdentities'>,
  otherDesk: string | null,
): boolean => powerful.has(role) || mayOpenIdentities || (institution !== null && institution === otherDesk)

const powerful: ReadonlySet<Officer['role']> = new Set<Officer['role']>(['coordinator', 'leader', 'administrator'])

/** The record after the change, with since when it holds and where else its officer can be told of it. */
export const withGains = (before: Officer | null, next: Officer, gains: readonly Gain[], now: Instant): Officer => {
  const isMoved = before !== null && before.email !== next.email
  const former = isMoved ? keptFormer([...(before.formerEmails ?? []), { email: before.email, until: now }], now) : undefined
  return { ...next, ...(gains.length > 0 ? { since: now } : {}), ...(former ? { formerEmails: former } : {}) }
}

/** The last ones, and all to which a letter may still be on its way: a row of changes silences none of them (docs/adr/0050). */
const keptFormer = (all: NonNullable<Officer['formerEmails']>, now: Instant) =>
  all.filter(({ until }, i) => i >= all.length - mostFormer || plusMillis(until, letterMillis) >= now)

const mostFormer = 5
const letterMillis = 30 * 86_400_000

type Law = { statutes: readonly Statute[]; calendar: Calendar; timeZone: string; now: Instant }

/** Whether they have been who they are for as long as a second officer has to be. */
export const isSeasoned = ({ since }: Pick<Officer, 'since'>, { statutes, calendar, timeZone, now }: Law): boolean => {
  if (since === undefined) return true
  const [from, today] = [localDateOf(since, timeZone), localDateOf(now, timeZone)]
  const { allowance, unit } = statuteInForce(statutes, 'complaint.new-code-seasoned', today)
  const until = unit === 'calendar-days' ? addDays(from, allowance) : addWorkingDays(calendar, from, allowance)
  return until <= today
}
