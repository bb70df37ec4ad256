import * as z from 'zod'
import { deleteItem, putItem, readFirst } from './access.ts'
import { keyChecks, keys } from './keys.ts'
import type { Table } from './table.ts'

const KeyCheck = z.object({ sk: z.string(), check: z.string() })

/** No ring has more. */
const most = 100

/** By which a key is known again: the generations with which something in this table was closed. It opens nothing. */
export const readKeyChecks = async (table: Table): Promise<ReadonlyMap<string, string>> =>
  new Map((await readFirst(table, { partition: keyChecks }, KeyCheck, most)).map(({ sk, check }) => [sk, check]))

export const putKeyCheck = async (table: Table, id: string, check: string): Promise<void> => {
  await putItem(table, { ...keys.keyCheck(id), check })
}

/** That generation is not missed any more: nothing names it, or it is known to be lost. */
export const forgetKeyCheck = (table: Table, id: string): Promise<void> => deleteItem(table, keys.keyCheck(id), 'key-retired')
