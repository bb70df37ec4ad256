import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import type { GuardedAction } from '../transact.ts'

/** One sending of one form. Put in the same transaction as what it causes, so that sending it twice causes it once. */
export type Submission = {
  /** From the form's signed token, or the `Idempotency-Key` of an API call. */
  token: string
  /** Keyed hash of what was sent: the same token with other content is another wish. */
  payloadHash: string
}

/** Longer than a form's token lives, so that a late second click still finds the first. */
const keptSeconds = 3 * 24 * 3600

export const putSubmission = ({ tableName }: Table, submission: Submission, caseId: string, nowSeconds: number): GuardedAction => ({
  guard: 'submission',
  action: {
    Put: {
      TableName: tableName,
      Item: {
        ...keys.submission(submission.token),
        caseId,
        payloadHash: submission.payloadHash,
        expiresAt: nowSeconds + keptSeconds,
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
})

/** What an earlier sending of this token caused; null when there was none. */
export const readSubmission = async (
  { documents, tableName }: Table,
  token: string,
): Promise<{ caseId: string; payloadHash: string } | null> => {
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: keys.submission(token), ConsistentRead: true }))
  return Item ? { caseId: String(Item.caseId), payloadHash: String(Item.payloadHash) } : null
}
