import { type Complaint, isEnded } from '../../case/case.ts'
import { nationalDifferencesOf, nationalDutyOf } from '../../case/national-duty.ts'
import { endThere } from '../../lapor/import-complaint.ts'
import { type DeskAction, formOf, ofComplaint } from '../desk-action.ts'
import { NoForm } from '../officer-forms.ts'

/**
 * It ended there, and so it does here. Only of what came from there: its reporter was told there, while one of ours hears how
 * their case ends from an ordinary decision.
 */
export type FollowNational = { type: 'follow-national' }

export const followNational: DeskAction<FollowNational> = {
  slug: 'ikuti-nasional',
  form: formOf(NoForm, () => ({ type: 'follow-national' })),
  offered: ofComplaint((state) => nationalDutyOf(state)?.duty === 'apart' && endsThereOnly(state)),
  complaint: (state, _, { event, context }) => {
    const end = endsThereOnly(state) ? endThere(state, context) : null
    if (!end || !state.national?.there) return { refused: 'not-possible-now' }
    const { trackingId, there } = state.national
    // Where it leads stands there, and in no row of ours.
    return [{ ...event('national-imported', { trackingId, there, follows: end.follows }, end.clocks), status: end.status }]
  },
}

/** What ended here is not opened again because of an export: the last one may well be older than our end. */
const endsThereOnly = (state: Complaint): boolean =>
  state.national?.imported === true && !isEnded(state) && nationalDifferencesOf(state).includes('end')
