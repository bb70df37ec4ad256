import type { DynamoDBRecord, DynamoDBStreamEvent, SNSEvent } from 'aws-lambda'
import { type ChangedItem, openPost } from '../../shared/desk/post/open-post.ts'
import { warmFunction } from '../../shared/desk/warm-function.ts'

export type MailEvent = DynamoDBStreamEvent | SNSEvent | { schedule: string }
export type MailResult = { batchItemFailures: { itemIdentifier: string }[] }

const changedIn = ({ dynamodb }: DynamoDBRecord): ChangedItem => ({ pk: dynamodb?.Keys?.pk?.S ?? '', sk: dynamodb?.Keys?.sk?.S ?? '' })

/** The next run comes in a few minutes; this one ends in time and leaves the rest to it. */
const budgetMillis = 240_000

/**
 * Sends letters. The stream only nudges, the schedule finds what was left; both do the same for each letter. Only a bug
 * or an unreachable table fails a record, everything else is noted on the letter.
 */
export const { createHandler, handler } = warmFunction((effects) => {
  const post = openPost(effects)

  /** False when the record has to come again. */
  const follow = async (changed: ChangedItem): Promise<boolean> => {
    try {
      await post.follow(changed)
      return true
    } catch (error) {
      effects.log('letter-failed', { error: error instanceof Error ? error.name : 'unknown' })
      return false
    }
  }

  return async (event: MailEvent): Promise<MailResult> => {
    const batchItemFailures: MailResult['batchItemFailures'] = []
    if ('schedule' in event) {
      const started = performance.now()
      await post.sendWaiting(() => performance.now() - started < budgetMillis)
      return { batchItemFailures }
    }
    for (const record of event.Records) {
      if ('Sns' in record) await post.noteFeedback(record.Sns.Message)
      else if (!(await follow(changedIn(record)))) {
        batchItemFailures.push({ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' })
        break
      }
    }
    return { batchItemFailures }
  }
})
