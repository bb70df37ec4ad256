import * as z from 'zod'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { held, readFirst } from '../access.ts'
import { similarAttributes } from '../keys.ts'
import type { Table } from '../table.ts'

/** Complaints of that category in that district since a day, the newest first, none that is kept from `names`. The index lags a little behind. */
export const readSimilar = (
  table: Table,
  { category, district }: { category: string; district: string },
  since: LocalDate,
  names: readonly string[],
  limit: number,
): Promise<string[]> => {
  const unseen = names.map((holding) => ({ list: ['from'], holding }))
  const partition = similarAttributes(category, district, '', '').listPk
  const range = { index: 'lists', partition, sort: { is: '>=', than: since }, latestFirst: true, unseen } as const
  return readFirst(table, range, held('caseId', z.string()), limit)
}
