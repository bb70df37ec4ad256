import type { Institution } from '../domain/office/directory.ts'
import type { Directory } from '../domain/office/recipients.ts'
import { unreachableOf } from '../domain/office/unreachable.ts'
import { readOfficers, type StoredInstitution } from '../store/office/directory-items.ts'
import { readUnreachable } from '../store/office/unreachable-items.ts'
import type { Tools } from './tools.ts'

/** An institution with the version it was read at; 0 as long as the region file alone speaks of it. */
export type ListedInstitution = Institution & { version: number }

/** All of them, with their present names; those that have ended too. The region file, overlaid by what administrators changed. */
export const overlaid = (inFile: readonly Institution[], stored: ReadonlyMap<string, StoredInstitution>): ListedInstitution[] => {
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

/** Officers and institutions as they are now: whom a letter concerns is decided by nothing older. */
export const readDirectory = async (tools: Pick<Tools, 'table' | 'institutions' | 'region'>): Promise<Directory> => {
  const [{ officers }, institutions, noted, { otherDesk }] = await Promise.all([
    readOfficers(tools.table),
    tools.institutions(),
    readUnreachable(tools.table),
    tools.region(),
  ])
  return {
    officers,
    otherDesk,
    // The version is between the directory's pages and the table.
    institutions: institutions.map(({ version: _version, ...institution }) => institution),
    unreachable: unreachableOf(noted, officers).map(({ who }) => who),
  }
}
