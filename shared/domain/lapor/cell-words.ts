import type { Cell } from './export-columns.ts'

/** What a cell of an export says, as somebody would read it who has the sheet open. */

/** Whatever programs write where there is nothing, and what a spreadsheet shows where a formula failed: a text that begins with "=" or "-" becomes one. */
const nothings: ReadonlySet<string> = new Set([
  ...['N/A', 'n/a', 'NULL', 'null', 'None', 'NaN', 'nan'],
  ...['#N/A', '#NAME?', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NULL!'],
])

/** Its text; empty where the cell holds nothing that anybody could see. */
export const textIn = (cell: Cell | undefined): string =>
  withoutEntities(written(cell))
    .replaceAll('_x000D_', '')
    .replace(/\r\n?/g, '\n')
    // Controls, halves of signs and the marks of old spreadsheets say nothing that anybody wrote.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFEFF]/g, '')
    .toWellFormed()
    .replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '')

/** The same, empty too where only a line stands in the place of nothing. */
export const wordsIn = (cell: Cell | undefined): string => {
  const text = textIn(cell)
  return nothings.has(text) || /^[-–—.]+$/.test(text) ? '' : text
}

const written = (cell: Cell | undefined): string => {
  if (!(cell instanceof Date)) return String(cell ?? '')
  return Number.isNaN(cell.getTime()) ? '' : cell.toISOString()
}

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', ndash: '–', mdash: '—', bull: '•', middot: '·' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', deg: '°', frac12: '½', eacute: 'é', egrave: 'è', copy: '©', reg: '®' },
}

/** The national application gives out some texts as its pages have them; read once, so that what was typed as `&amp;lt;` stays `&lt;`. */
const withoutEntities = (text: string): string =>
  text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}\d{0,2}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
    })
