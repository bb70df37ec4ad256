import * as z from 'zod'
import { getItem, ifAbsent, readFirst } from '../access.ts'
import { keys, registerList, registerListAttributes, registerPlace } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'

const NumberItem = z.object({ number: z.string(), caseId: z.string() })

/** Points from a register number to its case, and stands in the list of its register and year. */
export const putNumber = (table: Table, number: string, caseId: string): GuardedAction =>
  putting(table, 'number', { ...keys.number(number), ...registerListAttributes(number), number, caseId }, ifAbsent)

/**
 * The id a number stands for. A complaint's number is its id and has no entry; asking for it all the same makes every
 * number cost the same calls, known or not.
 */
export const caseIdOf = async (table: Table, number: string): Promise<string> =>
  (await getItem(table, keys.number(number), NumberItem))?.caseId ?? number

/** Entries of a register in the order of their numbers, after the number `after` (its last part). */
export const readRegisterList = (
  table: Table,
  { register, year, after, limit }: { register: string; year: string; after: string | null; limit: number },
): Promise<z.infer<typeof NumberItem>[]> => {
  const sort = after === null ? null : ({ is: '>', than: registerPlace(after) } as const)
  return readFirst(table, { index: 'lists', partition: registerList(register, year), sort }, NumberItem, limit)
}
