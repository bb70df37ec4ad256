import type { Complaint } from '../../case/case.ts'
import { isOpen } from '../../law/clock.ts'
import { type DeskAction, formOf, ofComplaint } from '../desk-action.ts'
import { ReasonForm } from '../officer-forms.ts'

/** Mendesak: danger to life or health, seen after the complaint was passed on, or before anybody could. */
export type MarkUrgent = { type: 'mark-urgent'; reason: string }

export const markUrgent: DeskAction<MarkUrgent> = {
  slug: 'mendesak',
  form: formOf(ReasonForm, ({ reason }) => ({ type: 'mark-urgent', reason })),
  offered: ofComplaint((state) => !isBeingAnswered(state)),
  complaint: (state, { reason }, { event, write }) =>
    isBeingAnswered(state) ? { refused: 'done-before' } : [event('marked-urgent', { reason: write(reason) })],
}

/** Marked, and somebody owes a follow-up. Where one was given and its reporter says that the danger is still there, it is marked again. */
const isBeingAnswered = ({ urgent, clocks }: Complaint): boolean =>
  urgent !== undefined && clocks.some((clock) => clock.statute === 'complaint.urgent-response' && isOpen(clock))
