import * as z from 'zod'
import { Instant } from '../../domain/time/instant.ts'
import { confirmationMark } from '../../manifest.ts'
import { type Condition, getItem, ifAbsent, isThere, putItem, updateItem } from '../access.ts'
import { idOf, keys } from '../keys.ts'
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

const Confirmed = z.object({ at: Instant })

/** Somebody opened a link that came by letter to this address: it is theirs. */
export const putConfirmed = async (table: Table, hash: string, at: Instant): Promise<void> => {
  await putItem(table, { ...keys.confirmedAddress(hash), at, [confirmationMark]: true })
}

/** The hash of the address of which an item of that partition tells, or null. */
export const confirmedIn = (pk: string): string | null => (keys.confirmedAddress(idOf(pk)).pk === pk ? idOf(pk) : null)

/** Under the newest of its hashes, or under an earlier one. */
export const isConfirmed = async (table: Table, hashes: readonly string[]): Promise<boolean> =>
  (await Promise.all(hashes.map((hash) => isThere(table, keys.confirmedAddress(hash))))).includes(true)

const Writers = z.object({ cases: z.array(z.string()) })

/**
 * Whether that case is one of the first `most` to write to an unconfirmed address within a day of UTC; then it stays one of them.
 * The same case asked again is told the same.
 */
export const beginsToWrite = async (table: Table, hash: string, caseId: string, now: Instant, most: number): Promise<boolean> => {
  const key = keys.newWriters(hash, now.slice(0, 10))
  const known = await getItem(table, key, Writers)
  if (known?.cases.includes(caseId)) return true
  return updateItem(table, {
    Key: key,
    UpdateExpression: 'SET cases = list_append(if_not_exists(cases, :none), :one), expiresAt = :until',
    ConditionExpression: 'attribute_not_exists(cases) OR size(cases) < :most',
    ExpressionAttributeValues: {
      ':none': [],
      ':one': [caseId],
      ':most': most,
      ':until': Math.floor(Date.parse(now) / 1000) + 2 * 86_400,
    },
  })
}

/** All that is known of an address: whether letters arrive, and since when it is known to be its owner's. */
export const readKnownAddress = async (
  table: Table,
  hashes: readonly string[],
): Promise<{ state: AddressState | null; confirmedAt: Instant | null }> => {
  const [state, ...confirmed] = await Promise.all([
    readAddressState(table, hashes),
    ...hashes.map((hash) => getItem(table, keys.confirmedAddress(hash), Confirmed)),
  ])
  return { state, confirmedAt: confirmed.find((it) => it !== null)?.at ?? null }
}

/** What is known under earlier hashes, and that somebody confirmed it, is known under that one too, unless something newer is. */
export const moveAddress = async (table: Table, known: readonly string[], to: string): Promise<void> => {
  const { state, confirmedAt: at } = await readKnownAddress(table, known)
  if (state) await putItem(table, { ...keys.address(to), ...state }, ifAbsent)
  if (at) await putItem(table, { ...keys.confirmedAddress(to), at }, ifAbsent)
}

/** The way back: goes with the words of whoever says so. */
export const restoringAddress = (table: Table, hash: string, at: Instant): GuardedAction =>
  putting(table, 'none', { ...keys.address(hash), state: 'restored', at })
