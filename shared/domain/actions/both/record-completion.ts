import type { Case } from '../../case/case.ts'
import { isAskedToConvert } from '../../case/conversion.ts'
import { channelOf } from '../../channels/channels.ts'
import type { LocalDate } from '../../time/local-date.ts'
import { inBoth } from '../action.ts'
import { contesting } from '../contesting.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { RecordForm, wrongDay } from '../record-forms.ts'

/**
 * The same where the reporter was asked, and said what was asked for: the case goes back to where it stood. The desk has it
 * since the day on which they said it, and so its limits run since then, whenever it was written down (UU 14/2008 Ps 22(7):
 * "sejak diterimanya"; docs/adr/0032). One that has passed by now is late, as it is.
 */
export type RecordCompletion = { type: 'record-completion' } & RecordForm

export const recordCompletion: DeskAction<RecordCompletion> = {
  slug: 'catat-kelengkapan',
  form: formOf(RecordForm, (form) => ({ type: 'record-completion', ...form })),
  offered: (state) => !isAskedToConvert(state),
  ...inBoth((state, { heard, heardOn, text }, step) =>
    isAskedToConvert(state)
      ? { refused: 'not-possible-now' }
      : (wrongDay(heardOn, state, step.context, lastAskedOn(state)) ?? [
          ...contesting(state, step),
          step.event('completion-recorded', { heard, heardOn, text: step.write(text) }, step.clocksOf(state, heardOn)),
        ]),
  ),
}

/** Day 0 of their window: they were asked, or told what was still missing. Nobody answered a question before it. */
const lastAskedOn = ({ channel, clocks }: Case): LocalDate | undefined => {
  const { window } = channelOf({ channel }).asking
  return clocks.findLast(({ statute }) => statute === window)?.startedOn
}
