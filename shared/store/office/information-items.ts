import { ListedInformation, ProposedInformation } from '../../domain/information/listed-information.ts'
import { hasUntold } from '../../domain/information/telling-lines.ts'
import { getItem, held, ifVersion, readAll } from '../access.ts'
import { keys, untoldInformation, untoldInformationAttributes } from '../keys.ts'
import type { Table } from '../table.ts'
import { deleting, type GuardedAction, putting } from '../transact.ts'

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

/** `from` is the version that was read: the one before, unless what was proposed stays as it is. In the index as long as somebody has to be told. */
export const putProposedInformation = (table: Table, proposed: ProposedInformation, from = proposed.version - 1): GuardedAction =>
  putting(table, 'information', itemOf(proposed), ifVersion(from))

const itemOf = (proposed: ProposedInformation) => ({
  ...keys.proposedInformation(proposed.id),
  ...(hasUntold(proposed) ? untoldInformationAttributes(proposed.on, proposed.id) : {}),
  version: proposed.version,
  proposed,
})

/** Proposals of which somebody has to be told, or may have to be. The index lags a little: what it does not show yet is found next time. */
export const readUntoldInformation = (table: Table): Promise<ProposedInformation[]> =>
  readAll(table, { index: 'desk', partition: untoldInformation }, held('proposed', ProposedInformation))

/**
 * Goes with the lines that tell it; fails when an officer changed it meanwhile, or another sweep of that morning was quicker. Of a
 * row in which nothing was told yet there is nothing to compare.
 */
export const noteInformationTold = (table: Table, before: ProposedInformation, after: ProposedInformation): GuardedAction =>
  putting(table, 'information', itemOf(after), {
    ConditionExpression:
      '#version = :version AND (attribute_not_exists(proposed.news) OR proposed.news = :news) AND ' +
      (before.told ? 'proposed.told = :told' : 'attribute_not_exists(proposed.told)'),
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': before.version, ':news': before.news, ...(before.told ? { ':told': before.told } : {}) },
  })

/** What was proposed of a case that took its text along: nothing of it stays. */
export const deleteWithdrawnProposal = (table: Table, { id, version }: ProposedInformation): GuardedAction =>
  deleting(table, keys.proposedInformation(id), 'report-withdrawn', 'information', ifVersion(version))
