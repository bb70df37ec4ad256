import { ListedInformation, ProposedInformation } from '../../domain/information/listed-information.ts'
import { getItem, held, ifVersion, readAll } from '../access.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'

/** Everything that stands in the public information list, with the marks of what was taken down; read with a lag. */
export const readListedInformation = (table: Table): Promise<ListedInformation[]> =>
  readAll(table, { partition: keys.listedInformation('').pk, mayLag: true }, held('listed', ListedInformation))

export const readListedLine = (table: Table, id: string): Promise<ListedInformation | null> =>
  getItem(table, keys.listedInformation(id), held('listed', ListedInformation))

/** What officers want to stand there, and what became of it. */
export const readProposedInformation = (table: Table): Promise<ProposedInformation[]> =>
  readAll(table, { partition: keys.proposedInformation('').pk }, held('proposed', ProposedInformation))

export const readProposedLine = (table: Table, id: string): Promise<ProposedInformation | null> =>
  getItem(table, keys.proposedInformation(id), held('proposed', ProposedInformation))

/** Each writes the next version and fails when somebody else wrote one since. */
export const putListedInformation = (table: Table, listed: ListedInformation): GuardedAction =>
  putting(table, 'information', { ...keys.listedInformation(listed.id), version: listed.version, listed }, ifVersion(listed.version - 1))

export const putProposedInformation = (table: Table, proposed: ProposedInformation): GuardedAction =>
  putting(
    table,
    'information',
    { ...keys.proposedInformation(proposed.id), version: proposed.version, proposed },
    ifVersion(proposed.version - 1),
  )
