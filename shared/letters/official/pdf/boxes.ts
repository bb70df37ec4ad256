import type { FactRow, PaperBlock, PaperDocument } from '../document.ts'
import { type Box, type Line, type Node, type Piece, paper, textWidth } from './box.ts'
import { breakLines } from './break-lines.ts'
import { chartBoxes, tableBoxes } from './figure-boxes.ts'
import { missingMark } from './printable.ts'
import type { Style, Typeface } from './typeface.ts'

const body: Style = { bold: false, size: 11.5 }
const bold: Style = { ...body, bold: true }
const small: Style = { bold: false, size: 9.5 }
const leading = 1.32
const signatureRoom = 62
const columns = { reference: 62, facts: 152, colon: 10, list: 22 } as const

export type Column = { text: string; x: number; width: number; style: Style; node: Node; align?: 'left' | 'centre' | 'right' }

/** The letter as boxes of lines in reading order, and the structure that the lines belong to. */
export const boxesOf = (letter: PaperDocument, { printable, widthOf }: Typeface): { boxes: Box[]; root: Node } => {
  const root: Node = { tag: 'Document', children: [] }
  let marked = false
  const clean = (text: string): string => {
    const shown = printable(text)
    marked ||= shown.includes(missingMark)
    return shown
  }
  const under = (parent: Node, tag: Node['tag']): Node => {
    const node: Node = { tag, children: [] }
    parent.children.push(node)
    return node
  }
  /** Columns side by side: the n-th lines of all of them make one line. */
  const linesOf = (...side: readonly Column[]): Line[] => {
    const broken = side.map((it) => breakLines(clean(it.text), it.width, (text) => widthOf(text, it.style)))
    const height = Math.max(...side.map((it) => it.style.size)) * leading
    return Array.from({ length: Math.max(...broken.map((it) => it.length)) }, (_, i) => ({
      height,
      pieces: side.flatMap((column, c): Piece[] => {
        const text = broken[c]?.[i] ?? ''
        return text === '' ? [] : [{ text, x: aligned(column, widthOf(text, column.style)), style: column.style, node: column.node }]
      }),
    }))
  }
  const box = (lines: readonly Line[], settings: Partial<Box> = {}): Box => ({
    lines,
    gapBefore: 9,
    whole: false,
    keepWithNext: false,
    ruled: false,
    ...settings,
  })
  const full = (text: string, style: Style, node: Node, align: Column['align'] = 'left') =>
    linesOf({ text, x: paper.left, width: textWidth, style, node, align })

  const factBoxes = (rows: readonly FactRow[], labelWidth: number): Box[] => {
    const table = under(root, 'Table')
    return rows.map(([label, value], i) => {
      const row = under(table, 'TR')
      const [th, td] = [under(row, 'TH'), under(row, 'TD')]
      const x = paper.left + labelWidth + columns.colon
      return box(
        linesOf(
          { text: label, x: paper.left, width: labelWidth - 8, style: body, node: th },
          { text: ':', x: paper.left + labelWidth, width: columns.colon, style: body, node: th },
          { text: value, x, width: paper.left + textWidth - x, style: body, node: td },
        ),
        { gapBefore: i === 0 ? 9 : 3 },
      )
    })
  }
  const listBoxes = (items: readonly string[]): Box[] => {
    const list = under(root, 'L')
    return items.map((text, i) => {
      const item = under(list, 'LI')
      const [label, content] = [under(item, 'Lbl'), under(item, 'LBody')]
      const x = paper.left + columns.list
      return box(
        linesOf(
          { text: `${i + 1}.`, x: paper.left, width: columns.list, style: body, node: label },
          { text, x, width: paper.left + textWidth - x, style: body, node: content },
        ),
        { gapBefore: i === 0 ? 9 : 4 },
      )
    })
  }
  // Only a deed has a heading of its own above those of its parts; no level is left out.
  const partTag = letter.opening.form === 'deed' ? 'H2' : 'H1'
  const blockBoxes = (block: PaperBlock): Box[] => {
    switch (block.kind) {
      case 'paragraph':
        // Words that announce a list stay with its beginning.
        return [box(full(block.text, body, under(root, 'P')), { keepWithNext: block.text.endsWith(':') })]
      case 'heading':
        return [box(full(block.text, bold, under(root, partTag)), { gapBefore: 14, whole: true, keepWithNext: true })]
      case 'facts':
        return factBoxes(block.rows, columns.facts)
      case 'list':
        return listBoxes(block.items)
      case 'table':
        return tableBoxes(block, { root, under, linesOf, box })
      case 'chart':
        return [...chartBoxes(block, { root, under, linesOf, box }), ...tableBoxes(block.behind, { root, under, linesOf, box })]
      default:
        return block satisfies never
    }
  }

  const letterhead = (): Box => {
    const { regionName, unitName, address, phone } = letter.letterhead
    const head = under(root, 'P')
    const contact = phone === null ? address : `${address}\nTelepon ${phone}`
    return box(
      [
        ...full(regionName.toUpperCase(), { bold: true, size: 14 }, head, 'centre'),
        ...full(unitName.toUpperCase(), { bold: true, size: 13 }, head, 'centre'),
        ...full(contact, { bold: false, size: 10.5 }, head, 'centre'),
      ],
      { whole: true, ruled: true },
    )
  }
  const opening = (): Box[] => {
    const { opening } = letter
    if (opening.form === 'letter') {
      return [
        box(full(opening.placeAndDate, body, under(root, 'P'), 'right'), { gapBefore: 22 }),
        ...factBoxes(opening.references, columns.reference).map((it) => ({ ...it, gapBefore: 0 })),
        box(full(opening.addressee.join('\n'), body, under(root, 'P')), { gapBefore: 18, whole: true }),
      ].map((it, i, all) => (i === all.length - 1 ? it : { ...it, keepWithNext: true }))
    }
    return [
      box(full(opening.heading.join('\n'), { bold: true, size: 13 }, under(root, 'H1'), 'centre'), { gapBefore: 26, whole: true }),
      ...(opening.number === '' ? [] : [box(full(`Nomor: ${opening.number}`, body, under(root, 'P'), 'centre'), { gapBefore: 2 })]),
    ]
  }
  const signature = (): Box => {
    const { position, name, nip } = letter.signatory
    const x = paper.left + textWidth * 0.5
    const node = under(root, 'P')
    const beside = (text: string, style: Style) => linesOf({ text, x, width: paper.left + textWidth - x, style, node })
    const before = letter.opening.form === 'deed' ? letter.opening.placeAndDate : []
    return box(
      [
        ...beside([...before, `${position},`].join('\n'), body),
        { height: signatureRoom, pieces: [] },
        ...beside(name, bold),
        ...(nip === null ? [] : beside(`NIP ${nip}`, body)),
      ],
      { gapBefore: 22, whole: true },
    )
  }

  /** Who takes something signs too, above the signatory: one column keeps the order of reading that of the page. */
  const recipient = (name: string): Box => {
    const node = under(root, 'P')
    return box([...full('Yang menerima,', body, node), { height: signatureRoom, pieces: [] }, ...full(name, bold, node)], {
      gapBefore: 22,
      whole: true,
    })
  }

  const boxes = [letterhead(), ...opening(), ...letter.blocks.flatMap(blockBoxes)]
  // A signature never stands alone on a page: the last words go with it, and if they are one line, those before too.
  const closing = boxes.splice(boxes.at(-1)?.lines.length === 1 ? -2 : -1)
  boxes.push(...closing.map((it) => ({ ...it, whole: true, keepWithNext: true })))
  if (letter.recipient !== undefined) boxes.push({ ...recipient(letter.recipient), keepWithNext: true })
  const signed = signature()
  boxes.push({ ...signed, keepWithNext: marked })
  if (marked)
    boxes.push(box(full(`Tanda ${missingMark} menggantikan aksara yang tidak dapat dicetak pada berkas ini.`, small, under(root, 'P'))))
  return { boxes, root }
}

const aligned = ({ x, width, align = 'left' }: Column, lineWidth: number): number =>
  align === 'left' ? x : align === 'right' ? x + width - lineWidth : x + (width - lineWidth) / 2
