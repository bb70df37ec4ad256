import { nationalApartKey, nationalDutyOf } from '../../case/national-duty.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { ReasonForm } from '../officer-forms.ts'

/** What SP4N-LAPOR! says differently stays so: it comes back only when one of the two says something else. */
export type KeepApart = { type: 'keep-apart'; reason: string }

export const keepApart: DeskAction<KeepApart> = {
  slug: 'biarkan-berbeda',
  form: formOf(ReasonForm, ({ reason }) => ({ type: 'keep-apart', reason })),
  offered: (state) => nationalDutyOf(state)?.duty === 'apart',
  complaint: (state, { reason }, { event, write }) =>
    nationalDutyOf(state)?.duty === 'apart'
      ? [event('national-kept', { difference: nationalApartKey(state), reason: write(reason) })]
      : { refused: 'not-possible-now' },
}
