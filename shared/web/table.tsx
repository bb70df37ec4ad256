import type { Child } from 'hono/jsx'

/** One column, for the page and for the file: what stands in both is said once. */
export type Column<Row, Content = Child> = {
  head: string
  cell: (row: Row) => Content
  /** The cell in a file, where a page says it in other words, or with more than words. */
  inFile?: (row: Row) => string
  /**
   * `name` tells one row from another, for screen readers too; `number` stands to the right; `pick` is a box to tick;
   * `lead` says by itself what it is, where a telephone shows a row as a card.
   */
  kind?: 'name' | 'number' | 'pick' | 'lead'
  /** A civil date (`yyyy-mm-dd`) in a file, which a spreadsheet then sorts and counts as one. */
  inFileAs?: 'date'
  /** Neighbours of one group share a head above theirs, as in the printed books. */
  group?: string
}

type Props<Row> = {
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** How the style sheet lays it out; the rows of a `list` are cards on a telephone. */
  look?: 'list' | 'list queue' | 'register'
  caption?: string
  rowLook?: (row: Row) => string | undefined
}

export const Table = <Row,>({ columns, rows, look, caption, rowLook }: Props<Row>) => (
  <table class={look}>
    {caption === undefined ? null : <caption>{caption}</caption>}
    <thead>
      <Heads columns={columns} />
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr class={rowLook?.(row)}>
          {columns.map((column) => (
            <Cell column={column} row={row} isCard={look !== undefined && look !== 'register'} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

/** On a card each cell says what it is about, for its head is out of sight. */
const Cell = <Row,>({ column: { kind, head, cell }, row, isCard }: { column: Column<Row>; row: Row; isCard: boolean }) => {
  if (kind === 'name') return <th scope="row">{cell(row)}</th>
  const says = isCard && kind !== 'pick' && kind !== 'lead'
  return (
    <td class={lookOf(kind)} data-label={says ? head : undefined}>
      {cell(row)}
    </td>
  )
}

const lookOf = (kind: Column<never>['kind']): string | undefined => (kind === 'number' ? 'n' : kind === 'pick' ? 'pick' : undefined)

const Heads = <Row,>({ columns }: { columns: readonly Column<Row>[] }) => {
  const isGrouped = columns.some(({ group }) => group !== undefined)
  const head = ({ head: text, kind }: Column<Row>, rowspan?: number) => (
    <th scope="col" class={kind === 'number' ? 'n' : undefined} rowspan={rowspan}>
      {text}
    </th>
  )
  if (!isGrouped) return <tr>{columns.map((it) => head(it))}</tr>
  return (
    <>
      <tr>
        {columns.map((column, i) => {
          const { group } = column
          if (group === undefined) return head(column, 2)
          if (columns[i - 1]?.group === group) return null
          const end = columns.findIndex((it, k) => k > i && it.group !== group)
          return (
            <th scope="colgroup" colspan={(end < 0 ? columns.length : end) - i}>
              {group}
            </th>
          )
        })}
      </tr>
      <tr>{columns.map((it) => (it.group === undefined ? null : head(it)))}</tr>
    </>
  )
}
