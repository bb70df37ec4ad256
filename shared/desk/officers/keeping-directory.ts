import { type DecreeFile, noDecreeFile } from '../../domain/office/decree.ts'
import { type Institution, isActiveOn, isReady, type Officer, type Readiness } from '../../domain/office/directory.ts'
import { type DirectoryIssue, institutionIdOf, institutionIssues, noReadiness, officerIssues } from '../../domain/office/directory-rules.ts'
import { type Claims, type Recognised, recognise } from '../../domain/office/sign-in.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { localDateOf } from '../../domain/time/local-date.ts'
import { readDecrees } from '../../store/office/decree-items.ts'
import {
  readInstitutions,
  readOfficer,
  readOfficers,
  readReadiness,
  writeInstitution,
  writeOfficer,
  writeOfficersRevision,
  writeReadiness,
} from '../../store/office/directory-items.ts'
import { transact } from '../../store/transact.ts'
import { idBytes, officerId } from '../identifiers.ts'
import { keepRecent } from '../recent.ts'
import { pause } from '../retry.ts'
import { directoryMillis, type Tools } from '../tools.ts'

/** How a change of the directory ended. `changed`: somebody else was first, and this is how it stands now. */
export type Saved<T> =
  | { kind: 'saved'; value: T }
  | { kind: 'refused'; issues: DirectoryIssue[] }
  | { kind: 'changed'; current: T }
  | { kind: 'absent' }

/** An institution with the version it was read at; 0 as long as the region file alone speaks of it. */
export type ListedInstitution = Institution & { version: number }

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

export type SignedIn = { kind: 'signed-in'; officer: Officer } | Extract<Recognised, { kind: 'unknown' | 'unverified' }>

const tries = 8

/** Institutions, officers and readiness: the region file overlaid by what administrators changed. */
export const directory = (tools: Tools) => {
  const { table, effects } = tools
  const institutions = async (): Promise<ListedInstitution[]> => {
    const [{ institutions: inFile }, stored] = await Promise.all([tools.region(), readInstitutions(table)])
    const known = new Set(inFile.map(({ id }) => id))
    const added = [...stored.values()].filter(({ institution }) => !known.has(institution.id))
    return [
      ...inFile.map((it) => {
        const changed = stored.get(it.id)
        return changed ? { ...changed.institution, version: changed.version } : { ...it, version: 0 }
      }),
      ...added.map(({ institution, version }) => ({ ...institution, version })),
    ]
  }
  const recent = keepRecent(effects, directoryMillis, institutions)

  const log = (what: string, id: string, by: string) => effects.log('directory-changed', { what, id, by })

  /** Decides on the list as it is, and again when somebody else changed another officer in between. */
  const alter = async (
    id: string | null,
    from: number,
    change: (officer: Officer | null, officers: readonly Officer[]) => Officer,
    by: string,
  ): Promise<Saved<Officer>> => {
    for (let i = 0; i < tries; i++) {
      const [{ officers, revision }, known] = await Promise.all([readOfficers(table), institutions()])
      const current = id === null ? null : (officers.find((it) => it.id === id) ?? null)
      if (id !== null && !current) return { kind: 'absent' }
      if (current && current.version !== from) return { kind: 'changed', current }
      const next = { ...change(current, officers), version: (current?.version ?? 0) + 1 }
      const issues = officerIssues(next, officers, known)
      if (issues.length > 0) return { kind: 'refused', issues }
      const outcome = await transact(table.documents, [writeOfficer(table, next), writeOfficersRevision(table, revision)])
      if (outcome.committed) {
        tools.forgetOfficers()
        log('officer', next.id, by)
        return { kind: 'saved', value: next }
      }
      await pause(effects, (i + 1) * 15, (i + 1) * 15 + 32)
    }
    throw new Error('The list of officers changed faster than it could be read')
  }

  const newOfficer = (facts: OfficerFacts): Officer => ({
    ...facts,
    id: officerId(effects.randomBytes(idBytes)),
    active: true,
    away: null,
    linked: null,
    lastOpenedAt: null,
    version: 0,
  })

  const changed = (officer: Officer | null): Officer => {
    if (!officer) throw new Error('An officer who is not there was to be changed')
    return officer
  }

  return {
    /** All of them, with their present names; those that have ended too. */
    institutions,
    /** The same, at most a minute old: for names and lists on pages that only show them. */
    recentInstitutions: (): Promise<readonly ListedInstitution[]> => recent.get(),
    officers: async (): Promise<Officer[]> => (await readOfficers(table)).officers,
    officerOf: (id: string): Promise<Officer | null> => readOfficer(table, id),

    /** Who signed in; links the account at the first time. */
    signIn: async (claims: Claims): Promise<SignedIn> => {
      const linked = { issuer: claims.issuer, subject: claims.subject }
      for (let i = 0; i < tries; i++) {
        const found = recognise(claims, (await readOfficers(table)).officers, (await tools.region()).administrators)
        if (found.kind === 'unknown' || found.kind === 'unverified') return found
        if (found.kind === 'known') return { kind: 'signed-in', officer: found.officer }
        const saved =
          found.kind === 'link'
            ? await alter(found.officer.id, found.officer.version, (it) => ({ ...changed(it), linked }), found.officer.id)
            : await alter(null, 0, () => ({ ...newOfficer(administratorOf(found.email, claims.name)), linked }), 'region-file')
        if (saved.kind === 'saved') return { kind: 'signed-in', officer: saved.value }
        // A second sign-in of the same person was first: the next look at the list finds the link.
      }
      throw new Error('The account could not be linked')
    },

    inviteOfficer: (facts: OfficerFacts, by: string) => alter(null, 0, () => newOfficer(facts), by),
    changeOfficer: (id: string, version: number, facts: OfficerFacts, by: string) =>
      alter(id, version, (it) => withoutUnfitSubstitute(changed(it), facts), by),
    /** Takes effect with the officer's next request. */
    setOfficerActive: (id: string, version: number, active: boolean, by: string) =>
      alter(id, version, (it) => ({ ...changed(it), active }), by),
    /** Null: back at work. */
    setOfficerAway: (id: string, version: number, away: Officer['away'], by: string) =>
      alter(id, version, (it) => ({ ...changed(it), away }), by),
    /** The next sign-in with the verified address makes the link anew: for an account that was replaced. */
    unlinkOfficer: (id: string, version: number, by: string) => alter(id, version, (it) => ({ ...changed(it), linked: null }), by),

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
      recent.forget()
      log('institution', nextId, by)
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
      log('readiness', institution, by)
      return { kind: 'saved', value: next }
    },
  }
}

/** Who moves to another role or institution leaves their substitute behind, who could read other cases only. */
const withoutUnfitSubstitute = (officer: Officer, facts: OfficerFacts): Officer => {
  const moves = officer.role !== facts.role || officer.institution !== facts.institution
  return { ...officer, ...facts, away: officer.away && moves ? { ...officer.away, substitute: null } : officer.away }
}

const administratorOf = (email: string, name: string | null): OfficerFacts => ({
  name: (name ?? '').trim().slice(0, 100) || email.slice(0, 100),
  email,
  phone: null,
  position: null,
  role: 'administrator',
  institution: null,
  mayOpenIdentities: false,
})
