import * as z from 'zod'
import { Institution, Officer, Readiness } from '../../domain/office/directory.ts'
import { Instant } from '../../domain/time/instant.ts'
import { getItem, ifVersion, type Reader, readAll, updateItem } from '../access.ts'
import { type Key, keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type Guard, type GuardedAction, updating } from '../transact.ts'

/**
 * Officers, institutions and readiness as administrators changed them. Each kind is one partition of a few hundred items
 * at most, read by one query. Every write is conditional on the version it was decided on.
 */

const OfficerItem = z.object({
  officer: Officer.omit({ lastOpenedAt: true, version: true }),
  version: z.int(),
  lastOpenedAt: Instant.optional(),
})
const InstitutionItem = z.object({ institution: Institution, version: z.int() })
const ReadinessItem = z.object({ readiness: Readiness.omit({ version: true }), version: z.int() })
const RevisionItem = z.object({ version: z.int() })

export type StoredInstitution = z.infer<typeof InstitutionItem>

/** An officer, or the revision of the whole list, which lies among them. */
const listed: Reader<{ officer: Officer | null; revision: number }> = {
  parse: (item) => {
    if (item.sk === keys.officersRevision().sk) return { officer: null, revision: RevisionItem.parse(item).version }
    const { officer, version, lastOpenedAt } = OfficerItem.parse(item)
    return { officer: { ...officer, version, lastOpenedAt: lastOpenedAt ?? null }, revision: 0 }
  },
}

/** All officers, and the revision of the whole list: rules over several officers are decided on one revision. */
export const readOfficers = async (table: Table): Promise<{ officers: Officer[]; revision: number }> => {
  const items = await readAll(table, { partition: keys.officer('').pk }, listed)
  return {
    officers: items.flatMap(({ officer }) => officer ?? []),
    revision: items.reduce((sum, { revision }) => sum + revision, 0),
  }
}

export const readOfficer = async (table: Table, id: string): Promise<Officer | null> =>
  (await getItem(table, keys.officer(id), listed))?.officer ?? null

/** By institution; those without an item are as the region file says. */
export const readInstitutions = async (table: Table): Promise<ReadonlyMap<string, StoredInstitution>> =>
  new Map((await readAll(table, { partition: keys.institution('').pk }, InstitutionItem)).map((it) => [it.institution.id, it]))

export const readReadiness = async (table: Table): Promise<ReadonlyMap<string, Readiness>> => {
  const items = await readAll(table, { partition: keys.readiness('').pk }, ReadinessItem)
  return new Map(items.map(({ readiness, version }) => [readiness.institution, { ...readiness, version }]))
}

/** Writes what was decided on version `from`; 0 when there was none. Attributes that are not named stay as they are. */
const write = (table: Table, key: Key, guard: Guard, from: number, name: string, value: unknown): GuardedAction => {
  const condition = ifVersion(from)
  return updating(table, guard, {
    ...condition,
    Key: key,
    UpdateExpression: 'SET #version = :next, #name = :value',
    ExpressionAttributeNames: { '#version': 'version', '#name': name },
    ExpressionAttributeValues: { ...condition.ExpressionAttributeValues, ':next': from + 1, ':value': value },
  })
}

/** When an officer last opened the desk is kept apart: the officer's visits never collide with an administrator's edits. */
export const writeOfficer = (table: Table, { lastOpenedAt: _, version, ...officer }: Officer): GuardedAction =>
  write(table, keys.officer(officer.id), 'officer', version - 1, 'officer', officer)

export const writeOfficersRevision = (table: Table, from: number): GuardedAction =>
  write(table, keys.officersRevision(), 'officers', from, 'kind', 'revision')

export const writeInstitution = (table: Table, institution: Institution, from: number): GuardedAction =>
  write(table, keys.institution(institution.id), 'institution', from, 'institution', institution)

export const writeReadiness = (table: Table, { version, ...readiness }: Readiness): GuardedAction =>
  write(table, keys.readiness(readiness.institution), 'readiness', version - 1, 'readiness', readiness)

export const noteOpened = async (table: Table, officerId: string, at: Instant): Promise<void> => {
  const noted = await updateItem(table, {
    Key: keys.officer(officerId),
    UpdateExpression: 'SET lastOpenedAt = :at',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':at': at },
  })
  if (!noted) throw new Error('An officer who is not in the directory opened the desk')
}
