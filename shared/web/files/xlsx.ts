import { type CellValue, type ColumnDef, type MergeRange, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { cellOf, type FileColumn, type TableFile } from './table-file.ts'

/**
 * The same rows as a workbook. Numbers of cases and telephones stay text, so that no zero in front is lost and nothing is computed;
 * days are real dates; groups of columns stand in two rows of heads, as in the printed books.
 */
export const xlsxOf = async <Row>(file: TableFile<Row>): Promise<Uint8Array> =>
  writeXlsx({ sheets: [tableSheet(file), notesSheet(file)], properties: { title: file.title } })

const text = '@'
const day = 'dd/mm/yyyy'
const [narrowest, widest] = [9, 48]
/** Points that one line of a head takes; heads are bold, so a sign of them is a little wider than the width's unit. */
const [lineHeight, boldSign] = [15, 1.2]

const tableSheet = <Row>({ title, columns, rows }: TableFile<Row>): WriteSheet => {
  const isGrouped = columns.some(({ group }) => group !== undefined)
  const heads = isGrouped ? 2 : 1
  const cells = rows.map((row) => columns.map((column) => cellValue(column, cellOf(column, row))))
  const wrapped = { alignment: { wrapText: true, vertical: 'top' } } as const
  // Office programs put a day to the right, where it would touch the words of the next column.
  const dated = { alignment: { ...wrapped.alignment, horizontal: 'left' } } as const
  const headStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'center', horizontal: 'center' } } as const
  const widths = columns.map((column, i): number => {
    const longest = Math.max(...[column.head, ...cells.map((row) => String(row[i] ?? ''))].map((it) => Math.min(it.length, widest)))
    const longestWord = Math.max(...column.head.split(' ').map((it) => Math.ceil(it.length * boldSign)))
    return Math.max(column.inFileAs === 'date' ? 12 : Math.max(narrowest, longest + 2), longestWord + 1)
  })
  return {
    // Of a name a workbook takes 31 characters, and none that parts paths.
    name: title
      .replace(/[\\/?*[\]:\s]+/g, ' ')
      .trim()
      .slice(0, 31),
    columns: columns.map(
      ({ inFileAs }, i): ColumnDef =>
        inFileAs === 'date'
          ? { width: widths[i] ?? narrowest, style: dated, numFmt: day }
          : { width: widths[i] ?? narrowest, style: wrapped, numFmt: text },
    ),
    // Office programs give a row the height of one line, and what is longer would lie over the row below.
    rowDefs: new Map(headLines(columns, widths, isGrouped).map((lines, row) => [row, { height: lines * lineHeight }])),
    rows: [...headRows(columns, isGrouped), ...cells],
    cells: new Map(Array.from({ length: heads }, (_, row) => columns.map((_, i) => [`${row},${i}`, { style: headStyle }] as const)).flat()),
    merges: isGrouped ? mergesOf(columns) : [],
    freezePane: { rows: heads, columns: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$1:$${heads}`,
    },
    headerFooter: { oddHeader: `&C${title.replaceAll('&', '&&')}`, oddFooter: '&R&P / &N' },
  }
}

/** A day is counted from midnight UTC: in a workbook it has no zone. */
const cellValue = <Row>({ inFileAs }: FileColumn<Row>, value: string): CellValue => {
  if (value === '') return null
  return inFileAs === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : asWritten(value)
}

/**
 * `_x0041_` in a workbook means the letter of that code: whoever wrote just that is to be read so (ECMA-376 22.9.2.19). Two signs
 * that stand for none are no XML: one of them in what a stranger wrote would close the whole workbook.
 */
const asWritten = (value: string): string => value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[\uFFFE\uFFFF]/g, '\uFFFD')

const headRows = <Row>(columns: readonly FileColumn<Row>[], isGrouped: boolean): CellValue[][] =>
  isGrouped
    ? [
        columns.map(({ head, group }, i) => (group === undefined ? head : columns[i - 1]?.group === group ? null : group)),
        columns.map(({ head, group }) => (group === undefined ? null : head)),
      ]
    : [columns.map(({ head }) => head)]

/** The last column of the group that begins there. */
const groupEnd = <Row>(columns: readonly FileColumn<Row>[], start: number): number => {
  const next = columns.findIndex(({ group }, k) => k > start && group !== columns[start]?.group)
  return (next < 0 ? columns.length : next) - 1
}

/** How many lines each row of heads takes; what stands in both rows has both. */
const headLines = <Row>(columns: readonly FileColumn<Row>[], widths: readonly number[], isGrouped: boolean): number[] => {
  const most = (lines: readonly number[]): number => Math.max(1, ...lines)
  const linesOf = (head: string, width: number): number => Math.ceil((head.length * boldSign) / width)
  const own = most(columns.map(({ head }, i) => linesOf(head, widths[i] ?? narrowest)))
  if (!isGrouped) return [own]
  const groups = columns.map(({ group }, i) => {
    if (group === undefined || columns[i - 1]?.group === group) return 1
    const width = widths.slice(i, groupEnd(columns, i) + 1).reduce((sum, it) => sum + it, 0)
    return linesOf(group, width)
  })
  return [most(groups), own]
}

/** What has no group reaches over both rows; a group over its neighbours. */
const mergesOf = <Row>(columns: readonly FileColumn<Row>[]): MergeRange[] =>
  columns.flatMap(({ group }, i): MergeRange[] => {
    if (group === undefined) return [{ startRow: 0, startCol: i, endRow: 1, endCol: i }]
    if (columns[i - 1]?.group === group) return []
    const endCol = groupEnd(columns, i)
    return endCol === i ? [] : [{ startRow: 0, startCol: i, endRow: 0, endCol }]
  })

const notesSheet = ({ notesTitle, notes }: Pick<TableFile<never>, 'notesTitle' | 'notes'>): WriteSheet => ({
  name: notesTitle,
  columns: [{ width: 110, style: { alignment: { wrapText: true, vertical: 'top' } }, numFmt: text }],
  rows: notes.map((it) => [asWritten(it)]),
})
