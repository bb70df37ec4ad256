import type { Months, Scorer } from '../../domain/scorers/scorer.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { Tools } from '../tools.ts'

/** Of which scorer, period and day a pack is made. */
export type PackOf = {
  scorer: Scorer
  period: string
  today: LocalDate
  months: Months | null
  /** Months of receipt that figures count. */
  counted: readonly string[]
}

/** A file of a pack: its words, or an object of the bucket of kept files that is taken over byte for byte. */
export type PackFile = { path: string; text: string } | { path: string; object: string; bytes: number }

/**
 * One part of a pack, made in a step of its own. `told`: what it is, for the table of contents. Whatever else belongs into every pack
 * (papers, a list of cases) is one more entry of `pack-parts.ts`.
 */
export type PackPart = { name: string; told: string; files: (tools: Tools, of: PackOf) => Promise<PackFile[]> }

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A readable page beside the file for spreadsheets: it loads nothing and acts in nothing, for it is opened outside of our pages. */
export const readable = (
  title: string,
  sections: readonly { heading: string; note?: string; rows: readonly (readonly string[])[] }[],
): string =>
  `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>` +
  '<style>body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}table{border-collapse:collapse;width:100%}' +
  'td,th{border:1px solid #bbb;padding:4px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}h2{margin-top:2em}small{color:#444}</style></head>' +
  `<body><h1>${escaped(title)}</h1>${sections.map(sectionOf).join('')}</body></html>\n`

const sectionOf = ({ heading, note, rows }: { heading: string; note?: string; rows: readonly (readonly string[])[] }): string =>
  `<h2>${escaped(heading)}</h2>${note ? `<p><small>${escaped(note)}</small></p>` : ''}` +
  `<table>${rows.map((row) => `<tr>${row.map((it) => `<td>${escaped(it)}</td>`).join('')}</tr>`).join('')}</table>`
