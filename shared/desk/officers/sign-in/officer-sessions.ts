import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Officer } from '../../../domain/office/directory.ts'
import { type Instant, minInstant, plusMillis } from '../../../domain/time/instant.ts'
import { noteOpened, readOfficer } from '../../../store/office/directory-items.ts'
import {
  deleteSession,
  putSession,
  putSignIn,
  readSession,
  readSessionsOf,
  type SignInUnderWay,
  type StoredSession,
  takeSignIn,
  touchSession,
} from '../../../store/office/session-items.ts'
import { vouchingKey } from '../../sub-keys.ts'
import type { Tools } from '../../tools.ts'

const minutes = 60_000
const longest = 12 * 60 * minutes
const longestIdle = 60 * minutes
/** How often it is written down that a session is in use, and that an officer opened the desk. */
const touchEvery = 5 * minutes
const openedEvery = 60 * minutes
const signInLasts = 10 * minutes

/** The table holds the hash only: reading it opens no session. */
const hashOf = (id: string): string => createHash('sha256').update(id).digest('base64url')

const endOf = ({ createdAt, seenAt }: StoredSession): Instant => minInstant(plusMillis(createdAt, longest), plusMillis(seenAt, longestIdle))

/** With what the region file says of where the coordinators work and which desk is the other one, by which some rights are weighed. */
export type OfficerAtWork = Officer & { deskInstitution: string | null; otherDesk: string | null }

/** A session as work with it goes on: the officer as the directory has them at this moment. */
/** `csrf` goes into forms; `earlierCsrf` may come back with forms that were opened before the keys were turned. */
export type OfficerSession = {
  id: string
  officer: OfficerAtWork
  csrf: string
  earlierCsrf: readonly string[]
  authenticatedAt: Instant | null
}

/** `authenticatedAt`: null where the provider does not say when; it is never supposed, for an identity is opened by it. */
export type OpeningFacts = { browser?: string; authenticatedAt: Instant | null }

/** Whether somebody proved a moment ago that it is still they who sit there: opening an identity takes that (docs/adr/0049). */
export const isJustAuthenticated = (authenticatedAt: Instant | null, now: Instant): boolean =>
  authenticatedAt !== null && plusMillis(authenticatedAt, 5 * minutes) > now

/** Their sign-in was not taken away since. */
const isStillTheirs = ({ after = 0 }: StoredSession, { signedOut = 0 }: Officer): boolean => after === signedOut

/** A session as its officer sees it in the list of theirs; `id` names it and opens nothing. */
export type OwnSession = { id: string; isThis: boolean; began: Instant; used: Instant; browser: string | null }

/** Sessions of officers: an opaque id outside, an item with an end inside (design.md section 7). */
export const officerSessions = (tools: Tools) => {
  const { table, effects } = tools
  const csrfOf = async (id: string): Promise<Pick<OfficerSession, 'csrf' | 'earlierCsrf'>> => {
    const keys = (await tools.keyRing())('officer-csrf')
    const tokenOf = (key: Buffer) => createHmac('sha256', key).update(id).digest('base64url')
    const earlier = keys.all.flatMap(({ id: key }) => (key === keys.inUse.id ? [] : (vouchingKey(keys, key) ?? [])))
    return { csrf: tokenOf(keys.inUse.key), earlierCsrf: earlier.map(tokenOf) }
  }

  return {
    /** Always under a new id; the one the browser had before, if any, ends. */
    openOfficerSession: async (officerId: string, former: string | null, { browser, authenticatedAt }: OpeningFacts): Promise<string> => {
      const id = effects.randomBytes(32).toString('base64url')
      const now = effects.now()
      const after = (await readOfficer(table, officerId))?.signedOut
      const session: StoredSession = {
        officerId,
        createdAt: now,
        seenAt: now,
        ...(after === undefined ? {} : { after }),
        ...(browser ? { browser } : {}),
        ...(authenticatedAt === null ? {} : { authenticatedAt }),
      }
      await Promise.all([putSession(table, hashOf(id), session, endOf(session)), former ? deleteSession(table, hashOf(former)) : null])
      return id
    },

    /** Null for an unknown or ended session, and for an officer who is no longer active. */
    officerSession: async (id: string): Promise<OfficerSession | null> => {
      const now = effects.now()
      const session = await readSession(table, hashOf(id))
      if (!session || endOf(session) <= now) return null
      const officer = await readOfficer(table, session.officerId)
      if (!officer?.active || !isStillTheirs(session, officer)) return null
      const seen: StoredSession = { ...session, seenAt: now }
      const isOlder = (at: Instant | null, than: number) => at === null || plusMillis(at, than) <= now
      await Promise.all([
        isOlder(session.seenAt, touchEvery) ? touchSession(table, hashOf(id), now, endOf(seen)) : null,
        isOlder(officer.lastOpenedAt, openedEvery) ? noteOpened(table, officer.id, now) : null,
      ])
      const { deskInstitution = null, otherDesk } = await tools.region()
      return {
        id,
        officer: { ...officer, deskInstitution, otherDesk },
        ...(await csrfOf(id)),
        authenticatedAt: session.authenticatedAt ?? null,
      }
    },

    endOfficerSession: (id: string): Promise<void> => deleteSession(table, hashOf(id)),

    /** Those of this officer that run, the one that asks first, then the last used. */
    ownSessions: async (officer: Officer, current: string): Promise<OwnSession[]> => {
      const now = effects.now()
      const running = (await readSessionsOf(table, officer.id)).filter((it) => endOf(it) > now && isStillTheirs(it, officer))
      return running
        .map(({ hash, createdAt, seenAt, browser = null }) => ({
          id: hash,
          isThis: hash === hashOf(current),
          began: createdAt,
          used: seenAt,
          browser,
        }))
        .sort((a, b) => Number(b.isThis) - Number(a.isThis) || (a.used < b.used ? 1 : -1))
    },

    /** Ends one of theirs, by the name it has in the list; false when it is nobody's or somebody else's. */
    endOwnSession: async ({ id }: Officer, session: string): Promise<boolean> => {
      if ((await readSession(table, session))?.officerId !== id) return false
      await deleteSession(table, session)
      return true
    },

    /** Keeps what the callback needs; the id goes to the browser. */
    beginSignIn: async (facts: Omit<SignInUnderWay, 'until'>): Promise<string> => {
      const id = effects.randomBytes(32).toString('base64url')
      await putSignIn(table, hashOf(id), { ...facts, until: plusMillis(effects.now(), signInLasts) })
      return id
    },

    /** Whether that was after this sign-in had begun, give or take what clocks and lines take. */
    isSince: ({ until }: SignInUnderWay, at: Instant): boolean => at > plusMillis(until, -(signInLasts + minutes / 2)),

    /** Once; null when it is too late or was never begun. */
    takeSignIn: async (id: string): Promise<SignInUnderWay | null> => {
      const begun = await takeSignIn(table, hashOf(id))
      return begun && begun.until > effects.now() ? begun : null
    },
  }
}

/** In constant time. */
export const isSameToken = (expected: string, given: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(expected), digest(given))
}
