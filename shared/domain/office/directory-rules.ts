import { type OfficerRights, worksAtOtherDesk } from '../case/permissions.ts'
import { type Institution, institutionRoles, type Officer, type Readiness, Sop } from './directory.ts'

/** Rules over several entries of the directory. Codes are told in words by the directory texts of `shared/web/text`. */
export type DirectoryError =
  | 'institution-required'
  | 'institution-not-for-role'
  | 'unknown-institution'
  | 'identities-only-coordinator'
  | 'email-taken'
  | 'last-administrator'
  | 'substitute-unfit'
  | 'until-before-from'
  | 'parent-in-circle'
  | 'name-taken'

export type DirectoryIssue = { field: string; code: DirectoryError }

const isAdministrator = ({ role, active }: Pick<Officer, 'role' | 'active'>): boolean => active && role === 'administrator'

/**
 * Whether somebody is an administrator from this change on who was not before, or may be another person than before: with a
 * new address, or an account that was linked to them just now.
 */
export const becomesAdministrator = (before: Officer | null, next: Officer): boolean => {
  if (!isAdministrator(next)) return false
  if (before === null || !isAdministrator(before) || before.email !== next.email) return true
  const isNewAccount = next.linked?.issuer !== before.linked?.issuer || next.linked?.subject !== before.linked?.subject
  return next.linked !== null && isNewAccount
}

/** What is wrong with an officer as they would be then, among all officers as they are now. */
export const officerIssues = (
  next: Officer,
  officers: readonly Officer[],
  institutions: readonly Institution[],
  otherDesk: string | null,
): DirectoryIssue[] => {
  const others = officers.filter(({ id }) => id !== next.id)
  const issues: DirectoryIssue[] = []
  const belongs = institutionRoles.has(next.role)
  if (others.some(({ email }) => email === next.email)) issues.push({ field: 'email', code: 'email-taken' })
  if (belongs && next.institution === null) issues.push({ field: 'institution', code: 'institution-required' })
  if (!belongs && next.institution !== null) issues.push({ field: 'institution', code: 'institution-not-for-role' })
  if (next.institution !== null && !institutions.some(({ id }) => id === next.institution))
    issues.push({ field: 'institution', code: 'unknown-institution' })
  // Of its own cases the other desk needs the same as coordinators of theirs, and of no other case (`mayMove`).
  if (next.mayOpenIdentities && next.role !== 'coordinator' && !worksAtOtherDesk({ ...next, otherDesk }))
    issues.push({ field: 'mayOpenIdentities', code: 'identities-only-coordinator' })
  // Somebody must be able to let others in again.
  if (officers.some(isAdministrator) && ![...others, next].some(isAdministrator))
    issues.push({ field: next.active ? 'role' : 'active', code: 'last-administrator' })
  // Only when it is set: a substitute who leaves later must not keep the officer from signing in.
  const before = officers.find(({ id }) => id === next.id)
  if (
    next.away?.substitute &&
    next.away !== before?.away &&
    !others.some((it) => it.id === next.away?.substitute && maySubstitute(next, it))
  )
    issues.push({ field: 'substitute', code: 'substitute-unfit' })
  if (next.away && next.away.until < next.away.from) issues.push({ field: 'until', code: 'until-before-from' })
  return issues
}

/** Reminders speak of cases, so they go only to somebody who may read the same ones. */
export const maySubstitute = (away: Pick<Officer, 'id' | 'role' | 'institution'>, other: Officer): boolean =>
  other.id !== away.id && other.active && (away.institution === null ? other.role === away.role : other.institution === away.institution)

/** What is wrong with an institution as it would be then. */
export const institutionIssues = (next: Institution, institutions: readonly Institution[]): DirectoryIssue[] => {
  const others = institutions.filter(({ id }) => id !== next.id)
  const issues: DirectoryIssue[] = []
  const plain = (name: string) => name.trim().toLowerCase()
  if (others.some(({ name }) => plain(name) === plain(next.name))) issues.push({ field: 'name', code: 'name-taken' })
  if (next.activeUntil !== null && next.activeUntil < next.activeFrom) issues.push({ field: 'activeUntil', code: 'until-before-from' })
  if (next.parent !== null && !others.some(({ id }) => id === next.parent)) issues.push({ field: 'parent', code: 'unknown-institution' })
  else if (next.parent !== null && hasCircle(next, others)) issues.push({ field: 'parent', code: 'parent-in-circle' })
  return issues
}

const hasCircle = (next: Institution, others: readonly Institution[]): boolean => {
  const parents = new Map(others.map(({ id, parent }) => [id, parent]))
  let at: string | null | undefined = next.parent
  for (let steps = 0; at && steps <= others.length; steps++) {
    if (at === next.id) return true
    at = parents.get(at)
  }
  return false
}

/** An id that people can read: "Dinas Kesehatan" becomes `dinas-kesehatan`, with a number if that is taken. */
export const institutionIdOf = (name: string, taken: readonly string[]): string => {
  const word = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const base = word === '' ? 'instansi' : word
  let id = base
  for (let n = 2; taken.includes(id); n++) id = `${base}-${n}`
  return id
}

/** Coordinators and administrators keep the readiness of all; liaisons and heads that of their own institution. */
export const mayChangeReadiness = ({ role, institution: own }: OfficerRights, institution: string): boolean =>
  role === 'coordinator' || role === 'administrator' || (institutionRoles.has(role) && own === institution)

export const noReadiness = (institution: string): Readiness => ({ institution, ppid: null, laporLiaison: null, sops: [], version: 0 })

export const missingSops = ({ sops }: Readiness): Sop[] => Sop.options.filter((sop) => !sops.includes(sop))
