import * as z from 'zod'
import { FileRefusal } from '../domain/events/happenings.ts'
import { Instant } from '../domain/time/instant.ts'
import { getItem, putItem } from './access.ts'
import { keys } from './keys.ts'
import type { Table } from './table.ts'

/**
 * Whether an uploaded file is being judged, and since when: a process that was killed cannot say so any more. `refusal`: why it
 * was not kept, which the page of the case says even where no event does (docs/adr/0054).
 */
const Judging = z.object({
  begunAt: Instant,
  stands: z.enum(['under-way', 'failed', 'judged']),
  sending: z.string(),
  refusal: FileRefusal.optional(),
})
type Judging = z.infer<typeof Judging>

/** As long as the bucket may tell of an upload. */
const keptSeconds = 2 * 86_400

const itemOf = (fileId: string, judging: Judging) => ({
  ...keys.judging(fileId),
  ...judging,
  expiresAt: Math.floor(Date.parse(judging.begunAt) / 1000) + keptSeconds,
})

export const readJudging = (table: Table, fileId: string): Promise<Judging | null> => getItem(table, keys.judging(fileId), Judging)

/**
 * Notes that judging begins; false where it is under way, and where this very sending was judged before. Nobody knows that of
 * a sending without a name.
 */
export const beginJudging = (table: Table, fileId: string, begunAt: Instant, sending: string | undefined): Promise<boolean> =>
  putItem(table, itemOf(fileId, { begunAt, stands: 'under-way', sending: sending ?? 'unnamed' }), {
    ConditionExpression: 'attribute_not_exists(pk) OR stands = :failed OR (stands = :judged AND sending <> :sending)',
    ExpressionAttributeValues: { ':failed': 'failed', ':judged': 'judged', ':sending': sending ?? 'another' },
  })

/** Takes the place of whoever began then and did not end; false when somebody else was quicker. */
export const takeOverJudging = (table: Table, fileId: string, from: Judging, begunAt: Instant): Promise<boolean> =>
  putItem(table, itemOf(fileId, { ...from, begunAt }), {
    ConditionExpression: 'begunAt = :from AND stands = :underWay',
    ExpressionAttributeValues: { ':from': from.begunAt, ':underWay': 'under-way' },
  })

export const endJudging = async (
  table: Table,
  fileId: string,
  begunAt: Instant,
  { stands, sending, refusal }: { stands: 'failed' | 'judged'; sending: string | undefined; refusal?: FileRefusal | null },
): Promise<void> => {
  // Of what is judged nobody asks when: a case without identity does not keep the hour of its files (docs/adr/0053).
  const at = stands === 'judged' ? (`${begunAt.slice(0, 10)}T23:59:59.999Z` as Instant) : begunAt
  await putItem(table, itemOf(fileId, { begunAt: at, stands, sending: sending ?? 'unnamed', ...(refusal ? { refusal } : {}) }))
}
