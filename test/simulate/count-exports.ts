import type { Posted } from './faults.ts'
import { grouped, type RawItem } from './raw.ts'

/**
 * What became of each row of each export of SP4N-LAPOR! in a year: written down once more, apart from the product
 * (docs/adr/0069). Nothing is lost, nothing stands twice, and nobody writes to a reporter of theirs.
 */

/** A row as whoever made the file knows it; `isFit`: it is a report, and stands there for the first time. */
export type ExportedRow = {
  line: number
  id: string | null
  isFit: boolean
  status: string
  /** Absent where the layout has no such column. */
  rating?: number | null
  /** The case here whose words an officer copied into that report. */
  copiedFrom: string | null
}
/** An export that a coordinator sent in, and what the product said of it. */
export type TakenExport = {
  at: string
  state: string
  rows: readonly ExportedRow[]
  told: { rows: number; new: number; changed: number; unchanged: number; rejected: number } | null
  refused: readonly { line: number; reason: string }[]
}

type ImportEvent = {
  type: string
  at: string
  status: string
  trackingId?: string
  otherDesk?: object | null
  filed?: true
  there?: { status: string; rating: number | null }
  clocks?: readonly { statute: string }[]
}
type Entry = { caseId: string; seq: number; event: ImportEvent }

/** Where nothing of ours begins when it arrives so: what ended there, and what waits for its reporter. */
const startsNothing = /^(ditutup|diarsipkan) oleh |^konten terblokir$|^menunggu kelengkapan informasi$/i

export type Exported = {
  exports: number
  exportedRows: number
  rowsRefused: number
  casesOfTheirs: number
  updatesOfTheirs: number
  linkedByExport: number
  /** Copies of what was at the other desk: nobody may tell coordinators of it, so their export files them anew. */
  copiedApart: number
}

export const checkExports = (
  exports: readonly TakenExport[],
  logs: ReadonlyMap<string, readonly Entry[]>,
  items: readonly RawItem[],
  posted: readonly Posted[],
  faults: string[],
): Exported => {
  const found = {
    exports: exports.length,
    exportedRows: 0,
    rowsRefused: 0,
    casesOfTheirs: 0,
    updatesOfTheirs: 0,
    linkedByExport: 0,
    copiedApart: 0,
  }
  const casesOf = new Map<string, Set<string>>()
  const saidLast = new Map<string, NonNullable<ImportEvent['there']>>()
  const theirs = new Set<string>()
  for (const [caseId, log] of logs) {
    const ids = new Set<string>()
    for (const [i, { seq, event }] of log.entries()) {
      if (event.trackingId === undefined) continue
      ids.add(event.trackingId)
      casesOf.set(event.trackingId, (casesOf.get(event.trackingId) ?? new Set()).add(caseId))
      if (event.type !== 'national-imported' || !event.there) continue
      saidLast.set(event.trackingId, event.there)
      if (!event.filed) {
        found.updatesOfTheirs++
        if (!log.slice(0, i).some(({ event: before }) => before.trackingId !== undefined)) found.linkedByExport++
        continue
      }
      found.casesOfTheirs++
      theirs.add(caseId)
      const clocks = log.slice(0, i + 1).flatMap(({ event: it }) => it.clocks ?? [])
      if (startsNothing.test(event.there.status) && clocks.length > 0) faults.push(`export ${caseId}#${seq} started ${clocks[0]?.statute}`)
    }
    if (ids.size > 1) faults.push(`export ${caseId} has ids ${[...ids]}`)
  }
  for (const [id, cases] of casesOf) if (cases.size > 1) faults.push(`export ${id} doubled: ${[...cases]}`)
  const pointers = new Map(items.filter(({ sk }) => sk === 'NATIONAL').map(({ pk, caseId }) => [pk.replace('NATIONAL#', ''), caseId]))
  for (const [id, [caseId]] of casesOf)
    if (pointers.get(id) !== caseId) faults.push(`export ${id} points to ${pointers.get(id)}, not ${caseId}`)
  for (const id of pointers.keys()) if (!casesOf.has(id)) faults.push(`export ${id} points to a case that does not say so`)

  const last = new Map<string, ExportedRow>()
  const ratings = new Map<string, number | null>()
  for (const { at, state, rows, told, refused } of exports) {
    found.exportedRows += rows.length
    found.rowsRefused += refused.length
    if (state !== 'applied' || told === null) {
      faults.push(`export of ${at} is ${state}`)
      continue
    }
    if (told.rows !== rows.length || told.new + told.changed + told.unchanged + told.rejected !== rows.length)
      faults.push(`export of ${at}: ${JSON.stringify(told)} of ${rows.length} rows`)
    const unfit = new Set(rows.filter(({ isFit }) => !isFit).map(({ line }) => line))
    for (const { line, reason } of refused)
      if (!unfit.delete(line) || reason === '') faults.push(`export of ${at}: line ${line} refused for ${reason}`)
    for (const line of unfit) faults.push(`export of ${at}: line ${line} not refused`)
    for (const row of rows) {
      if (!row.isFit || row.id === null) continue
      last.set(row.id, row)
      if (row.rating !== undefined) ratings.set(row.id, row.rating)
    }
  }
  // The last export of a year holds all of them, and what waited for an officer's word got it.
  for (const [id, { status, copiedFrom }] of last) {
    const [caseId] = casesOf.get(id) ?? []
    const there = saidLast.get(id)
    if (caseId === undefined) faults.push(`export ${id} lost`)
    else if (copiedFrom !== null && copiedFrom !== caseId) {
      if (logs.get(copiedFrom)?.some(({ event }) => event.otherDesk)) found.copiedApart++
      else faults.push(`export ${id} copied from ${copiedFrom} is ${caseId}`)
    }
    if (caseId !== undefined && there?.status !== status) faults.push(`export ${id} says ${status}, here ${there?.status}`)
    if (ratings.has(id) && there !== undefined && there.rating !== ratings.get(id))
      faults.push(`export ${id} rated ${ratings.get(id)}, here ${there.rating}`)
  }
  const letters = items.filter(({ pk }) => pk.startsWith('LETTER')).map((it) => it.letter as { id: string; to: string })
  const toThem = new Set(letters.filter(({ to }) => theirs.has(to.replace('reporter:', ''))).map(({ id }) => id))
  for (const id of toThem) faults.push(`export letter ${id} to a reporter of theirs`)
  for (const [id] of grouped(posted, ({ letterId }) => letterId)) if (toThem.has(id)) faults.push(`export letter ${id} left`)
  return found
}
