import * as z from 'zod'
import { pendingNewCode } from '../../case/new-code.ts'
import { type DeskAction, formOf } from '../desk-action.ts'

/** The second officer, who is not the one who asked (`maySecond`): from then on whoever holds the old code can object. */
export type ConsentNewCode = { type: 'consent-new-code' }

export const consentNewCode: DeskAction<ConsentNewCode> = {
  slug: 'setujui-kode-baru',
  form: formOf(z.object({}), () => ({ type: 'consent-new-code' })),
  offered: (state) => pendingNewCode(state)?.stage === 'consent',
  complaint: (state, _, { event }) =>
    pendingNewCode(state)?.stage === 'consent' ? [event('new-code-consented', {})] : { refused: 'not-possible-now' },
}
