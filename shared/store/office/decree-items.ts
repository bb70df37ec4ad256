import { DecreeFile, noDecreeFile } from '../../domain/office/decree.ts'
import { getItem, ifVersion, readAll } from '../access.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'

export const readDecree = async (table: Table, institution: string): Promise<DecreeFile> =>
  (await getItem(table, keys.decree(institution), DecreeFile)) ?? noDecreeFile(institution)

/** By institution; those without an item have never sent a file. */
export const readDecrees = async (table: Table): Promise<ReadonlyMap<string, DecreeFile>> =>
  new Map((await readAll(table, { partition: keys.decree('').pk }, DecreeFile)).map((it) => [it.institution, it]))

/** Writes what was decided on the version before. */
export const putDecree = (table: Table, decree: DecreeFile): GuardedAction =>
  putting(table, 'decree', { ...keys.decree(decree.institution), ...decree }, ifVersion(decree.version - 1))
