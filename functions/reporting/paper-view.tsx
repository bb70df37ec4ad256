import type { PaperBlock, PaperDocument } from '../../shared/letters/official/document.ts'
import { Block, LetterFrame } from '../../shared/letters/official/letter-view.tsx'
import { BarChart } from '../../shared/web/charts/charts.tsx'
import { Table } from '../../shared/web/table.tsx'

/** A paper within a page of the desk, in Indonesian whatever the page's language, as letters are. */
export const PaperView = ({ paper }: { paper: PaperDocument }) => (
  <LetterFrame letter={paper}>
    {paper.blocks.map((block) => (
      <Piece block={block} />
    ))}
  </LetterFrame>
)

const Piece = ({ block }: { block: PaperBlock }) => {
  switch (block.kind) {
    case 'table':
      return <Figures head={block.head} rows={block.rows} />
    case 'chart':
      return (
        <BarChart title={block.title} bars={block.bars} tableName="Tabel">
          <Figures {...block.behind} />
        </BarChart>
      )
    default:
      return <Block block={block} under="deed" />
  }
}

/** Many columns are cards on a telephone. */
const Figures = ({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }) => (
  <Table
    {...(head.length > 3 ? { look: 'list' as const } : {})}
    columns={head.map((name, i) => ({
      head: name,
      cell: (row: readonly string[]) => row[i] ?? '',
      kind: i === 0 ? ('name' as const) : ('number' as const),
    }))}
    rows={rows}
  />
)
