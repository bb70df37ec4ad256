import type { ColumnName } from '../../domain/lapor/export-columns.ts'
import type { ImportFault } from '../../domain/lapor/national-import.ts'
import { type ReadExport, type ReadingRules, readExport, type UnreadableExport } from '../../domain/lapor/read-export.ts'
import { maxReports, openExport } from './export-file.ts'

/** What SP4N-LAPOR! said, or why nothing could be read of it. */
export type Fetched = { kind: 'fetched'; read: ReadExport } | { kind: 'unreadable'; fault: ImportFault; missing?: ColumnName[] }

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
const firstReadable = (read: readonly (ReadExport | UnreadableExport)[]): ReadExport | UnreadableExport => {
  const nearness = ['read', 'no-rows', 'missing-columns', 'no-header'] as const
  const [best = { kind: 'no-header' as const }] = [...read].sort((a, b) => nearness.indexOf(a.kind) - nearness.indexOf(b.kind))
  return best
}

/** By files: its export comes in, and what is answered here an officer copies there before saying so. */
export const byFiles: NationalPort<Uint8Array> = {
  fetchChanges: async (bytes, rules) => {
    const opened = await openExport(bytes)
    if (opened.kind !== 'opened') return { kind: 'unreadable', fault: opened.kind }
    const read = firstReadable(opened.sheets.map(({ rows }) => readExport(rows, rules)))
    if (read.kind !== 'read') return { kind: 'unreadable', fault: read.kind, ...('missing' in read ? { missing: read.missing } : {}) }
    return read.rows > maxReports ? { kind: 'unreadable', fault: 'too-many-rows' } : { kind: 'fetched', read }
  },
  sendAnswer: async () => true,
}
