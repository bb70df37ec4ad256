import { type Officer, withoutSessions } from '../shared/domain/office/directory.ts'
import { ifVersion } from '../shared/store/access.ts'
import { keys } from '../shared/store/keys.ts'
import { readOfficers, writeOfficersRevision } from '../shared/store/office/directory-items.ts'
import type { Table } from '../shared/store/table.ts'
import { putting, transact } from '../shared/store/transact.ts'
import type { Journal, OfficerLosses } from './restore-journal.ts'

type Recorded = Pick<Officer, 'id' | 'version' | 'losses'>

/**
 * Whether a record is from before something that was taken from this officer. A mark tells, also of a record that somebody changed
 * after it was restored; of entries of version 0.1 the version does. A try that was overtaken took nothing: another entry of the
 * same version stands in the record.
 */
export const isFromBefore = ({ version, losses = [] }: Recorded, known: OfficerLosses): boolean => {
  const isKnown = (mark: string | undefined) => mark !== undefined && losses.includes(mark)
  const isOvertaken = (of: number) => known.some((it) => it.version === of && isKnown(it.mark))
  return known.some((it) => (it.mark === undefined ? version < it.version : !isKnown(it.mark) && !isOvertaken(it.version)))
}

/** Opens nothing, in no session either, until an administrator has looked at them; then what is known so far counts as applied. */
export const withoutAccess = <O extends Recorded>(officer: O, known: OfficerLosses) => ({
  active: false as const,
  linked: null,
  losses: [...new Set([...(officer.losses ?? []), ...known.flatMap(({ mark }) => mark ?? [])])],
  version: Math.max(officer.version, ...known.map(({ version }) => version)) + 1,
})

/** Officers of the table in use of whom the journal knows more than their record. */
export const settleOfficers = async (table: Table, journal: Journal): Promise<void> => {
  for (;;) {
    const { officers, revision } = await readOfficers(table)
    const old = officers.find((it) => it.active && isFromBefore(it, journal.lossesOf(it.id)))
    if (!old) return
    const { lastOpenedAt: _, version, ...officer } = withoutSessions({ ...old, ...withoutAccess(old, journal.lossesOf(old.id)) })
    const put = putting(table, 'officer', { ...keys.officer(old.id), version, officer }, ifVersion(old.version))
    await transact(table.documents, [put, writeOfficersRevision(table, revision)])
  }
}
