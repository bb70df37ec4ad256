import { type DeskAction, formOf } from '../desk-action.ts'
import { ReasonForm } from '../officer-forms.ts'

/** Abusive content (konten terblokir). */
export type Block = { type: 'block'; reason: string }

export const block: DeskAction<Block> = {
  slug: 'blokir',
  form: formOf(ReasonForm, ({ reason }) => ({ type: 'block', reason })),
  offered: 'always',
  complaint: (_, { reason }, { event, write }) => [event('blocked', { reason: write(reason) })],
}
