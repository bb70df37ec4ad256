import { createHash } from 'node:crypto'
import PDFDocument from 'pdfkit'
import type { PaperDocument } from '../document.ts'
import { type Node, type Piece, paper, textWidth } from './box.ts'
import { boxesOf } from './boxes.ts'
import { type Page, paginate } from './paginate.ts'
import { type Typeface, typefaceOf } from './typeface.ts'

/** A rendered file. `sha256` in hex, of the bytes. */
export type RenderedPdf = { bytes: Uint8Array; sha256: string; pages: number }

type Pdf = InstanceType<typeof PDFDocument>
type Element = ReturnType<Pdf['struct']>

/**
 * The letter, or a paper, as a tagged PDF on A4. The same letter gives the same bytes: nothing in the file comes from a clock or from
 * chance, so its hash can be kept in the log. Import this file late; library and font weigh more than a whole function.
 */
export const renderPdf = async (letter: PaperDocument): Promise<RenderedPdf> => {
  const day = new Date(`${letter.date}T00:00:00Z`)
  const { unitName, regionName } = letter.letterhead
  const pdf = new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    autoFirstPage: false,
    // No font by default: the built-in ones are files on disk.
    font: null as never,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'id-ID',
    displayTitle: true,
    info: {
      Title: letter.title,
      Author: `${unitName}, ${regionName}`,
      Subject: letter.letterNumber,
      Creator: 'Tanggap',
      Producer: 'Tanggap',
      CreationDate: day,
      ModDate: day,
    },
  })
  const bytes = collect(pdf)
  const face = typefaceOf(pdf)
  const { boxes, root } = boxesOf(letter, face)
  const pages = paginate(boxes, paper.height - paper.top - paper.bottom)
  const elements = structureOf(pdf, root)
  pages.forEach((page, i) => {
    pdf.addPage()
    drawPage(pdf, page, face, elements)
    drawFoot(pdf, face, face.printable(letter.letterNumber), `Halaman ${i + 1} dari ${pages.length}`)
  })
  elements.get(root)?.end()
  pdf.end()
  const done = await bytes
  return { bytes: done, sha256: createHash('sha256').update(done).digest('hex'), pages: pages.length }
}

const collect = (pdf: Pdf): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    pdf.on('error', reject)
  })

const structureOf = (pdf: Pdf, root: Node): Map<Node, Element> => {
  const elements = new Map<Node, Element>()
  const make = (node: Node): Element => {
    const element = pdf.struct(node.tag, node.tag === 'TH' ? ({ scope: node.scope ?? 'Row' } as object) : {})
    elements.set(node, element)
    for (const child of node.children) element.add(make(child))
    return element
  }
  pdf.addStructure(make(root))
  return elements
}

/** Pieces of one element on one page are marked together, so that a reader hears a column as a whole and not line by line. */
const drawPage = (pdf: Pdf, page: Page, face: Typeface, elements: Map<Node, Element>): void => {
  const marked = new Map<Node, { piece: Piece; y: number }[]>()
  for (const { line, top } of page) {
    for (const piece of line.pieces) {
      const y = paper.top + top + line.height - piece.style.size * 0.35
      marked.set(piece.node, [...(marked.get(piece.node) ?? []), { piece, y }])
    }
  }
  for (const [node, pieces] of marked) {
    const content = pdf.markStructureContent(node.tag)
    for (const { piece, y } of pieces) face.draw(piece.text, piece.x, y, piece.style)
    pdf.endMarkedContent()
    elements.get(node)?.add(content)
  }
  drawFills(pdf, page)
  const lastRuled = page.findLast(({ box }) => box.ruled)
  if (lastRuled) drawRule(pdf, paper.top + lastRuled.top + lastRuled.line.height + 6)
}

/** Bars of charts and rules of tables: what they show stands in words beside them. */
const drawFills = (pdf: Pdf, page: Page): void => {
  const fills = page.flatMap(({ line, top }) => (line.fills ?? []).map((it) => ({ ...it, y: paper.top + top + it.top })))
  if (fills.length === 0) return
  pdf.markContent('Artifact', { type: 'Layout' })
  for (const { x, y, width, height, grey } of fills) pdf.rect(x, y, width, height).fill([grey, grey, grey])
  pdf.fillColor('black')
  pdf.endMarkedContent()
}

/** The double rule under a letterhead. */
const drawRule = (pdf: Pdf, y: number): void => {
  pdf.markContent('Artifact', { type: 'Layout' })
  for (const [offset, width] of [
    [0, 2],
    [2.8, 0.6],
  ] as const)
    pdf
      .lineWidth(width)
      .moveTo(paper.left, y + offset)
      .lineTo(paper.left + textWidth, y + offset)
      .stroke()
  pdf.endMarkedContent()
}

const drawFoot = (pdf: Pdf, face: Typeface, letterNumber: string, pageNumber: string): void => {
  const style = { bold: false, size: 9 }
  const y = paper.height - 40
  pdf.markContent('Artifact', { type: 'Pagination' })
  face.draw(letterNumber, paper.left, y, style)
  face.draw(pageNumber, paper.left + textWidth - face.widthOf(pageNumber, style), y, style)
  pdf.endMarkedContent()
}
