import * as z from 'zod'
import type { Counts } from '../../domain/lists/counts.ts'
import type { Contribution } from '../../domain/lists/tally.ts'
import { getItem, ifVersion, readAll } from '../access.ts'
import { firstPart, keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting, transact, updating } from '../transact.ts'

const CountsSchema = z.record(z.string(), z.number())
const ContributionSchema = z.object({
  key: z.object({
    month: z.string(),
    institution: z.string(),
    class: z.enum(['oversight', 'ordinary', 'service-question', 'aspiration', 'request']),
  }),
  counts: CountsSchema,
})

/** What has been counted of a case, and at which version. */
const Counted = z.object({ version: z.int(), contribution: ContributionSchema })
export type Counted = { version: number; contribution: Contribution }

export const readCounted = (table: Table, caseId: string): Promise<Counted | null> => getItem(table, keys.projected(caseId), Counted)

/**
 * Adds to the rows and notes the version that is counted now, in one transaction: a record of the stream that comes twice,
 * or after a later one, changes nothing. False when somebody else counted this case meanwhile.
 */
export const count = async (
  table: Table,
  caseId: string,
  before: Counted | null,
  after: Counted,
  changes: readonly Contribution[],
): Promise<boolean> => {
  const marker = putting(table, 'case', { ...keys.projected(caseId), ...after }, ifVersion(before?.version ?? 0))
  return (await transact(table.documents, [marker, ...changes.map((it) => addToTally(table, it))])).committed
}

/** Adds to a row, which is there afterwards. */
export const addToTally = (table: Table, { key, counts }: Contribution): GuardedAction => {
  const entries = Object.entries(counts)
  return updating(table, 'none', {
    Key: keys.tally(key.month, key.institution, key.class),
    UpdateExpression: `ADD ${entries.map((_, i) => `#n${i} :n${i}`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(entries.map(([name], i) => [`#n${i}`, name])),
    ExpressionAttributeValues: Object.fromEntries(entries.map(([, n], i) => [`:n${i}`, n])),
  })
}

/** Rows of a month, of one institution or of all. At most some 330 rows of a few hundred bytes. */
export const readTally = (table: Table, month: string, institution?: string): Promise<Contribution[]> => {
  const sort = institution === undefined ? null : { startsWith: firstPart(institution) }
  return readAll(table, { partition: keys.tally(month, '', '').pk, sort, mayLag: true }, { parse: (item) => rowOf(month, item) })
}

const rowOf = (month: string, { pk: _, sk, ...item }: Record<string, unknown>): Contribution => {
  const [institution, klass] = String(sk).split('#')
  const counts: Counts = Object.fromEntries(Object.entries(CountsSchema.parse(item)).filter(([, n]) => n !== 0))
  return ContributionSchema.parse({ key: { month, institution, class: klass }, counts })
}
