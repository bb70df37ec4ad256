import type PDFDocument from 'pdfkit'
import fonts from '../fonts/fonts.json' with { type: 'json' }
import { toPrintable } from './printable.ts'

type Pdf = InstanceType<typeof PDFDocument>
export type Style = { bold: boolean; size: number }

/** Where a glyph is looked for, in this order. */
const subsets = ['latin', 'latin-ext'] as const
type Subset = (typeof subsets)[number]

/** Text as this file can show it: which glyphs there are, how wide they run, and how they are put on a page. */
export type Typeface = {
  /** The text with a visible mark for each character that the font lacks. */
  printable: (text: string) => string
  /** In points. The text must be printable. */
  widthOf: (text: string, style: Style) => number
  /** `y` is the baseline. The text must be printable. */
  draw: (text: string, x: number, y: number, style: Style) => void
}

/** Embeds the font; only what is drawn gets into the file. */
export const typefaceOf = (pdf: Pdf): Typeface => {
  for (const [name, base64] of Object.entries(fonts)) pdf.registerFont(name, Buffer.from(base64, 'base64'))
  const has = Object.fromEntries(subsets.map((it) => [it, glyphTest(pdf, it)])) as Record<Subset, (character: string) => boolean>
  const hasAny = (character: string) => subsets.some((it) => has[it](character))

  const runsOf = (text: string): { subset: Subset; text: string }[] => {
    const runs: { subset: Subset; text: string }[] = []
    for (const character of text) {
      const last = runs.at(-1)
      const subset = subsets.find((it) => has[it](character)) ?? 'latin'
      if (last?.subset === subset) last.text += character
      else runs.push({ subset, text: character })
    }
    return runs
  }
  const use = (subset: Subset, { bold, size }: Style) => pdf.font(`${subset}-${bold ? 700 : 400}`).fontSize(size)
  const widthOf = (text: string, style: Style) => runsOf(text).reduce((sum, run) => sum + use(run.subset, style).widthOfString(run.text), 0)

  return {
    printable: (text) => toPrintable(text, hasAny),
    widthOf,
    draw: (text, x, y, style) => {
      let at = x
      for (const run of runsOf(text)) {
        const width = use(run.subset, style).widthOfString(run.text)
        pdf.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic' })
        at += width
      }
    },
  }
}

/** The library does not tell which glyphs a font has, but the parsed font it holds does. Both weights cover the same. */
const glyphTest = (pdf: Pdf, subset: Subset): ((character: string) => boolean) => {
  pdf.font(`${subset}-400`)
  const { font } = (pdf as unknown as { _font: { font: { hasGlyphForCodePoint: (codePoint: number) => boolean } } })._font
  const known = new Map<string, boolean>()
  return (character) => {
    const answer = known.get(character) ?? font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
    known.set(character, answer)
    return answer
  }
}
