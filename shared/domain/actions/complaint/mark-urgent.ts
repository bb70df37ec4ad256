import { type DeskAction, formOf } from '../desk-action.ts'
import { ReasonForm } from '../officer-forms.ts'

/** Mendesak: danger to life or health, seen after the complaint was passed on, or before anybody could. */
export type MarkUrgent = { type: 'mark-urgent'; reason: string }

export const markUrgent: DeskAction<MarkUrgent> = {
  slug: 'mendesak',
  form: formOf(ReasonForm, ({ reason }) => ({ type: 'mark-urgent', reason })),
  offered: (state) => state.channel === 'complaint' && state.urgent === undefined,
  complaint: ({ urgent }, { reason }, { event, write }) =>
    urgent === undefined ? [event('marked-urgent', { reason: write(reason) })] : { refused: 'done-before' },
}
