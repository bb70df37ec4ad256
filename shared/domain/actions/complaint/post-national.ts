import { isEnded } from '../../case/case.ts'
import { type DeskAction, formOf, ofComplaint } from '../desk-action.ts'
import { NoForm } from '../officer-forms.ts'

/** Our answer was copied there by hand. */
export type PostNational = { type: 'post-national' }

export const postNational: DeskAction<PostNational> = {
  slug: 'disalin',
  form: formOf(NoForm, () => ({ type: 'post-national' })),
  offered: ofComplaint((state) => state.national !== null && !state.national.posted && (isEnded(state) || state.answeredOn !== null)),
  complaint: (state, _, { event }) => (state.national === null ? { refused: 'not-possible-now' } : [event('national-posted', {})]),
}
