import { isEnded } from '../../case/case.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { DuplicateForm } from '../officer-complaint-forms.ts'

/**
 * By the id of the case it repeats; null takes the link away. The form names a number; the desk looks up the main case and
 * decides for all whom it concerns in one transaction, so that no chain and no circle comes about (docs/adr/0036).
 */
export type Link = { type: 'link'; duplicateOf: string | null }

export const link: DeskAction<Link> = {
  slug: 'duplikat',
  form: formOf(DuplicateForm, ({ duplicateOf }) => ({ type: 'link', duplicateOf })),
  offered: (state) => !isEnded(state),
  complaint: (state, { duplicateOf }, { event }) =>
    duplicateOf === state.id ? { refused: 'not-possible-now' } : [event('linked', { duplicateOf })],
}
