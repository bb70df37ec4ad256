import type { ChartBlock, TableBlock } from '../document.ts'
import { type Box, type Line, type Node, paper, type Tag, textWidth } from './box.ts'
import type { Column } from './boxes.ts'
import type { Style } from './typeface.ts'

/** What boxes of figures are made with. */
type Making = {
  root: Node
  under: (parent: Node, tag: Tag) => Node
  linesOf: (...side: readonly Column[]) => Line[]
  box: (lines: readonly Line[], settings?: Partial<Box>) => Box
}

const plain: Style = { bold: false, size: 10.5 }
const bold: Style = { ...plain, bold: true }
const numberWidth = 76
const rule = { height: 0.5, grey: 150 }

/** A rule above the first of these lines, over the whole width. */
const ruled = (lines: readonly Line[], by = rule): Line[] =>
  lines.map((line, i) => (i === 0 ? { ...line, fills: [{ x: paper.left, top: 0, width: textWidth, ...by }] } : line))

/** Rows one below the other, numbers on the right; a table goes on over a page between rows. */
export const tableBoxes = ({ head, rows }: Omit<TableBlock, 'kind'>, { root, under, linesOf, box }: Making): Box[] => {
  const node = under(root, 'Table')
  const width = Math.min(numberWidth, (textWidth * 0.62) / Math.max(1, head.length - 1))
  const first = textWidth - (head.length - 1) * width
  const row = (cells: readonly string[], isHead: boolean): Box => {
    const line = under(node, 'TR')
    const columns = cells.map((text, i): Column => {
      const cell = under(line, isHead || i === 0 ? 'TH' : 'TD')
      if (isHead) cell.scope = 'Column'
      const at = i === 0 ? paper.left : paper.left + first + (i - 1) * width
      const style = isHead ? bold : plain
      return { text, x: at, width: (i === 0 ? first : width) - 6, style, node: cell, align: i === 0 ? 'left' : 'right' }
    })
    return box(ruled(linesOf(...columns), isHead ? { height: 1, grey: 60 } : rule), {
      gapBefore: isHead ? 9 : 2,
      whole: true,
      keepWithNext: isHead,
    })
  }
  return [row(head, true), ...rows.map((cells) => row(cells, false))]
}

const nameWidth = 150
const barHeight = 8

/** Each bar in a line of its own, with its name before it and its number behind it. */
export const chartBoxes = ({ title, bars }: ChartBlock, { root, under, linesOf, box }: Making): Box[] => {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const room = textWidth - nameWidth - 60
  const heading = box(linesOf({ text: title, x: paper.left, width: textWidth, style: bold, node: under(root, 'P') }), {
    whole: true,
    keepWithNext: true,
  })
  const list = under(root, 'L')
  return [
    heading,
    ...bars.map(({ name, value, shown }, i) => {
      const item = under(list, 'LI')
      const [label, content] = [under(item, 'Lbl'), under(item, 'LBody')]
      const long = value === 0 ? 0 : Math.max(1, (value / most) * room)
      const lines = linesOf(
        { text: name, x: paper.left, width: nameWidth - 8, style: plain, node: label },
        { text: shown, x: paper.left + nameWidth + long + 5, width: 60, style: plain, node: content },
      )
      const fill = { x: paper.left + nameWidth, top: 3.5, width: long, height: barHeight, grey: 110 }
      return box(
        lines.map((line, l) => (l === 0 && long > 0 ? { ...line, fills: [fill] } : line)),
        { gapBefore: i === 0 ? 4 : 1, whole: true, keepWithNext: i < bars.length - 1 },
      )
    }),
  ]
}
