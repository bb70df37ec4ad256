import { inBoth } from '../action.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { ReasonForm } from '../officer-forms.ts'

/** The reporter's e-mail address takes letters again: somebody was at the counter or on the telephone (docs/adr/0038). */
export type RestoreAddress = { type: 'restore-address'; reason: string }

/** Whether the address is blocked at all is known apart from the case, by its keyed hash: the desk looks before. */
export const restoreAddress: DeskAction<RestoreAddress> = {
  slug: 'alamat-surat',
  form: formOf(ReasonForm, ({ reason }) => ({ type: 'restore-address', reason })),
  offered: ({ reachableBy }) => reachableBy.email,
  ...inBoth((state, { reason }, { event, write }) =>
    state.reachableBy.email ? [event('address-restored', { reason: write(reason) })] : { refused: 'not-possible-now' },
  ),
}
