import * as z from 'zod'
import { getItem, ifAbsent } from '../access.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'

/** One sending of one form. Put in the same transaction as what it causes, so that sending it twice causes it once. */
export type Submission = {
  /** From the form's signed token, or the `Idempotency-Key` of an API call. */
  token: string
  /** Keyed hash of what was sent: the same token with other content is another wish. */
  payloadHash: string
}

/** Longer than a form's token lives, so that a late second click still finds the first. */
const keptSeconds = 3 * 24 * 3600

export const putSubmission = (table: Table, { token, payloadHash }: Submission, caseId: string, nowSeconds: number): GuardedAction =>
  putting(table, 'submission', { ...keys.submission(token), caseId, payloadHash, expiresAt: nowSeconds + keptSeconds }, ifAbsent)

const SubmissionItem = z.object({ caseId: z.string(), payloadHash: z.string() })

/** What an earlier sending of this token caused; null when there was none. */
export const readSubmission = (table: Table, token: string): Promise<z.infer<typeof SubmissionItem> | null> =>
  getItem(table, keys.submission(token), SubmissionItem)
