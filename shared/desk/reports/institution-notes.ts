import type { OfficerRights } from '../../domain/case/permissions.ts'
import { type InstitutionNote, mayWriteNote } from '../../domain/figures/institution-note.ts'
import { putNote, readNotes } from '../../store/office/note-items.ts'
import type { Tools } from '../tools.ts'

/** How many of its notes a page shows. */
const shownNotes = 20

/** A note with its writer, by name and position. */
export type SignedNote = InstitutionNote & { signed: string }

export const readSignedNotes = async (tools: Tools, institution: string): Promise<SignedNote[]> => {
  const [notes, officers] = await Promise.all([readNotes(tools.table, institution, shownNotes), tools.recentOfficers()])
  const names = new Map(officers.map(({ id, name, position }) => [id, [name, position].filter(Boolean).join(', ')]))
  return notes.map((it) => ({ ...it, signed: names.get(it.by) ?? '–' }))
}

/** Writes the next note in the place of the last, which stays in the history. */
export const writeNote = async (
  { table, effects }: Tools,
  officer: OfficerRights,
  { institution, text, after }: { institution: string; text: string; after: number },
): Promise<'done' | 'absent' | 'changed-since'> => {
  if (!mayWriteNote(officer, institution)) return 'absent'
  const [last] = await readNotes(table, institution, 1)
  // A second click.
  if (last && last.n > after && last.by === officer.id && last.text === text) return 'done'
  if ((last?.n ?? 0) !== after) return 'changed-since'
  return (await putNote(table, { institution, n: after + 1, text, by: officer.id, at: effects.now() })) ? 'done' : 'changed-since'
}
