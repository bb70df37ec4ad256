import * as z from 'zod'
import { Instant } from '../../domain/time/instant.ts'
import { type Condition, getItem, ifAbsent, putItem } from '../access.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'

/** Whether letters arrive at an address: known by its keyed hash, never by the address itself. `restored`: somebody says they do again. */
export const AddressState = z.object({ state: z.enum(['delivered', 'bounced', 'complained', 'restored']), at: Instant })
export type AddressState = z.infer<typeof AddressState>

/** Writing there again would only tell the mail service that we do not listen. */
export const isBlocked = (known: AddressState | null): known is AddressState & { state: 'bounced' | 'complained' } =>
  known?.state === 'bounced' || known?.state === 'complained'

/** What is known under the newest of its hashes, or under an earlier one. */
export const readAddressState = async (table: Table, hashes: readonly string[]): Promise<AddressState | null> => {
  const known = await Promise.all(hashes.map((hash) => getItem(table, keys.address(hash), AddressState, { mayLag: true })))
  return known.find((it) => it !== null) ?? null
}

/** Nothing is sent to a blocked address: a delivery of which the news comes later was before. */
const unlessBlocked: Condition = {
  ConditionExpression: 'attribute_not_exists(pk) OR NOT #state IN (:bounced, :complained)',
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: { ':bounced': 'bounced', ':complained': 'complained' },
}

export const putAddressState = async (table: Table, hash: string, state: AddressState): Promise<void> => {
  await putItem(table, { ...keys.address(hash), ...state }, state.state === 'delivered' ? unlessBlocked : {})
}

/** What is known under an earlier hash is known under that one too, unless something newer is. */
export const moveAddressState = async (table: Table, known: readonly string[], to: string): Promise<void> => {
  const state = await readAddressState(table, known)
  if (state) await putItem(table, { ...keys.address(to), ...state }, ifAbsent)
}

/** The way back: goes with the words of whoever says so. */
export const restoringAddress = (table: Table, hash: string, at: Instant): GuardedAction =>
  putting(table, 'none', { ...keys.address(hash), state: 'restored', at })
