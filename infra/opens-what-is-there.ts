import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { keySetOf, type MasterRing } from '../shared/desk/master-ring.ts'
import { ringAt } from '../shared/desk/sub-keys.ts'
import { KeptIdentity, openIdentity } from '../shared/store/case/kept-identity.ts'
import { idOf, keys } from '../shared/store/keys.ts'
import type { Table } from '../shared/store/table.ts'

/** Whether the keys open a sealed identity of this table, if there is one: a folder of an earlier version remembers no keys. */
export const opensWhatIsThere = async ({ documents, tableName }: Table, ring: MasterRing): Promise<boolean> => {
  const keysOf = ringAt(keySetOf(ring), ring[0].made)
  const opening = { boxes: keysOf('open-identity'), seals: keysOf('seal-identity') }
  let start: Record<string, unknown> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new ScanCommand({
        TableName: tableName,
        FilterExpression: 'begins_with(pk, :reporters)',
        ExpressionAttributeValues: { ':reporters': keys.reporter('').pk },
        ExclusiveStartKey: start,
      }),
    )
    const [found] = Items
    if (found) return openIdentity(KeptIdentity.parse(found), idOf(String(found.pk)), opening) !== null
    start = LastEvaluatedKey
  } while (start)
  return true
}
