import { unreadAnswer } from '../../case/unread-answer.ts'
import { inBoth } from '../action.ts'
import { contesting } from '../contesting.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { RecordForm, wrongDay } from '../record-forms.ts'

/** An officer who holds the case writes down what the reporter said by telephone, WhatsApp or at the counter. */
export type RecordReply = { type: 'record-reply' } & RecordForm

export const recordReply: DeskAction<RecordReply> = {
  slug: 'catat-balasan',
  form: formOf(RecordForm, (form) => ({ type: 'record-reply', ...form })),
  offered: 'always',
  ...inBoth((state, { heard, heardOn, text }, step) => {
    // From somebody who was asked it may be the answer: whether it is, an officer has to decide, as with a message.
    const clocks = unreadAnswer(state) ? [] : undefined
    return (
      wrongDay(heardOn, state, step.context) ?? [
        ...contesting(state, step),
        step.event('reply-recorded', { heard, heardOn, text: step.write(text) }, clocks),
      ]
    )
  }),
}
