import type { OfficerRights } from '../../../domain/case/permissions.ts'
import { deskBase } from '../../base.ts'
import type { Effects } from '../../effects.ts'
import { readSignedNotes, type SignedNote, writeNote } from '../../reports/institution-notes.ts'
import { toolsOf } from '../../tools.ts'

export type NoteDesk = ReturnType<typeof openNoteDesk>

/** What an institution says to its own figures. */
export const openNoteDesk = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    ...deskBase(tools),
    /** The last first. */
    notes: (institution: string): Promise<SignedNote[]> => readSignedNotes(tools, institution),
    writeNote: (officer: OfficerRights, note: { institution: string; text: string; after: number }) => writeNote(tools, officer, note),
  }
}
