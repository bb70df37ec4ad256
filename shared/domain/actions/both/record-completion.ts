import { isAskedToConvert } from '../../case/conversion.ts'
import { localDateOf } from '../../time/local-date.ts'
import { inBoth } from '../action.ts'
import { contesting } from '../contesting.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { RecordForm, wrongDay } from '../record-forms.ts'

/** The same where the reporter was asked, and said what was asked for: the case goes back to where it stood. */
export type RecordCompletion = { type: 'record-completion' } & RecordForm

export const recordCompletion: DeskAction<RecordCompletion> = {
  slug: 'catat-kelengkapan',
  form: formOf(RecordForm, (form) => ({ type: 'record-completion', ...form })),
  offered: (state) => !isAskedToConvert(state),
  ...inBoth((state, { heard, heardOn, text }, step) =>
    isAskedToConvert(state)
      ? { refused: 'not-possible-now' }
      : (wrongDay(heardOn, state, step.context, localDateOf(state.statusSince, step.context.timeZone)) ?? [
          ...contesting(state, step),
          step.event('completion-recorded', { heard, heardOn, text: step.write(text) }),
        ]),
  ),
}
