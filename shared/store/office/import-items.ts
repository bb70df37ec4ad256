import { NationalImport } from '../../domain/lapor/national-import.ts'
import { NationalNames, noNames } from '../../domain/lapor/national-names.ts'
import { getItem, held, ifVersion, readFirst } from '../access.ts'
import { importListAttributes, keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'

/** Nobody asks for an import any more when its jobs are gone. */
const keptSeconds = 90 * 86_400

/** Writes the next version of an import; fails when somebody else wrote one since. */
export const putImport = (table: Table, it: NationalImport): GuardedAction =>
  putting(
    table,
    'national-import',
    {
      ...keys.nationalImport(it.id),
      ...importListAttributes(it.by.id, it.createdAt, it.id),
      expiresAt: Math.floor(Date.parse(it.createdAt) / 1000) + keptSeconds,
      version: it.version,
      import: it,
    },
    ifVersion(it.version - 1),
  )

const importOf = held('import', NationalImport)

export const readImport = (table: Table, id: string): Promise<NationalImport | null> => getItem(table, keys.nationalImport(id), importOf)

/** The last ones of an officer, the latest first. */
export const readImports = (table: Table, officerId: string, limit: number): Promise<NationalImport[]> =>
  readFirst(table, { index: 'lists', partition: importListAttributes(officerId, '', '').listPk, latestFirst: true }, importOf, limit)

export const readNationalNames = async (table: Table): Promise<NationalNames> =>
  (await getItem(table, keys.nationalNames(), held('names', NationalNames))) ?? noNames

export const putNationalNames = (table: Table, names: NationalNames): GuardedAction =>
  putting(table, 'national-import', { ...keys.nationalNames(), version: names.version, names }, ifVersion(names.version - 1))
