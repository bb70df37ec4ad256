import { hasDraft } from '../../channels/waiting-draft.ts'
import { inBoth } from '../action.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { TextForm } from '../officer-forms.ts'

/** The head wants the draft another way. */
export type SendBack = { type: 'send-back'; text: string }

export const sendBack: DeskAction<SendBack> = {
  slug: 'perbaiki',
  form: formOf(TextForm, ({ text }) => ({ type: 'send-back', text })),
  offered: hasDraft,
  ...inBoth((state, { text }, { event, write }) =>
    hasDraft(state) ? [event('draft-sent-back', { text: write(text), onlyDraft: true })] : { refused: 'not-possible-now' },
  ),
}
