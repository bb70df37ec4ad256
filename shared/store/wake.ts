import type { Case } from '../domain/case/case.ts'
import { type Context, todayOf } from '../domain/case/moves.ts'
import { nextWake } from '../domain/law/tick.ts'
import type { Instant } from '../domain/time/instant.ts'
import { type Place, type Reader, readPage } from './access.ts'
import { idOf, keys, type WakeKind, wakePartition } from './keys.ts'
import type { Table } from './table.ts'
import { type GuardedAction, updating } from './transact.ts'

/**
 * The wake index: what needs something at a moment (design.md section 4). Cases wait in it for the sweep, letters for the
 * outbox, jobs for a worker; whatever needs nothing is not in it. It is spread over this many partitions, so that none of
 * them runs hot.
 */
const wakeShards = ['0', '1', '2', '3'] as const

const shardOf = (id: string): string => {
  let sum = 0
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_536
  return wakeShards[sum % wakeShards.length] ?? wakeShards[0]
}

/** The attributes by which an item is in the index; empty when nothing has to wake. */
export const wakeAttributes = (kind: WakeKind, id: string, wakeAt: string | null): { wakeShard?: string; wakeAt?: string } =>
  wakeAt === null ? {} : { wakeShard: wakePartition(kind, shardOf(id)), wakeAt }

/** When a case has to wake under the law of `context`. */
export const wakeOfCase = (state: Case, context: Context) => wakeAttributes('CASE', state.id, nextWake(state, todayOf(context), context))

/** The same for a case that lies in the table, if it has not changed meanwhile: nothing else of it changes. */
export const refreshWake = (table: Table, state: Case, context: Context): GuardedAction => {
  const { wakeShard, wakeAt } = wakeOfCase(state, context)
  return updating(table, 'case', {
    Key: keys.case(state.id),
    UpdateExpression: wakeAt ? 'SET wakeShard = :shard, wakeAt = :at' : 'REMOVE wakeShard, wakeAt',
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': state.version, ...(wakeAt ? { ':shard': wakeShard, ':at': wakeAt } : {}) },
  })
}

/** Where a walk through the index goes on, for each shard that has more. */
export type AwakeCursor = Partial<Record<string, Place>>

/** Ids of what has to wake by now, the longest waiting first in each shard; `next` is undefined after the last page. */
export const readAwakePage = async (
  table: Table,
  kind: WakeKind,
  now: Instant,
  limit: number,
  cursor?: AwakeCursor,
): Promise<{ ids: string[]; next: AwakeCursor | undefined }> => {
  const id: Reader<string> = { parse: ({ pk, sk }) => (kind === 'LETTER' ? String(sk) : idOf(String(pk))) }
  const shards = wakeShards.filter((shard) => cursor === undefined || cursor[shard] !== undefined)
  const next: AwakeCursor = {}
  const pages = await Promise.all(
    shards.map(async (shard) => {
      const range = { index: 'wake', partition: wakePartition(kind, shard), sort: { is: '<=', than: now } } as const
      const page = await readPage(table, range, id, { limit, after: cursor?.[shard] ?? null })
      if (page.next) next[shard] = page.next
      return page.items
    }),
  )
  return { ids: pages.flat(), next: Object.keys(next).length > 0 ? next : undefined }
}

/** The first page only; at most `limit` a shard. */
export const readAwake = async (table: Table, kind: WakeKind, now: Instant, limit: number): Promise<string[]> =>
  (await readAwakePage(table, kind, now, limit)).ids
