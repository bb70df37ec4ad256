import type { Case, Ending } from '../../case/case.ts'
import { isUpheldWithoutOrder, openOrder, openPromise } from '../../case/order.ts'
import { pendingEnding, recordedLimits } from '../../case/recorded-ending.ts'
import { unreadAnswer } from '../../case/unread-answer.ts'
import { byChannel } from '../../channels/by-channel.ts'
import type { StatuteId } from '../../law/statutes.ts'
import type { LocalDate } from '../../time/local-date.ts'
import { inBoth } from '../action.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { type RecordEndingForm, recordEndingForm, wrongDay } from '../record-forms.ts'

/**
 * A coordinator writes down that the reporter said it is settled, or that they withdraw it. It takes effect after the limit of
 * its row unless they say no; on a case without identity it needs the access code, which the desk compares before it decides.
 */
export type RecordConfirmation = { type: 'record-confirmation' } & RecordEndingForm
export type RecordWithdrawal = { type: 'record-withdrawal' } & RecordEndingForm

/** Who owes something does not write down that its reporter has got it: that is for the requester to say (docs/adr/0035). */
const isStillOwed = (ending: Ending, state: Case): boolean =>
  ending === 'confirmation' &&
  (openOrder(state) !== undefined ||
    openPromise(state) !== undefined ||
    byChannel(state, { complaint: () => false, request: (request) => isUpheldWithoutOrder(request) }))

/** Nobody is content with an answer before it was given, nor was it said again before they said no to the last one. */
const earliestWord = (ending: Ending, state: Case): LocalDate => {
  const limits: readonly StatuteId[] = Object.values(recordedLimits[state.channel])
  const contested = state.clocks.flatMap(({ statute, stoppedOn }) => (limits.includes(statute) && stoppedOn ? [stoppedOn] : []))
  const began = (statute: StatuteId) => state.clocks.findLast((clock) => clock.statute === statute)?.startedOn ?? null
  const answered = byChannel(state, {
    complaint: () => [began('complaint.reporter-window')],
    request: ({ deliveredOn, objection }) => [deliveredOn, objection?.decidedOn ?? null, began('objection.receipt-window')],
  }).filter((day) => day !== null)
  return [state.receivedOn, ...contested, ...(ending === 'confirmation' ? answered : [])].sort().at(-1) as LocalDate
}

const recording = <C extends { type: string } & RecordEndingForm>(type: C['type'], slug: string, ending: Ending): DeskAction<C> => ({
  slug,
  form: formOf(
    ({ state }) => recordEndingForm(state),
    (form) => ({ type, ...form }) as C,
  ),
  offered: (state) => !unreadAnswer(state) && !pendingEnding(state) && !isStillOwed(ending, state),
  ...inBoth<C>((state, { told, toldOn, text }, { event, write, context }) => {
    // What lies there unread may say the contrary.
    if (unreadAnswer(state)) return { refused: 'not-possible-now' }
    if (pendingEnding(state)) return { refused: 'done-before' }
    if (isStillOwed(ending, state)) return { refused: 'not-possible-now' }
    return (
      wrongDay(toldOn, state, context, earliestWord(ending, state)) ?? [
        event('ending-recorded', { ending, told, toldOn, text: write(text) }),
      ]
    )
  }),
})

export const recordConfirmation = recording<RecordConfirmation>('record-confirmation', 'catat-selesai', 'confirmation')
export const recordWithdrawal = recording<RecordWithdrawal>('record-withdrawal', 'catat-pencabutan', 'withdrawal')
