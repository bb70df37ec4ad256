import type { Complaint } from '../../case/case.ts'
import { type DeskAction, formOf, ofComplaint } from '../desk-action.ts'
import { ReasonForm } from '../officer-forms.ts'

/** Takes back an archive, a referral, a block, or a closing by an officer; the reporter reads why (docs/adr/0040). */
export type Reverse = { type: 'reverse'; reason: string }

export const reverse: DeskAction<Reverse> = {
  slug: 'batalkan',
  form: formOf(ReasonForm, ({ reason }) => ({ type: 'reverse', reason })),
  offered: ofComplaint((state) => state.status !== 'closed' || wasClosedByOfficer(state)),
  complaint: (state, { reason }, { event, write }) =>
    state.status === 'closed' && !wasClosedByOfficer(state)
      ? { refused: 'not-possible-now' }
      : [event('reversed', { reason: write(reason) })],
}

/** What the reporter confirmed or time ended is theirs to reopen; what was converted goes on as a request. */
const wasClosedByOfficer = ({ closedBy, conversion }: Complaint): boolean => closedBy === 'officer' && !conversion?.request
