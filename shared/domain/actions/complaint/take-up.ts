import { waitsAfterStorm } from '../../case/storm.ts'
import { type DeskAction, formOf, ofComplaint } from '../desk-action.ts'
import { NoForm } from '../officer-forms.ts'

/** What waits to be read after a storm of filings is read as every other: a coordinator says so, or its reporter confirmed it by letter. */
export type TakeUp = { type: 'take-up' }

export const takeUp: DeskAction<TakeUp> = {
  slug: 'baca-sekarang',
  form: formOf(NoForm, () => ({ type: 'take-up' })),
  offered: ofComplaint((state) => waitsAfterStorm(state) !== undefined),
  complaint: (state, _, { event }) => (waitsAfterStorm(state) ? [event('taken-up', {})] : { refused: 'nothing-to-do' }),
}
