import type { Reply } from '../replies.ts'
import type { Column } from '../table.tsx'
import { csv, type Separator } from './csv.ts'

/** A column that can stand in a file: its cells are text, or it says what they are there. */
export type FileColumn<Row> = Column<Row, string> | (Column<Row> & { inFile: (row: Row) => string })

/** A table to be taken away. */
export type TableFile<Row> = {
  /** Without its ending; it says nothing of a case's matter (docs/adr/0053). */
  name: string
  title: string
  columns: readonly FileColumn<Row>[]
  rows: readonly Row[]
  /** What stands beside the table on a sheet of its own: what it is, as of when, what its columns mean. */
  notes: readonly string[]
  notesTitle: string
}

export const cellOf = <Row>(column: FileColumn<Row>, row: Row): string => ('inFile' in column ? column.inFile(row) : column.cell(row))

/** The rows as text. It has one row of heads, so a group comes before the head of each of its columns. */
export const csvOf = <Row>(columns: readonly FileColumn<Row>[], rows: readonly Row[], separator?: Separator): string =>
  csv(
    [
      columns.map(({ head, group }) => (group === undefined ? head : `${group}: ${head}`)),
      ...rows.map((row) => columns.map((it) => cellOf(it, row))),
    ],
    separator,
  )

/** As CSV: with `;`, or with the comma where somebody asks for it (`?pemisah=koma`). */
export const csvReply = <Row>({ name, columns, rows }: TableFile<Row>, separatorAsked: string | undefined): Reply =>
  fileReply(`${name}.csv`, 'text/csv; charset=utf-8', csvOf(columns, rows, separatorAsked === 'koma' ? ',' : ';'))

/** As a workbook; what writes it loads when it is asked for. */
export const xlsxReply = async <Row>(file: TableFile<Row>): Promise<Reply> => {
  const bytes = await (await import('./xlsx.ts')).xlsxOf(file)
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { ...fileReply(`${file.name}.xlsx`, type, Buffer.from(bytes).toString('base64')), isBase64: true }
}

const fileReply = (name: string, type: string, body: string): Reply => ({
  status: 200,
  headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  cookies: [],
  body,
})
