import { type DeskAction, formOf } from '../desk-action.ts'
import { NoForm } from '../officer-forms.ts'

/** The completeness check found nothing missing. */
export type FindComplete = { type: 'find-complete' }

export const findComplete: DeskAction<FindComplete> = {
  slug: 'lengkap',
  form: formOf(NoForm, () => ({ type: 'find-complete' })),
  offered: 'always',
  request: (_state, _command, { event }) => [event('found-complete', {})],
}
