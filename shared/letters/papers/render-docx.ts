import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { ChartRun } from 'docx/charts'
import type { ChartBlock, FactRow, PaperBlock, PaperDocument, TableBlock } from '../official/document.ts'

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
  const blocks = paper.blocks.flatMap(childrenOf)
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

const childrenOf = (block: PaperBlock): FileChild[] => {
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
      return [...chart(block), figureTable(block.behind), gap()]
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

/** Drawn by Word from numbers of its own, so that whoever edits the paper can change them too. */
const chart = ({ title, bars }: ChartBlock): FileChild[] => {
  const drawing = new ChartRun({
    type: 'bar',
    categories: bars.map(({ name }) => name),
    series: [{ name: title, values: bars.map(({ value }) => value), color: '1D5F8A' }],
    legend: false,
    // Word begins at the bottom otherwise.
    categoryAxis: { reverseOrder: true },
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    dataLabels: { value: true },
    transformation: { width: 590, height: 70 + bars.length * 24 },
    altText: { name: title, title, description: `${title}: ${bars.map(({ name, shown }) => `${name} ${shown}`).join('; ')}` },
  })
  return [new Paragraph({ keepNext: true, children: [new TextRun({ text: title, bold: true })] }), new Paragraph({ children: [drawing] })]
}
