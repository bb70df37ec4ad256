import type { Context } from '../domain/case/moves.ts'
import type { Desks } from '../domain/case/other-desk.ts'
import { defaultLadder, type Ladder, withoutSilence } from '../domain/law/ladder.ts'
import { statutes } from '../domain/law/statute-list.ts'
import type { Statute } from '../domain/law/statutes.ts'
import type { Officer } from '../domain/office/directory.ts'
import { type Calendar, type CalendarDay, calendarOf } from '../domain/time/calendar.ts'
import { nationalCalendar } from '../domain/time/national-calendar.ts'
import type { Region } from '../region.ts'
import type { IdentityKeys } from '../store/case/kept-identity.ts'
import { readInstitutions, readOfficers } from '../store/office/directory-items.ts'
import { readLaw } from '../store/office/law-items.ts'
import type { Table } from '../store/table.ts'
import { type ListedInstitution, overlaid } from './directory.ts'
import type { Effects } from './effects.ts'
import { keepRecent } from './recent.ts'
import { type KeyRing, type KeySet, keysKeptMillis, ringAt } from './sub-keys.ts'

/** Law in force here: built in, then the region file, then what administrators entered. */
export type Law = { days: readonly CalendarDay[]; calendar: Calendar; statutes: readonly Statute[]; ladder: Ladder }

/**
 * What use cases are made of, made once per process from the effects. Nobody outside `shared/desk` sees it: functions open
 * the desk of their wing (docs/adr/0001), and the linter keeps them from more.
 */
export type Tools = {
  effects: Effects
  table: Table
  region: () => Promise<Region>
  law: () => Promise<Law>
  /** Reads the law anew at the next question: it was just changed here. */
  forgetLaw: () => void
  /**
   * All officers, at most a minute old: for names on pages. What an officer may do, and whom a letter concerns, is never
   * decided by it: that is read at that moment.
   */
  recentOfficers: () => Promise<readonly Officer[]>
  forgetOfficers: () => void
  /** All institutions with their present names; those that have ended too. */
  institutions: () => Promise<ListedInstitution[]>
  /** The same, at most a minute old: for names and lists on pages that only show them. */
  recentInstitutions: () => Promise<readonly ListedInstitution[]>
  forgetInstitutions: () => void
  calendar: () => Promise<Calendar>
  /** The calendar as it would be with these days, which count more than those there are. */
  calendarWith: (days: readonly CalendarDay[]) => Promise<Calendar>
  /** Rows in force; administrators' rows follow the built-in ones. */
  statutes: () => Promise<readonly Statute[]>
  /** Time, law and chance for one decision. */
  context: () => Promise<Context>
  keyRing: () => Promise<KeyRing>
  /** Each is looked for when it is asked for: a function holds the keys of its own purposes alone. */
  identityKeys: () => Promise<IdentityKeys>
}

/** How long a process works on with the law it read: a change reaches everybody within this time. */
export const lawMillis = 60_000
/** The same for names of officers and institutions. */
export const directoryMillis = 60_000

export const createTools = (effects: Effects): Tools => {
  const table = { documents: effects.documents, tableName: effects.tableName }
  const region = keep(effects.region)
  let known: KeySet | undefined
  const keys = keepRecent(effects, keysKeptMillis, async () => {
    // Where the keeper of secrets is away, work goes on with the keys that are known.
    known = await effects.keys().catch((error: unknown) => {
      if (known === undefined) throw Object.assign(new Error('No keys yet', { cause: error }), { name: 'KeysUnread' })
      effects.log('keys-not-read', { error: error instanceof Error ? error.name : 'unknown' })
      return known
    })
    return known
  })
  const keyRing = async () => ringAt(await keys.get(), effects.now())
  const { get: law, forget: forgetLaw } = keepRecent(effects, lawMillis, async (): Promise<Law> => {
    const [{ calendar }, changes] = await Promise.all([region(), readLaw(table)])
    const days = [...nationalCalendar, ...calendar.days, ...changes.days]
    return {
      days,
      calendar: calendarOf(days),
      statutes: [...statutes, ...changes.statutes],
      ladder: changes.ladder ? withoutSilence(changes.ladder) : defaultLadder,
    }
  })
  const officers = keepRecent(effects, directoryMillis, async () => (await readOfficers(table)).officers)
  const institutions = async () => {
    const [{ institutions: inFile }, stored] = await Promise.all([region(), readInstitutions(table)])
    return overlaid(inFile, stored)
  }
  const listed = keepRecent(effects, directoryMillis, institutions)
  return {
    effects,
    table,
    region,
    law,
    forgetLaw,
    recentOfficers: officers.get,
    forgetOfficers: officers.forget,
    institutions,
    recentInstitutions: listed.get,
    forgetInstitutions: listed.forget,
    calendar: async () => (await law()).calendar,
    calendarWith: async (days) => calendarOf([...(await law()).days, ...days]),
    statutes: async () => (await law()).statutes,
    context: async () => ({
      now: effects.now(),
      timeZone: (await region()).timeZone,
      desks: desksOf(await region()),
      ...(await law()),
      salt: () => effects.randomBytes(16).toString('base64url'),
    }),
    keyRing,
    identityKeys: async () => {
      const ring = await keyRing()
      return {
        get closing() {
          return ring('close-identity')
        },
        get opening() {
          return { boxes: ring('open-identity'), seals: ring('seal-identity') }
        },
        get contact() {
          return ring('contact-hash')
        },
      }
    },
  }
}

/** The two desks of a region. */
export const desksOf = ({ deskInstitution, otherDesk }: Region): Desks => ({ coordinating: deskInstitution ?? null, other: otherDesk })

const made = new WeakMap<Effects, Tools>()

/** The tools of these effects: desks that one process opens share what it keeps. */
export const toolsOf = (effects: Effects): Tools => {
  const tools = made.get(effects) ?? createTools(effects)
  made.set(effects, tools)
  return tools
}

/** Keeps what was loaded; a failure is not kept. */
const keep = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let kept: { value: T } | undefined
  return async () => {
    kept ??= { value: await load() }
    return kept.value
  }
}
