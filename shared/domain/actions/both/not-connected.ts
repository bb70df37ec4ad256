import { inBoth } from '../action.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { NotConnectedForm, wrongDay } from '../record-forms.ts'

/** Tidak terhubung: how often an officer tried to reach the reporter. No limit begins or ends with it. */
export type NotConnected = { type: 'not-connected' } & NotConnectedForm

export const notConnected: DeskAction<NotConnected> = {
  slug: 'tidak-terhubung',
  form: formOf(NotConnectedForm, (form) => ({ type: 'not-connected', ...form })),
  offered: 'always',
  ...inBoth(
    (state, { tried, triedOn, tries }, { event, context }) =>
      wrongDay(triedOn, state, context) ?? [event('not-connected', { tried, triedOn, tries }, [])],
  ),
}
