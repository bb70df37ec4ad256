import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { ChartBlock, FactRow, PaperBlock, PaperDocument, TableBlock } from '../official/document.ts'
import { chartPicture } from './chart-picture.ts'

/** The paper for Word: editable, in the order of the PDF. Import this file late; the library weighs more than a whole function. */
export const renderDocx = async (paper: PaperDocument): Promise<Uint8Array> => {
  const { letterhead, opening, signatory } = paper
  const centred = (text: string, size: number, bold: boolean) =>
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 0 }, children: [new TextRun({ text, size, bold })] })
  const contact = letterhead.phone === null ? [letterhead.address] : [letterhead.address, `Telepon ${letterhead.phone}`]
  const head = [
    centred(letterhead.regionName.toUpperCase(), 28, true),
    centred(letterhead.unitName.toUpperCase(), 26, true),
    ...contact.map((line) => centred(line, 21, false)),
    new Paragraph({ border: { bottom: { style: BorderStyle.DOUBLE, size: 6, space: 1, color: '000000' } }, children: [] }),
  ]
  const title =
    opening.form === 'deed'
      ? [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            alignment: AlignmentType.CENTER,
            children: opening.heading.map((text, i) => new TextRun({ text, ...(i > 0 ? { break: 1 } : {}) })),
          }),
          ...(opening.number === '' ? [] : [centred(`Nomor: ${opening.number}`, 23, false)]),
        ]
      : []
  const blocks: FileChild[] = []
  for (const block of paper.blocks) blocks.push(...(await childrenOf(block)))
  const placed = opening.form === 'deed' ? opening.placeAndDate : []
  const signed = [
    ...placed,
    `${signatory.position},`,
    '',
    '',
    '',
    signatory.name,
    ...(signatory.nip === null ? [] : [`NIP ${signatory.nip}`]),
  ]
  const signature = signed.map(
    (text) =>
      new Paragraph({
        indent: { left: 4800 },
        spacing: { after: 0 },
        keepNext: true,
        children: [new TextRun({ text, bold: text === signatory.name })],
      }),
  )
  const document = new Document({
    title: paper.title,
    subject: paper.letterNumber,
    creator: `${letterhead.unitName}, ${letterhead.regionName}`,
    lastModifiedBy: 'Tanggap',
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size: 23, language: { value: 'id-ID' } }, paragraph: { spacing: { after: 120 } } },
        heading1: { run: { bold: true, size: 26 }, paragraph: { spacing: { before: 360, after: 60 } } },
        heading2: { run: { bold: true, size: 23 }, paragraph: { spacing: { before: 240, after: 80 } } },
      },
    },
    sections: [
      {
        // A4 with the margins of a letter, in twentieths of a point.
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { left: 1420, right: 1140, top: 1000, bottom: 1320 } } },
        children: [...head, ...title, ...blocks, new Paragraph({ children: [] }), ...signature],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const childrenOf = async (block: PaperBlock): Promise<FileChild[]> => {
  switch (block.kind) {
    case 'paragraph':
      return [written(block.text)]
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [new TextRun(block.text)] })]
    case 'facts':
      return [factTable(block.rows), gap()]
    case 'list':
      return block.items.map((text, i) => written(`${i + 1}. ${text}`))
    case 'table':
      return [figureTable(block), gap()]
    case 'chart':
      return [...(await chart(block)), figureTable(block.behind), gap()]
    default:
      return block satisfies never
  }
}

/** Line feeds stay what they are. */
const written = (text: string): Paragraph =>
  new Paragraph({ children: text.split('\n').map((line, i) => new TextRun({ text: line, ...(i > 0 ? { break: 1 } : {}) })) })

/** Two tables that touch would be one to Word. */
const gap = (): Paragraph => new Paragraph({ spacing: { after: 60 }, children: [] })

const wide = { size: 100, type: WidthType.PERCENTAGE } as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const unruled = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

const cell = (text: string, size: number, { bold = false, right = false } = {}): TableCell =>
  new TableCell({
    width: { size, type: WidthType.PERCENTAGE },
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    children: [
      new Paragraph({
        alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: { after: 0 },
        children: [new TextRun({ text, bold })],
      }),
    ],
  })

const factTable = (rows: readonly FactRow[]): Table =>
  new Table({
    width: wide,
    borders: unruled,
    rows: rows.map(([label, value]) => new TableRow({ cantSplit: true, children: [cell(label, 40), cell(value, 60)] })),
  })

const figureTable = ({ head, rows }: Omit<TableBlock, 'kind'>): Table => {
  const narrow = Math.min(18, 62 / Math.max(1, head.length - 1))
  const first = 100 - narrow * (head.length - 1)
  const line = (cells: readonly string[], bold: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: bold,
      children: cells.map((text, i) => cell(text, i === 0 ? first : narrow, { bold, right: i > 0 })),
    })
  return new Table({ width: wide, rows: [line(head, true), ...rows.map((cells) => line(cells, false))] })
}

const chart = async (block: ChartBlock): Promise<FileChild[]> => {
  const { svg, png, width, height } = await chartPicture(block)
  const description = `${block.title}: ${block.bars.map(({ name, shown }) => `${name} ${shown}`).join('; ')}`
  const picture = new ImageRun({
    type: 'svg',
    data: svg,
    transformation: { width: width * 0.95, height: height * 0.95 },
    fallback: { type: 'png', data: png },
    altText: { name: block.title, title: block.title, description },
  })
  return [
    new Paragraph({ keepNext: true, children: [new TextRun({ text: block.title, bold: true })] }),
    new Paragraph({ children: [picture] }),
  ]
}
