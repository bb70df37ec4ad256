import * as z from 'zod'
import type { Case } from '../../domain/case/case.ts'
import { type NationalDuty, nationalDutyOf } from '../../domain/case/national-duty.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { getItem, held, ifAbsent, readFirst, type StoredItem } from '../access.ts'
import { type Key, keys, nationalTaskAttributes, nationalTasks } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'

/** What this case owes SP4N-LAPOR!; null where nothing is (docs/adr/0072). */
export const nationalTaskItem = (state: Case): (Key & StoredItem) | null => {
  const owed = nationalDutyOf(state)
  if (!owed) return null
  return { ...keys.nationalTask(state.id), ...nationalTaskAttributes(owed.duty, owed.clock.due, state.id), caseId: state.id }
}

/** A reporter may end it too, by the function that deletes nothing beside a case: what is settled stays a key without content. */
export const nationalTaskActions = (table: Table, before: Case | null, after: Case): GuardedAction[] => {
  const [was, item] = [before && nationalTaskItem(before), nationalTaskItem(after)]
  if (was?.deskPk === item?.deskPk && was?.deskSk === item?.deskSk) return []
  return [putting(table, 'none', item ?? keys.nationalTask(after.id))]
}

/** Cases that owe it, the most urgent first. The index lags a little behind. */
export const readNationalTasks = (table: Table, duty: NationalDuty, limit: number): Promise<string[]> =>
  readFirst(table, { index: 'desk', partition: nationalTasks(duty) }, held('caseId', z.string()), limit)

/** Whether cases of before have their limits, or a job is giving them. */
export const areDutiesBroughtIn = async (table: Table): Promise<boolean> =>
  (await getItem(table, keys.nationalDuties(), held('since', z.string()))) !== null

/** Does not hold where another process was quicker. */
export const putDutiesBroughtIn = (table: Table, since: Instant): GuardedAction =>
  putting(table, 'none', { ...keys.nationalDuties(), since }, ifAbsent)
