import type { ArchiveReason } from '../../case/case.ts'
import { unpostsIn } from '../../case/national-word.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { ArchiveForm } from '../officer-complaint-forms.ts'

/** With one reason and a sentence (domain.md section 2). */
export type Archive = { type: 'archive'; reason: ArchiveReason; explanation: string }

export const archive: DeskAction<Archive> = {
  slug: 'arsip',
  form: formOf(ArchiveForm, ({ archiveReason, explanation }) => ({ type: 'archive', reason: archiveReason, explanation })),
  offered: 'always',
  complaint: (state, { reason, explanation }, { event, write }) => [
    event('archived', { reason, explanation: write(explanation), ...unpostsIn(state) }),
  ],
}
