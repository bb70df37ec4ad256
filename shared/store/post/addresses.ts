import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { Instant } from '../../domain/time/instant.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'

/** Whether letters arrive at an address: known by its keyed hash, never by the address itself. */
export const AddressState = z.object({ state: z.enum(['delivered', 'bounced', 'complained']), at: Instant })
export type AddressState = z.infer<typeof AddressState>

export const readAddressState = async ({ documents, tableName }: Table, hash: string): Promise<AddressState | null> => {
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: keys.address(hash) }))
  return Item ? AddressState.parse(Item) : null
}

export const putAddressState = async ({ documents, tableName }: Table, hash: string, state: AddressState): Promise<void> => {
  await documents.send(new PutCommand({ TableName: tableName, Item: { ...keys.address(hash), ...state } }))
}
