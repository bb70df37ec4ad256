import * as z from 'zod'
import { Instant } from '../../domain/time/instant.ts'
import { getItem, putItem } from '../access.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'

/** Whether letters arrive at an address: known by its keyed hash, never by the address itself. */
export const AddressState = z.object({ state: z.enum(['delivered', 'bounced', 'complained']), at: Instant })
export type AddressState = z.infer<typeof AddressState>

export const readAddressState = (table: Table, hash: string): Promise<AddressState | null> =>
  getItem(table, keys.address(hash), AddressState, { mayLag: true })

export const putAddressState = async (table: Table, hash: string, state: AddressState): Promise<void> => {
  await putItem(table, { ...keys.address(hash), ...state })
}
