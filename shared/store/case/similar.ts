import * as z from 'zod'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { held, readFirst } from '../access.ts'
import { similarAttributes } from '../keys.ts'
import type { Table } from '../table.ts'

/** Complaints of that category in that district since a day, the newest first. The index lags a little behind. */
export const readSimilar = (table: Table, category: string, district: string, since: LocalDate, limit: number): Promise<string[]> => {
  const partition = similarAttributes(category, district, '', '').listPk
  const range = { index: 'lists', partition, sort: { is: '>=', than: since }, latestFirst: true } as const
  return readFirst(table, range, held('caseId', z.string()), limit)
}
