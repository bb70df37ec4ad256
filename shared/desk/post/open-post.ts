import { confirmedIn } from '../../store/post/addresses.ts'
import type { Effects } from '../effects.ts'
import { toolsOf } from '../tools.ts'
import { noteFeedback } from './feedback.ts'
import { sendPaced, sendWaiting } from './send-waiting.ts'
import { sendHeldFor } from './waking-held.ts'

/** The key of an item of the table that changed, as its stream tells (shared/manifest.ts). */
export type ChangedItem = { pk: string; sk: string }

/** What is done with letters, by the one function that resolves an address. */
export const openPost = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    /**
     * Sends the letter that was just put into the outbox, if its time has come, or all that waited for the address that somebody
     * has just confirmed. Whatever goes wrong with a letter is noted on it.
     */
    follow: async ({ pk, sk }: ChangedItem): Promise<void> => {
      const hash = confirmedIn(pk)
      await (hash === null ? sendPaced(tools, sk) : sendHeldFor(tools, hash))
    },
    /** Sends all that waits while there is time. */
    sendWaiting: (timeLeft: () => boolean): Promise<void> => sendWaiting(tools, timeLeft),
    /** Notes what the mail service tells of a letter: it arrived, came back, or somebody complained. */
    noteFeedback: (message: string): Promise<void> => noteFeedback(tools, message),
  }
}
