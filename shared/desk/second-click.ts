import { putSubmission, readSubmission } from '../store/case/submissions.ts'
import type { GuardedAction } from '../store/transact.ts'
import type { Tools } from './tools.ts'

/** A sending that is carried out once, however often it comes: the token of its form, or the key that a program chose. */
export type Once = { token: string }

/** The guard that goes into the transaction of what was sent. */
export const once = ({ table, effects }: Tools, { token }: Once, caseId: string): GuardedAction =>
  putSubmission(table, { token, payloadHash: '' }, caseId, Math.floor(Date.parse(effects.now()) / 1000))

/** The case on which that sending was carried out before, if it was. */
export const sentBefore = async ({ table }: Tools, { token }: Once): Promise<string | null> =>
  (await readSubmission(table, token))?.caseId ?? null
