import * as z from 'zod'
import { held, readFirst } from '../access.ts'
import { duplicateAttributes } from '../keys.ts'
import type { Table } from '../table.ts'

/** Ids of the cases that repeat this one. The index lags a little behind. */
export const readDuplicatesOf = (table: Table, mainCaseId: string): Promise<string[]> =>
  readFirst(table, { index: 'lists', partition: duplicateAttributes(mainCaseId, '').listPk }, held('caseId', z.string()), 25)
