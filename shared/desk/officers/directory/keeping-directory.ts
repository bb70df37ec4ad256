import { type DeskLetterContent, letterToDesk } from '../../../domain/letters/letter.ts'
import { type DecreeFile, noDecreeFile } from '../../../domain/office/decree.ts'
import {
  type Institution,
  isActiveOn,
  isReady,
  type Officer,
  type Readiness,
  withoutSessions,
  withoutSignIn,
} from '../../../domain/office/directory.ts'
import {
  becomesAdministrator,
  type DirectoryIssue,
  institutionIdOf,
  institutionIssues,
  noReadiness,
  officerIssues,
} from '../../../domain/office/directory-rules.ts'
import { type Gain, gainsOf, isToldOf, withGains } from '../../../domain/office/gains.ts'
import { unreachableOf } from '../../../domain/office/unreachable.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { localDateOf } from '../../../domain/time/local-date.ts'
import { readDecrees } from '../../../store/office/decree-items.ts'
import {
  readOfficer,
  readOfficers,
  readReadiness,
  writeInstitution,
  writeOfficer,
  writeOfficersRevision,
  writeReadiness,
} from '../../../store/office/directory-items.ts'
import { readUnreachable } from '../../../store/office/unreachable-items.ts'
import { putLetter } from '../../../store/post/letter-items.ts'
import { type GuardedAction, transact } from '../../../store/transact.ts'
import type { ListedInstitution } from '../../directory.ts'
import { idBytes, officerId } from '../../identifiers.ts'
import { noteOfficer } from '../../journal.ts'
import { pause } from '../../retry.ts'
import type { Tools } from '../../tools.ts'

/** How a change of the directory ended. `changed`: somebody else was first, and this is how it stands now. */
export type Saved<T> =
  | { kind: 'saved'; value: T }
  | { kind: 'refused'; issues: DirectoryIssue[] }
  | { kind: 'changed'; current: T }
  | { kind: 'absent' }

export type OfficerFacts = Pick<Officer, 'name' | 'email' | 'phone' | 'position' | 'role' | 'institution' | 'mayOpenIdentities'>
export type InstitutionFacts = Omit<Institution, 'id'>
export type ReadinessFacts = Pick<Readiness, 'ppid' | 'laporLiaison' | 'sops'>

/** How one institution is prepared, as the table of readiness shows it. */
export type ReadinessRow = {
  institution: ListedInstitution
  readiness: Readiness
  decree: DecreeFile
  ready: boolean
  lastOpenedAt: Instant | null
}

/** An officer, and since when letters do not reach them at the address they have now. */
export type ListedOfficer = Officer & { unreachableSince: Instant | null }

const tries = 8

const noteChange = ({ effects }: Tools, what: string, id: string, by: string) => effects.log('directory-changed', { what, id, by })

/** Decides on the list as it is, and again when somebody else changed another officer in between. `id` null: a new officer. */
export const alterOfficer = async (
  tools: Tools,
  id: string | null,
  from: number,
  change: (officer: Officer | null) => Officer,
  by: string,
): Promise<Saved<Officer>> => {
  const { table, effects } = tools
  for (let i = 0; i < tries; i++) {
    const [{ officers, revision }, known, { otherDesk }] = await Promise.all([readOfficers(table), tools.institutions(), tools.region()])
    const current = id === null ? null : (officers.find((it) => it.id === id) ?? null)
    if (id !== null && !current) return { kind: 'absent' }
    if (current && current.version !== from) return { kind: 'changed', current }
    const asked = { ...change(current), version: (current?.version ?? 0) + 1 }
    const gains = gainsOf(current, asked)
    // One moment for all of it: by the moment of a letter is found which address was theirs until then.
    const now = effects.now()
    const next = withGains(current, asked, gains, now)
    const issues = officerIssues(next, officers, known, otherDesk)
    if (issues.length > 0) return { kind: 'refused', issues }
    const noted = await noteOfficer(tools, current, next)
    const told = lettersOfChange(tools, { before: current, next, gains, by, otherDesk, now }, officers)
    const outcome = await transact(table.documents, [writeOfficer(table, noted), writeOfficersRevision(table, revision), ...told])
    if (outcome.committed) {
      tools.forgetOfficers()
      noteChange(tools, 'officer', next.id, by)
      return { kind: 'saved', value: noted }
    }
    await pause(effects, (i + 1) * 15, (i + 1) * 15 + 32)
  }
  throw new Error('The list of officers changed faster than it could be read')
}

type Change = { before: Officer | null; next: Officer; gains: readonly Gain[]; by: string; otherDesk: string | null; now: Instant }

/**
 * What goes out with the change, whoever made it. Every other administrator hears of a new one (docs/adr/0050). Of whoever gains
 * what reporters are protected from by a second officer, or had it before, the other administrators and the overseer hear; and
 * whose address was changed hears of it there.
 */
const lettersOfChange = (
  { table }: Tools,
  { before, next, gains, by, otherDesk, now }: Change,
  officers: readonly Officer[],
): GuardedAction[] => {
  const administrators = officers.filter(({ id, role, active }) => id !== next.id && role === 'administrator' && active).slice(0, mostTold)
  const occasion = `${next.id}.${next.version}`
  const put = (to: Parameters<typeof letterToDesk>[0], content: DeskLetterContent) =>
    putLetter(table, letterToDesk(to, content, occasion, now))
  const change = { kind: 'officer-changed' as const, officer: next.id, gains: [...gains], by, at: now }
  const isNewAdministrator = becomesAdministrator(before, next)
  const isTold = isToldOf(before, next, gains, otherDesk)
  return [
    ...administrators.flatMap(({ id }) => {
      if (isNewAdministrator) return [put(`officer:${id}`, { kind: 'new-administrator', officer: next.id })]
      return isTold && id !== by ? [put(`officer:${id}`, change)] : []
    }),
    ...(isTold ? [put('overseer', change)] : []),
    ...(before !== null && before.email !== next.email ? [put(`former:${next.id}`, change)] : []),
  ]
}

/** One transaction takes a hundred actions; a regency has a handful of administrators. */
const mostTold = 90

export const newOfficer = ({ effects }: Tools, facts: OfficerFacts): Officer => ({
  ...facts,
  id: officerId(effects.randomBytes(idBytes)),
  active: true,
  away: null,
  linked: null,
  lastOpenedAt: null,
  version: 0,
})

/** An officer whose change was asked for by id is there. */
export const changed = (officer: Officer | null): Officer => {
  if (!officer) throw new Error('An officer who is not there was to be changed')
  return officer
}

/** Institutions, officers and readiness: the region file overlaid by what administrators changed. */
export const directory = (tools: Tools) => {
  const { table, effects } = tools
  const { institutions } = tools

  const alter = (id: string | null, from: number, change: (officer: Officer | null) => Officer, by: string) =>
    alterOfficer(tools, id, from, change, by)

  return {
    officers: async (): Promise<ListedOfficer[]> => {
      const [{ officers }, noted] = await Promise.all([readOfficers(table), readUnreachable(table)])
      const since = new Map(unreachableOf(noted, officers).map(({ who, at }) => [who, at]))
      return officers.map((it) => ({ ...it, unreachableSince: since.get(it.id) ?? null }))
    },
    officerOf: (id: string): Promise<Officer | null> => readOfficer(table, id),

    inviteOfficer: (facts: OfficerFacts, by: string) => alter(null, 0, () => newOfficer(tools, facts), by),
    changeOfficer: (id: string, version: number, facts: OfficerFacts, by: string) =>
      alter(id, version, (it) => withFacts(changed(it), facts), by),
    /** Takes effect with the officer's next request; sessions end for good, so that whoever is active again signs in anew. */
    setOfficerActive: (id: string, version: number, active: boolean, by: string) =>
      alter(id, version, (it) => ({ ...(active ? changed(it) : withoutSessions(changed(it))), active }), by),
    /** Null: back at work. */
    setOfficerAway: (id: string, version: number, away: Officer['away'], by: string) =>
      alter(id, version, (it) => ({ ...changed(it), away }), by),
    /** The next sign-in with the verified address makes the link anew: for an account that was replaced. */
    unlinkOfficer: (id: string, version: number, by: string) => alter(id, version, (it) => withoutSignIn(changed(it)), by),

    /** `id` null: a new institution. */
    saveInstitution: async (id: string | null, version: number, facts: InstitutionFacts, by: string): Promise<Saved<ListedInstitution>> => {
      const known = await institutions()
      const current = known.find((it) => it.id === id)
      if (id !== null && !current) return { kind: 'absent' }
      if (current && current.version !== version) return { kind: 'changed', current }
      const nextId =
        id ??
        institutionIdOf(
          facts.name,
          known.map((it) => it.id),
        )
      const next: Institution = { ...facts, id: nextId }
      const issues = institutionIssues(next, known)
      if (issues.length > 0) return { kind: 'refused', issues }
      const outcome = await transact(table.documents, [writeInstitution(table, next, version)])
      if (!outcome.committed) {
        const now = (await institutions()).find((it) => it.id === nextId)
        return now ? { kind: 'changed', current: now } : { kind: 'absent' }
      }
      tools.forgetInstitutions()
      noteChange(tools, 'institution', nextId, by)
      return { kind: 'saved', value: { ...next, version: version + 1 } }
    },

    /** One row for each institution that exists today. */
    readiness: async (): Promise<ReadinessRow[]> => {
      const [list, stored, files, { officers }, { timeZone }] = await Promise.all([
        institutions(),
        readReadiness(table),
        readDecrees(table),
        readOfficers(table),
        tools.region(),
      ])
      const today = localDateOf(effects.now(), timeZone)
      return list
        .filter((it) => isActiveOn(it, today))
        .map((institution) => {
          const readiness = stored.get(institution.id) ?? noReadiness(institution.id)
          const opened = officers.filter((it) => it.institution === institution.id).flatMap(({ lastOpenedAt: at }) => at ?? [])
          const decree = files.get(institution.id) ?? noDecreeFile(institution.id)
          return { institution, readiness, decree, ready: isReady(readiness), lastOpenedAt: opened.sort().at(-1) ?? null }
        })
    },

    saveReadiness: async (institution: string, version: number, facts: ReadinessFacts, by: string): Promise<Saved<Readiness>> => {
      if (!(await institutions()).some(({ id }) => id === institution)) return { kind: 'absent' }
      const next: Readiness = { institution, ...facts, version: version + 1 }
      const outcome = await transact(table.documents, [writeReadiness(table, next)])
      if (!outcome.committed) return { kind: 'changed', current: (await readReadiness(table)).get(institution) ?? noReadiness(institution) }
      noteChange(tools, 'readiness', institution, by)
      return { kind: 'saved', value: next }
    },
  }
}

/**
 * Who moves to another role or institution leaves their substitute behind, who could read other cases only; and with another
 * address goes the account that was linked under the old one.
 */
const withFacts = (before: Officer, facts: OfficerFacts): Officer => {
  const officer = before.email === facts.email ? before : withoutSignIn(before)
  const moves = officer.role !== facts.role || officer.institution !== facts.institution
  return { ...officer, ...facts, away: officer.away && moves ? { ...officer.away, substitute: null } : officer.away }
}
