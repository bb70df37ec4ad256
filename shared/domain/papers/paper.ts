import * as z from 'zod'
import { type Counts, plus } from '../lists/counts.ts'
import { CalendarDay } from '../time/calendar.ts'
import { Instant } from '../time/instant.ts'
import { LocalDate } from '../time/local-date.ts'
import type { PaperRow } from './as-of.ts'
import { PaperKind, SectionName } from './paper-kinds.ts'

/** Everything that the figures of a paper come from, so that they can be made again when calendar and directory have moved on. */
export const PaperFigures = z.object({
  kind: PaperKind,
  period: z.string(),
  asOf: LocalDate,
  rows: z.array(z.object({ month: z.string(), group: z.string(), counts: z.record(z.string(), z.int()) })),
  /** The calendar that was recorded when it was first made. */
  days: z.array(CalendarDay),
  /** What institutions and categories were called then, by id. */
  names: z.record(z.string(), z.string()),
})
export type PaperFigures = z.infer<typeof PaperFigures>

/** Rows of the same month and group together, in an order that depends on nothing else. */
export const together = (rows: readonly PaperRow[]): PaperRow[] => {
  const sums = new Map<string, PaperRow>()
  for (const row of rows) {
    const key = `${row.month} ${row.group}`
    const counts: Counts = plus(sums.get(key)?.counts ?? {}, row.counts)
    sums.set(key, { ...row, counts })
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

/** Counters that two countings disagree about, as `month group counter: before, now`. */
export const differencesOf = (before: readonly PaperRow[], now: readonly PaperRow[]): string[] => {
  const countsOf = (rows: readonly PaperRow[]) =>
    new Map(
      rows.flatMap(({ month, group, counts }) => Object.entries(counts).map(([name, n]) => [`${month} ${group} ${name}`, n] as const)),
    )
  const [was, is] = [countsOf(before), countsOf(now)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .flatMap((name) => (was.get(name) === is.get(name) ? [] : [`${name}: ${was.get(name) ?? 0}, ${is.get(name) ?? 0}`]))
}

export const paperLimits = { section: 8000, number: 100, name: 100, position: 150, nip: 30 } as const

/** Who signs it, as the form has it. */
export const Signing = z.object({
  number: z.string().max(paperLimits.number),
  name: z.string().max(paperLimits.name),
  position: z.string().max(paperLimits.position),
  nip: z.string().max(paperLimits.nip),
})
export type Signing = z.infer<typeof Signing>

const Kept = z.object({ sha256: z.string(), bytes: z.int() })

/** The files of a paper as they lie in the bucket. */
export const KeptFiles = z.object({ pdf: Kept, docx: Kept })
export type KeptFiles = z.infer<typeof KeptFiles>

const Entered = z.object({ number: z.string(), receivedOn: LocalDate, recordedOn: LocalDate })

export const Paper = z.object({
  id: z.string(),
  kind: PaperKind,
  period: z.string(),
  asOf: LocalDate,
  version: z.int().positive(),
  state: z.enum(['counting', 'draft', 'issued']),
  /** The job that counts, while one does. */
  job: z.string().nullable(),
  madeBy: z.string(),
  madeOn: LocalDate,
  /** SHA-256 of the figures as they were counted. */
  figures: z.string().nullable(),
  /** Until when it was looked at who is named: counted again it leaves out the same cases. Absent of what version 0.1 counted. */
  judgedAt: Instant.optional(),
  sections: z.partialRecord(SectionName, z.string()),
  signing: Signing.nullable(),
  /** Sections whose words were erased, with the day; they read "dihapus". */
  erased: z.array(z.object({ section: SectionName, on: LocalDate, by: z.string(), reason: z.string() })),
  issued: z
    .object({
      by: z.string(),
      on: LocalDate,
      /** The files as they were issued; these checksums stay. */
      files: KeptFiles,
      /** The files that lie there now, where an erasure put others in their place. */
      replaced: KeptFiles.nullable(),
    })
    .nullable(),
  /** What counting it again for its day gave. */
  again: z
    .object({
      on: LocalDate,
      differences: z.array(z.string()),
      later: z.array(Entered),
      /** Whether an issued one, composed of what was counted again, says word for word the same. */
      sameWords: z.boolean().optional(),
    })
    .nullable(),
  /** When counting it again last came to nothing, because a case could not be read; absent where it did not. */
  againFailed: LocalDate.optional(),
})
export type Paper = z.infer<typeof Paper>

/** Differences and late entries that a record keeps; a page shows no more either. */
export const mostListed = 200

/** The paper without what was written in a section, which is erased for good; one that it does not have is left alone. */
export const withoutWords = (paper: Paper, erased: { section: string; on: LocalDate; by: string; reason: string }): Paper => {
  const section = SectionName.safeParse(erased.section).data
  if (section === undefined) return paper
  const { [section]: _words, ...sections } = paper.sections
  const others = paper.erased.filter((it) => it.section !== section)
  return { ...paper, sections, erased: [...others, { ...erased, section }] }
}

/** A statement that nothing was asked is issued only where that is so. */
export const isTrue = ({ kind, rows }: Pick<PaperFigures, 'kind' | 'rows'>): boolean => kind !== 'nothing-asked' || rows.length === 0
