import type { Case } from '../../case/case.ts'
import { convertedTo } from '../../case/conversion.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { ReasonForm } from '../officer-forms.ts'
import { asBeforeDispute } from '../request/before-dispute.ts'

/**
 * Takes back an archive, a referral, a block, a closing by an officer, or a dispute that was noted by mistake; the reporter
 * reads why (docs/adr/0040).
 */
export type Reverse = { type: 'reverse'; reason: string }

export const reverse: DeskAction<Reverse> = {
  slug: 'batalkan',
  form: formOf(ReasonForm, ({ reason }) => ({ type: 'reverse', reason })),
  offered: (state) => state.status !== 'closed' || wasClosedByOfficer(state),
  complaint: (state, { reason }, { event, write }) =>
    state.status === 'closed' && !wasClosedByOfficer(state)
      ? { refused: 'not-possible-now' }
      : [event('reversed', { reason: write(reason) })],
  request: (state, { reason }, { event, write, clocksOf, context }) => {
    if (state.status === 'closed')
      return wasClosedByOfficer(state) ? [event('reversed', { reason: write(reason) })] : { refused: 'not-possible-now' }
    return [event('reversed', { reason: write(reason) }, asBeforeDispute(state, clocksOf(state), context))]
  },
}

/** What the reporter confirmed or time ended is theirs to reopen; what was converted goes on as a request. */
const wasClosedByOfficer = (state: Case): boolean => state.closedBy === 'officer' && convertedTo(state) === null
