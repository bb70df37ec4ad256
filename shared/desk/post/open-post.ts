import type { Effects } from '../effects.ts'
import { toolsOf } from '../tools.ts'
import { noteFeedback } from './feedback.ts'
import { sendPaced, sendWaiting } from './send-waiting.ts'

/** What is done with letters, by the one function that resolves an address. */
export const openPost = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    /** Sends the letter that was just put into the outbox, if its time has come. Whatever goes wrong with it is noted on it. */
    sendOne: async (letterId: string): Promise<void> => {
      await sendPaced(tools, letterId)
    },
    /** Sends all that waits while there is time. */
    sendWaiting: (timeLeft: () => boolean): Promise<void> => sendWaiting(tools, timeLeft),
    /** Notes what the mail service tells of a letter: it arrived, came back, or somebody complained. */
    noteFeedback: (message: string): Promise<void> => noteFeedback(tools, message),
  }
}
