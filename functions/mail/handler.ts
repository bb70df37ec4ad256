import type { DynamoDBStreamEvent, SNSEvent } from 'aws-lambda'
import { createDesk, type Desk } from '../../shared/desk/desk.ts'
import { createEffects, type Effects } from '../../shared/desk/effects.ts'
import { readAwake } from '../../shared/store/letters.ts'
import { noteFeedback } from './feedback.ts'
import { sendLetter } from './send-letter.ts'

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
      else if (!(await sendNudged(desk, record.dynamodb?.Keys?.pk?.S ?? ''))) {
        batchItemFailures.push({ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' })
        break
      }
    }
    return { batchItemFailures }
  }
}

/** False when the record has to come again. */
const sendNudged = async (desk: Desk, pk: string): Promise<boolean> => {
  try {
    await sendLetter(desk, pk.slice('LETTER#'.length))
    return true
  } catch (error) {
    desk.effects.log('letter-failed', { error: error instanceof Error ? error.name : 'unknown' })
    return false
  }
}

const sendWaiting = async (desk: Desk): Promise<MailResult> => {
  const waiting = await readAwake(desk.table, 'LETTER', desk.effects.now(), 25)
  for (const letterId of waiting) await sendLetter(desk, letterId)
  desk.effects.log('outbox-completed', { letters: waiting.length })
  return { batchItemFailures: [] }
}

let warm: ReturnType<typeof createHandler> | undefined

export const handler = (event: MailEvent): Promise<MailResult> => {
  warm ??= createHandler()
  return warm(event)
}
