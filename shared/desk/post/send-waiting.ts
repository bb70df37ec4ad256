import { writeHeartbeat } from '../../store/office/heartbeats.ts'
import { type AwakeCursor, readAwakePage } from '../../store/wake.ts'
import type { Tools } from '../tools.ts'
import { type SendOutcome, sendLetter } from './send-letter.ts'

const pageSize = 25

/** Sends one letter at the pace of the account: what is sent too fast is refused and has to wait. */
export const sendPaced = async (tools: Tools, letterId: string): Promise<SendOutcome> => {
  const outcome = await sendLetter(tools, letterId)
  if (outcome === 'sent' || outcome === 'retry-later') await tools.effects.sleep(1000 / tools.effects.lettersPerSecond)
  return outcome
}

/** What officers are reminded by, as against letters to reporters (`keys.letter`). */
const isToDesk = (letterId: string): boolean => letterId.startsWith('desk_')

/**
 * Everything that waits, page by page, until there is nothing more or time is up; the next run goes on. First what reminds
 * officers: however many receipts wait before it, it leaves this morning.
 */
export const sendWaiting = async (tools: Tools, timeLeft: () => boolean): Promise<void> => {
  let sent = 0
  let failed = 0
  for (const isNext of [isToDesk, (letterId: string) => !isToDesk(letterId)]) {
    let from: AwakeCursor | undefined
    do {
      const page = await readAwakePage(tools.table, 'LETTER', tools.effects.now(), pageSize, from)
      for (const letterId of page.ids.filter(isNext)) {
        if (!timeLeft()) return
        try {
          if ((await sendPaced(tools, letterId)) === 'sent') sent++
        } catch (error) {
          // One that cannot be read must not keep the others from leaving.
          failed++
          tools.effects.log('letter-failed', { letterId, error: error instanceof Error ? error.name : 'unknown' })
        }
      }
      from = page.next
    } while (from)
  }
  await writeHeartbeat(tools.table, 'outbox', { at: tools.effects.now(), sent })
  tools.effects.log('outbox-completed', { sent, failed })
}
