import { PublishedMonth } from '../../domain/figures/published.ts'
import { getItem, held, ifAbsent, putItem, readAll } from '../access.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'

/** All that was published, month by month; read with a lag. */
export const readPublishedFigures = (table: Table): Promise<PublishedMonth[]> =>
  readAll(table, { partition: keys.publishedFigures('').pk, mayLag: true }, held('published', PublishedMonth))

export const readPublishedMonth = (table: Table, month: string): Promise<PublishedMonth | null> =>
  getItem(table, keys.publishedFigures(month), held('published', PublishedMonth))

/** Once: whoever comes second changes nothing, for two figures of the same cases would tell what happened between them. */
export const putPublishedMonth = (table: Table, published: PublishedMonth): Promise<boolean> =>
  putItem(table, { ...keys.publishedFigures(published.month), published }, ifAbsent)
