import { pendingNewCode } from '../../case/new-code.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { ReasonForm } from '../officer-forms.ts'

/** A second officer says no, or whoever asked takes it back: the old code stays. */
export type RefuseNewCode = { type: 'refuse-new-code'; reason: string }

export const refuseNewCode: DeskAction<RefuseNewCode> = {
  slug: 'tolak-kode-baru',
  form: formOf(ReasonForm, ({ reason }) => ({ type: 'refuse-new-code', reason })),
  offered: (state) => pendingNewCode(state) !== undefined,
  complaint: (state, { reason }, { event, write }) =>
    pendingNewCode(state) ? [event('new-code-refused', { reason: write(reason) })] : { refused: 'not-possible-now' },
}
