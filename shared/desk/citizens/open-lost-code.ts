import type { Case } from '../../domain/case/case.ts'
import { deskBase } from '../base.ts'
import type { Submitted } from '../cases/carry-out.ts'
import type { Effects } from '../effects.ts'
import { networkHashOf } from '../network.ts'
import { confirmationIn } from '../post/confirming.ts'
import { toolsOf } from '../tools.ts'
import { askForLostCode, isLinkUsable, renewWithLink } from './access.ts'
import { openSession } from './case-session.ts'
import { confirmAddress } from './own-address.ts'
import { type Paper, paperOf } from './paper.ts'

export type LostCodeDesk = ReturnType<typeof openLostCode>

/** What links in letters lead to: a new code for whoever lost theirs, and the word that an address is its reader's. */
export const openLostCode = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    ...deskBase(tools),
    /** Writes to whoever lost their code, if number and address belong together; nobody learns whether they do. Seconds to wait, or 0. */
    askForLostCode: async (number: string, email: string, sourceAddress: string): Promise<{ seconds: number }> =>
      askForLostCode(tools, number, email, await networkHashOf(tools, sourceAddress)),
    isLinkUsable: (token: string): Promise<boolean> => isLinkUsable(tools, token),
    /** Uses a one-time link: the case gets a new code, the old one stops working. */
    renewWithLink: (token: string): Promise<Submitted> => renewWithLink(tools, token),
    /** Whether that proof, which came by letter, was made here. */
    isConfirmation: async (token: string): Promise<boolean> => (await confirmationIn(tools, token)) !== null,
    /** The address of that letter is its reader's. */
    confirmAddress: (token: string): Promise<boolean> => confirmAddress(tools, token),
    /** The code as it is now, and what the case is about. */
    paperOf: (state: Case): Paper => paperOf(tools, state),
    /** The session of whoever has just got the new code. */
    sessionOf: async (state: Case): Promise<string> =>
      openSession((await tools.keyRing())('citizen-session'), state, effects.now(), effects.randomBytes(18)),
  }
}
