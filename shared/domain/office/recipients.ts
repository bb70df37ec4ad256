import * as z from 'zod'
import type { OfficerRole } from '../case/actor.ts'
import type { Case } from '../case/case.ts'
import { isOtherDesk, shutOut } from '../case/other-desk.ts'
import type { Audience } from '../events/happenings.ts'
import type { LocalDate } from '../time/local-date.ts'
import { hasEndedBy, type Institution, institutionRoles, isActiveOn, isAway, type Officer } from './directory.ts'
import { maySubstitute } from './directory-rules.ts'

/** Who works where, as far as reminders must know. */
export type Directory = {
  officers: readonly Officer[]
  institutions: readonly Institution[]
  /** The other desk of the region (docs/adr/0052), also of cases that it does not have; absent or null where the region names none. */
  otherDesk?: string | null
  /** Officers whose address takes no letters (docs/adr/0038). */
  unreachable?: readonly string[]
}

/**
 * Why somebody gets a reminder in another's place: for an officer who is away; because nobody holds the case yet; because
 * the institution that leads it has ended and the case has to be passed on; or because those who should get it do not
 * exist (nor a substitute), which is a fault of its own and is reported; or because letters do not reach them.
 */
export const StandsIn = z.enum(['substitute', 'no-holder', 'lead-ended', 'no-officer', 'unreachable'])
export type StandsIn = z.infer<typeof StandsIn>

/** What of a case decides who is spoken to. */
type Concerned = Pick<Case, 'holders' | 'reported' | 'otherDesk' | 'person'>

/** One officer and as which audiences they are spoken to. */
export type Recipient = { officer: string; audience: Audience[]; standsIn: StandsIn | null }

/**
 * Whom a rung speaks to on that day. Never somebody whom the case is about, as a person or through their institution
 * (design.md section 7); they do not even count as missing. `reporter` is no officer: reporters get a letter of their own.
 * Empty when not even a coordinator exists.
 */
export const recipientsOf = (audience: readonly Audience[], state: Concerned, directory: Directory, on: LocalDate): Recipient[] => {
  const found = new Map<string, Recipient>()
  for (const name of audience) {
    if (name === 'reporter') continue
    for (const { officer, standsIn } of addressed(name, state, directory, on)) {
      const known = found.get(officer.id)
      if (!known) found.set(officer.id, { officer: officer.id, audience: [name], standsIn })
      // Who is meant in person is not also somebody's stand-in.
      else found.set(officer.id, { ...known, audience: [...new Set([...known.audience, name])], standsIn: known.standsIn && standsIn })
    }
  }
  return [...found.values()]
}

const nextInHouse: Readonly<Record<OfficerRole, readonly OfficerRole[]>> = {
  liaison: ['head', 'coordinator', 'superior'],
  head: ['coordinator', 'superior'],
  coordinator: ['coordinator', 'superior'],
  superior: ['superior', 'coordinator'],
  leader: [],
  administrator: [],
}

/** The institutions that the audience `inspectorate` means on that day. */
export const inspectoratesOn = (institutions: Directory['institutions'], on: LocalDate): string[] =>
  institutions.filter((it) => it.kind === 'inspektorat' && isActiveOn(it, on)).map(({ id }) => id)

/**
 * Whom to call about a case: head and liaison of the institution that leads it, or the coordinators while nobody does. Never
 * whom the case is about, nor who is away.
 */
export const toCall = (state: Concerned, directory: Directory, on: LocalDate): Officer[] => {
  const { holders, otherDesk } = state
  const out = shutOut(state)
  const isThere = (it: Officer, role: OfficerRole) =>
    it.role === role && it.active && !isAway(it, on) && it.institution === institution && !out.officers.includes(it.id)
  const institution = holders?.lead ?? otherDesk?.institution ?? null
  const roles: readonly OfficerRole[] = institution === null ? ['coordinator'] : ['head', 'liaison']
  return roles.flatMap((role) => directory.officers.filter((it) => isThere(it, role)))
}

type Addressed = { officer: Officer; standsIn: StandsIn | null }

const addressed = (name: Exclude<Audience, 'reporter'>, state: Concerned, directory: Directory, on: LocalDate) => {
  const out = shutOut(state)
  const usable = ({ reported, otherDesk }: typeof state, officer: Officer): boolean =>
    officer.active &&
    // What the other desk has is none of theirs, not even in somebody's place (docs/adr/0052).
    !(otherDesk && officer.role === 'coordinator') &&
    !out.officers.includes(officer.id) &&
    !(officer.institution && reported.institutions.includes(officer.institution))
  const unreachable = new Set(directory.unreachable)
  const mayRead = (it: Officer): boolean => usable(state, it) && !isAway(it, on) && !unreachable.has(it.id)
  // Whoever was named and has changed office since reads other cases.
  const substitutesOf = (officer: Officer): Officer[] =>
    directory.officers.filter((it) => it.id === officer.away?.substitute && maySubstitute(officer, it) && mayRead(it))
  /** The substitute, the head of the same institution, then whoever is next in the house: the first who can be written to. */
  const standInsOf = (officer: Officer): Officer[] => {
    const sitsThere = (role: OfficerRole, it: Officer): boolean =>
      // Next to the head come those who coordinate: of what the other desk has, its own people.
      role === 'coordinator' && state.otherDesk
        ? it.id !== officer.id && institutionRoles.has(it.role) && isOtherDesk(it.institution, state)
        : it.role === role && (role !== 'head' || it.institution === officer.institution)
    const ofRole = (role: OfficerRole): Officer[] => directory.officers.filter((it) => sitsThere(role, it) && mayRead(it))
    const ways = [substitutesOf(officer), ...nextInHouse[officer.role].map(ofRole)]
    return ways.find((found) => found.length > 0) ?? []
  }
  const present = (role: OfficerRole, institutions: readonly string[] | null): Addressed[] =>
    directory.officers
      .filter((it) => it.role === role && (institutions === null || institutions.includes(it.institution ?? '')) && usable(state, it))
      .flatMap((officer): Addressed[] => {
        if (unreachable.has(officer.id)) return standInsOf(officer).map((it) => ({ officer: it, standsIn: 'unreachable' }))
        if (!isAway(officer, on)) return [{ officer, standsIn: null }]
        return substitutesOf(officer).map((it) => ({ officer: it, standsIn: 'substitute' }))
      })
  const { otherDesk } = state
  const desk = (): Addressed[] => {
    if (!otherDesk) return present('coordinator', null)
    const found = [...present('liaison', [otherDesk.institution]), ...present('head', [otherDesk.institution])]
    // Coordinators may not hear of it, so a desk without officers would leave it with nobody (docs/adr/0046).
    return found.length > 0 ? found : present('superior', null).map(({ officer }) => ({ officer, standsIn: 'no-officer' }))
  }
  const coordinators = (standsIn: StandsIn): Addressed[] => desk().map(({ officer }) => ({ officer, standsIn }))
  const orCoordinators = (found: Addressed[]): Addressed[] => (found.length > 0 ? found : coordinators('no-officer'))
  switch (name) {
    case 'coordinator':
      return desk()
    case 'superior':
      return orCoordinators(present('superior', null))
    case 'inspectorate': {
      const ids = inspectoratesOn(directory.institutions, on)
      return orCoordinators([...present('liaison', ids), ...present('head', ids)])
    }
    case 'other-desk': {
      const ids = directory.otherDesk ? [directory.otherDesk] : []
      return [...present('liaison', ids), ...present('head', ids)]
    }
    case 'liaison':
    case 'head': {
      if (state.holders === null) return coordinators('no-holder')
      const { lead } = state.holders
      const found = present(name, [lead])
      // Who still works there may finish; only the coordinators can pass the case on.
      return directory.institutions.some((it) => it.id === lead && hasEndedBy(it, on))
        ? [...found, ...coordinators('lead-ended')]
        : orCoordinators(found)
    }
    default:
      return name satisfies never
  }
}
