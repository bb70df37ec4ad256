import { keys } from './keys.ts'
import type { Table } from './table.ts'
import type { GuardedAction } from './transact.ts'

/** Claims a tracking id of SP4N-LAPOR! for a case: no other case can have it. */
export const putNational = ({ tableName }: Table, trackingId: string, caseId: string): GuardedAction => ({
  guard: 'national',
  action: {
    Put: {
      TableName: tableName,
      Item: { ...keys.national(trackingId), caseId },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
})
