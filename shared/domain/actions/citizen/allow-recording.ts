import type { Recording } from '../../case/case.ts'
import type { Action } from '../action.ts'

/** Whether their complaint may be recorded in SP4N-LAPOR!, as long as it was not (docs/adr/0072). */
export type AllowRecording = { type: 'allow-recording'; recording: Recording }

export const allowRecording: Action<AllowRecording> = {
  complaint: (state, { recording }, { event }) => {
    if (state.national !== null) return { refused: 'not-possible-now' }
    return state.recording === recording ? { refused: 'done-before' } : [event('recording-set', { recording })]
  },
}
