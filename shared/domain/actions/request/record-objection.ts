import { byChannel } from '../../channels/by-channel.ts'
import type { ToldBy } from '../../events/happenings.ts'
import type { LocalDate } from '../../time/local-date.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { type Objection, objecting } from '../objecting.ts'
import { objectionOf } from '../objection-form.ts'
import { RecordObjectionForm, wrongDay } from '../record-forms.ts'

/**
 * A coordinator writes down an objection that somebody told or handed in. It takes effect at once, for it is a right with a limit
 * and costs its requester nothing: the register gives its number, and they are told by every contact (docs/adr/0041).
 */
export type RecordObjection = Objection & { type: 'record-objection'; told: ToldBy; toldOn: LocalDate }

export const recordObjection: DeskAction<RecordObjection> = {
  slug: 'catat-keberatan',
  form: formOf(RecordObjectionForm, ({ told, toldOn, ...form }) => ({ ...objectionOf(form), type: 'record-objection', told, toldOn })),
  offered: (state) =>
    byChannel(state, {
      complaint: () => false,
      request: ({ objection, clocks }) => objection === null && clocks.some(({ statute }) => statute === 'request.objection-window'),
    }),
  register: { request: () => 'KEB' },
  request: (state, { told, toldOn, ...objection }, step) =>
    wrongDay(toldOn, state, step.context) ?? objecting(state, objection, step, { told, toldOn }),
}
