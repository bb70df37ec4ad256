import { InstitutionNote } from '../../domain/figures/institution-note.ts'
import { held, ifAbsent, putItem, readFirst } from '../access.ts'
import { keys, notesPartition } from '../keys.ts'
import type { Table } from '../table.ts'

/** What an institution said to its figures, the last first. */
export const readNotes = (table: Table, institution: string, limit: number): Promise<InstitutionNote[]> =>
  readFirst(table, { partition: notesPartition(institution), latestFirst: true }, held('note', InstitutionNote), limit)

/** False when that number is taken: somebody wrote one since. */
export const putNote = (table: Table, note: InstitutionNote): Promise<boolean> =>
  putItem(table, { ...keys.institutionNote(note.institution, note.n), note }, ifAbsent)
