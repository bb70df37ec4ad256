import type { ColumnName } from '../../domain/lapor/export-columns.ts'
import type { ImportFault } from '../../domain/lapor/national-import.ts'
import { type ReadExport, type ReadingRules, readExport } from '../../domain/lapor/read-export.ts'
import { maxReports, openExport } from './export-file.ts'

/** What SP4N-LAPOR! said, or why nothing could be read of it. */
export type Fetched =
  | { kind: 'fetched'; read: ReadExport; otherSheets: string[] }
  | { kind: 'unreadable'; fault: ImportFault; missing?: ColumnName[] }

/** What is to stand there: the answer of the desk, under the tracking id of the report. */
export type AnswerThere = { trackingId: string; text: string | null }

/**
 * The one place through which the desk speaks with SP4N-LAPOR! (docs/adr/0072, docs/operations.md). `Source` is what changes are
 * read from. Today that is a file and a hand; an interface, once a regency's own account has opened one and somebody has read its
 * description, is another value of this type, and nothing else of the desk changes. Nothing about it is guessed here.
 */
export type NationalPort<Source> = {
  /** Reports as they stand there now. What they mean for cases here is no business of the port's. */
  fetchChanges: (source: Source, rules: ReadingRules) => Promise<Fetched>
  /** Called when an officer says that the answer is to stand there; false where it does not, and stays owed. */
  sendAnswer: (answer: AnswerThere) => Promise<boolean>
}

/** A workbook may begin with a sheet of explanations; of none that can be read the one that comes nearest tells why. */
const nearness = ['read', 'no-rows', 'missing-columns', 'no-header'] as const

/** By files: its export comes in, and what is answered here an officer copies there before saying so. */
export const byFiles: NationalPort<Uint8Array> = {
  fetchChanges: async (bytes, rules) => {
    const opened = await openExport(bytes)
    if (opened.kind !== 'opened') return { kind: 'unreadable', fault: opened.kind }
    const sheets = opened.sheets
      .map(({ name, rows }) => ({ name, read: readExport(rows, rules) }))
      .sort((one, other) => nearness.indexOf(one.read.kind) - nearness.indexOf(other.read.kind))
    const [{ read } = { read: { kind: 'no-header' } as const }, ...others] = sheets
    if (read.kind !== 'read') return { kind: 'unreadable', fault: read.kind, ...('missing' in read ? { missing: read.missing } : {}) }
    if (read.rows > maxReports) return { kind: 'unreadable', fault: 'too-many-rows' }
    // Lines are told by their number alone, so one sheet is read; that others hold reports too is said.
    return { kind: 'fetched', read, otherSheets: others.flatMap((it) => (it.read.kind === 'read' ? [it.name] : [])) }
  },
  sendAnswer: async () => true,
}
