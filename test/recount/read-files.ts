import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import type { Figures } from './figure-list.ts'

/** Tables of files, opened by libraries that do not write them: rows by their first column, cells by their heads. */

/** `separator`: what the file was asked for with. Groups of heads ("Biaya: Cara pembayaran") are told apart by the last part. */
export const readCsv = (text: string, separator: ';' | ','): string[][] =>
  parse(text, { delimiter: separator, bom: true, relax_column_count: false }) as string[][]

/** A workbook's first sheet; days as they stand in a file. Where heads take two rows the lower one counts. */
export const readXlsx = async (bytes: Buffer): Promise<string[][]> => {
  const [first] = await readWorkbook(bytes)
  const cell = (value: unknown): string =>
    value === null || value === undefined ? '' : value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
  return (first?.data ?? []).map((row) => row.map(cell))
}

/** A table whose first column names its rows. */
export const figuresIn = (heads: readonly string[], rows: readonly (readonly string[])[]): Figures => {
  const figures: Figures = new Map()
  for (const [name = '', ...cells] of rows) for (const [i, it] of cells.entries()) figures.set(`${name} / ${heads[i + 1] ?? '?'}`, it)
  figures.set('baris', String(rows.length))
  return figures
}

/** Without what stands in front of it: the name of its group. */
export const headAlone = (head: string): string => head.split(': ').at(-1) ?? head
