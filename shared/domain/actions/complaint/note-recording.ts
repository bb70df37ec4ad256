import * as z from 'zod'
import { Recording } from '../../case/case.ts'
import { ConsentBy } from '../../events/happenings.ts'
import { type DeskAction, formOf, ofComplaint } from '../desk-action.ts'
import { choice } from '../form-fields.ts'

/** What the reporter said to an officer: whether it may be recorded in SP4N-LAPOR!. */
export type NoteRecording = { type: 'note-recording'; recording: Recording; consent: ConsentBy }

const RecordingForm = z.object({ recording: choice(Recording.options), consent: choice(ConsentBy.options) })

export const noteRecording: DeskAction<NoteRecording> = {
  slug: 'izin-nasional',
  form: formOf(RecordingForm, (form) => ({ type: 'note-recording', ...form })),
  offered: ofComplaint(({ national }) => national === null),
  complaint: (state, { recording, consent }, { event }) => {
    if (state.national !== null) return { refused: 'not-possible-now' }
    return state.recording === recording ? { refused: 'done-before' } : [event('recording-set', { recording, heard: consent })]
  },
}
