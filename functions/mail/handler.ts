import type { DynamoDBStreamEvent, SNSEvent } from 'aws-lambda'
import { createDesk, type Desk } from '../../shared/desk/desk.ts'
import { createEffects, type Effects } from '../../shared/desk/effects.ts'
import { noteFeedback } from '../../shared/desk/post/feedback.ts'
import { type SendOutcome, sendLetter } from '../../shared/desk/post/send-letter.ts'
import { writeHeartbeat } from '../../shared/store/office/heartbeats.ts'
import { type AwakeCursor, readAwakePage } from '../../shared/store/wake.ts'

export type MailEvent = DynamoDBStreamEvent | SNSEvent | { schedule: string }
export type MailResult = { batchItemFailures: { itemIdentifier: string }[] }

/**
 * Sends letters. The stream only nudges, the schedule finds what was left; both do the same for each letter. Only a bug
 * or an unreachable table fails a record, everything else is noted on the letter.
 */
export const createHandler = (overrides: Partial<Effects> = {}) => {
  const desk = createDesk(createEffects(overrides))
  return async (event: MailEvent): Promise<MailResult> => {
    if ('schedule' in event) return sendWaiting(desk)
    const batchItemFailures: MailResult['batchItemFailures'] = []
    for (const record of event.Records) {
      if ('Sns' in record) await noteFeedback(desk, record.Sns.Message)
      else if (!(await sendNudged(desk, record.dynamodb?.Keys?.sk?.S ?? ''))) {
        batchItemFailures.push({ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' })
        break
      }
    }
    return { batchItemFailures }
  }
}

/** False when the record has to come again. */
const sendNudged = async (desk: Desk, letterId: string): Promise<boolean> => {
  try {
    await sendPaced(desk, letterId)
    return true
  } catch (error) {
    desk.effects.log('letter-failed', { error: error instanceof Error ? error.name : 'unknown' })
    return false
  }
}

/** The account may send so many letters a second and no more; what is sent too fast is refused and has to wait. */
const sendPaced = async (desk: Desk, letterId: string): Promise<SendOutcome> => {
  const outcome = await sendLetter(desk, letterId)
  if (outcome === 'sent' || outcome === 'retry-later') await desk.effects.sleep(1000 / desk.effects.lettersPerSecond)
  return outcome
}

/** The next run comes in a few minutes; this one ends in time and leaves the rest to it. */
const budgetMillis = 240_000
const pageSize = 25

/** Everything that waits, page by page, until there is nothing more or time is up. */
const sendWaiting = async (desk: Desk): Promise<MailResult> => {
  const started = performance.now()
  let sent = 0
  let failed = 0
  let from: AwakeCursor | undefined
  do {
    const page = await readAwakePage(desk.table, 'LETTER', desk.effects.now(), pageSize, from)
    for (const letterId of page.ids) {
      if (performance.now() - started > budgetMillis) return { batchItemFailures: [] }
      try {
        if ((await sendPaced(desk, letterId)) === 'sent') sent++
      } catch (error) {
        // One that cannot be read must not keep the others from leaving.
        failed++
        desk.effects.log('letter-failed', { letterId, error: error instanceof Error ? error.name : 'unknown' })
      }
    }
    from = page.next
  } while (from)
  await writeHeartbeat(desk.table, 'outbox', { at: desk.effects.now(), sent })
  desk.effects.log('outbox-completed', { sent, failed })
  return { batchItemFailures: [] }
}

let warm: ReturnType<typeof createHandler> | undefined

export const handler = (event: MailEvent): Promise<MailResult> => {
  warm ??= createHandler()
  return warm(event)
}
