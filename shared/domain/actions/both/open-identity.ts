import { inBoth } from '../action.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { ReasonForm } from '../officer-forms.ts'

/** Opens who an anonymous reporter is: the reason is in the log before anything is read (design.md section 2). */
export type OpenIdentity = { type: 'open-identity'; reason: string }

export const openIdentity: DeskAction<OpenIdentity> = {
  slug: 'identitas',
  stepUp: true,
  form: formOf(ReasonForm, ({ reason }) => ({ type: 'open-identity', reason })),
  offered: ({ identity }) => identity === 'anonymous',
  ...inBoth((state, { reason }, { event, beside, write }) =>
    state.identity === 'none'
      ? { refused: 'not-possible-now' }
      : [event('identity-opened', { reason: write(reason) }), beside('opening-told', {}, [])],
  ),
}
