import type { Case } from '../../domain/case/case.ts'
import type { ContactMask } from '../../domain/case/contact-mask.ts'
import { readContactMask } from '../../store/case/contact-masks.ts'
import { currentAccessCode } from '../cases/access-code.ts'
import { titleOf } from '../cases/title-of.ts'
import type { Tools } from '../tools.ts'

/** What a reporter may know that the case itself does not hold; each is looked up when it is asked for. */
export const paperOf = (tools: Tools, state: Case) => ({
  /** The code that opens the case; shown to whoever has filed or opened it. */
  code: (): Promise<string | null> => currentAccessCode(tools, state),
  /** What it is about; null of a confidential one. */
  title: (): Promise<string | null> => titleOf(tools, state),
  /** How they said that they can be reached, masked as they typed it; null where nothing of it is shown. */
  contact: async (): Promise<ContactMask | null> => (state.identity === 'named' ? readContactMask(tools.table, state) : null),
})
export type Paper = ReturnType<typeof paperOf>
