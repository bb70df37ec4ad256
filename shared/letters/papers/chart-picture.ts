import { create, type Font } from 'fontkit'
import type { ChartBlock } from '../official/document.ts'
import fonts from '../official/fonts/fonts.json' with { type: 'json' }

/**
 * A chart as a picture for Word: SVG, and the same as PNG for programs that do not know SVG. Words are drawn as paths of our own
 * font, because the machine that makes the picture has no fonts, and the one that shows it may have others.
 */
export type ChartPicture = { svg: Uint8Array; png: Uint8Array; width: number; height: number }

const width = 620
const nameWidth = 210
const row = 26
const size = 14

const font = (() => {
  let opened: Font | undefined
  return (): Font => {
    const made = opened ?? create(Buffer.from(fonts['latin-400'], 'base64'))
    if (!('layout' in made)) throw new Error('The letter font is a collection')
    opened = made
    return made
  }
})()

const textWidth = (text: string): number => (font().layout(text).advanceWidth * size) / font().unitsPerEm

/** Shortened to what fits; the table beside the chart has the whole name. */
const fitted = (text: string, room: number): string => {
  if (textWidth(text) <= room) return text
  let short = text
  while (short.length > 1 && textWidth(`${short}…`) > room) short = short.slice(0, -1)
  return `${short.trimEnd()}…`
}

const drawn = (text: string, x: number, y: number): string => {
  const scale = size / font().unitsPerEm
  let at = 0
  const { glyphs, positions } = font().layout(text)
  const paths = glyphs.map((glyph, i) => {
    const path = `<path transform="translate(${at} 0)" d="${glyph.path.toSVG()}"/>`
    at += positions[i]?.xAdvance ?? 0
    return path
  })
  return `<g transform="translate(${x} ${y}) scale(${scale} ${-scale})">${paths.join('')}</g>`
}

const svgOf = ({ bars }: ChartBlock): { svg: string; height: number } => {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const room = width - nameWidth - 70
  const height = bars.length * row + 8
  const lines = bars.map(({ name, value, shown }, i) => {
    const y = 4 + i * row
    const long = Math.max(1, (value / most) * room)
    return [
      drawn(fitted(name, nameWidth - 12), 0, y + 17),
      `<rect x="${nameWidth}" y="${y + 5}" width="${long.toFixed(1)}" height="14" fill="#1d5f8a"/>`,
      drawn(fitted(shown, 64), nameWidth + long + 6, y + 17),
    ].join('')
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#fff"/>${lines.join('')}</svg>`
  return { svg, height }
}

export const chartPicture = async (chart: ChartBlock): Promise<ChartPicture> => {
  const { svg, height } = svgOf(chart)
  const { default: sharp } = await import('sharp')
  const png = await sharp(Buffer.from(svg), { density: 144 }).png().toBuffer()
  return { svg: Buffer.from(svg), png, width, height }
}
