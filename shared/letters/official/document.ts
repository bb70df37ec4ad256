import type { LocalDate } from '../../domain/time/local-date.ts'
import type { Letterhead, OfficialLetterKind, Signatory } from './facts.ts'

export type FactRow = readonly [label: string, value: string]

/** A piece of a letter. Values may hold line breaks; they begin a new line, never a new block. */
export type LetterBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'facts'; rows: readonly FactRow[] }
  | { kind: 'list'; items: readonly string[] }

/**
 * How it opens. A `letter` (surat) has reference lines, place and date, and an addressee; a `deed` (naskah: receipt or
 * decision) has a centred heading with its number, and says place and date above the signature.
 */
export type Opening =
  | { form: 'letter'; references: readonly FactRow[]; placeAndDate: string; addressee: readonly string[] }
  | { form: 'deed'; heading: readonly string[]; number: string; placeAndDate: readonly string[] }

/** A letter as both renderers take it. It says nothing about fonts or pages. */
export type OfficialLetter = {
  kind: OfficialLetterKind
  /** One line, for the page's title and the file's metadata. */
  title: string
  letterNumber: string
  date: LocalDate
  letterhead: Letterhead
  opening: Opening
  blocks: readonly LetterBlock[]
  signatory: Signatory
  /** Who signs beside the signatory for what they took, by name. */
  recipient?: string
}

/** A table of figures: the first column names the row, the others are numbers. */
export type TableBlock = { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }

/** Bars, each with its number in words, and the table of the same: nobody has to read a length. */
export type ChartBlock = { kind: 'chart'; title: string; bars: readonly Bar[]; behind: Omit<TableBlock, 'kind'> }
export type Bar = { name: string; value: number; shown: string }

/** A piece of a paper that reports. */
export type PaperBlock = LetterBlock | TableBlock | ChartBlock

/** A paper as page, PDF and Word take it: a deed under the letterhead of letters, with figures in it. */
export type PaperDocument = Omit<OfficialLetter, 'kind' | 'blocks'> & { blocks: readonly PaperBlock[] }
