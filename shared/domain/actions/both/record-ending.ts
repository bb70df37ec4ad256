import type { Ending } from '../../case/case.ts'
import { pendingEnding } from '../../case/recorded-ending.ts'
import { unreadAnswer } from '../../case/unread-answer.ts'
import { inBoth } from '../action.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { type RecordEndingForm, recordEndingForm, wrongDay } from '../record-forms.ts'

/**
 * A coordinator writes down that the reporter said it is settled, or that they withdraw it. It takes effect after the limit of
 * its row unless they say no; on a case without identity it needs the access code, which the desk compares before it decides.
 */
export type RecordConfirmation = { type: 'record-confirmation' } & RecordEndingForm
export type RecordWithdrawal = { type: 'record-withdrawal' } & RecordEndingForm

const recording = <C extends { type: string } & RecordEndingForm>(type: C['type'], slug: string, ending: Ending): DeskAction<C> => ({
  slug,
  form: formOf(
    ({ state }) => recordEndingForm(state),
    (form) => ({ type, ...form }) as C,
  ),
  offered: (state) => !unreadAnswer(state) && !pendingEnding(state),
  ...inBoth<C>((state, { told, toldOn, text }, { event, write, context }) => {
    // What lies there unread may say the contrary.
    if (unreadAnswer(state)) return { refused: 'not-possible-now' }
    if (pendingEnding(state)) return { refused: 'done-before' }
    return wrongDay(toldOn, state, context) ?? [event('ending-recorded', { ending, told, toldOn, text: write(text) })]
  }),
})

export const recordConfirmation = recording<RecordConfirmation>('record-confirmation', 'catat-selesai', 'confirmation')
export const recordWithdrawal = recording<RecordWithdrawal>('record-withdrawal', 'catat-pencabutan', 'withdrawal')
