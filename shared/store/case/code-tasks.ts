import * as z from 'zod'
import type { Case } from '../../domain/case/case.ts'
import { pendingNewCode } from '../../domain/case/new-code.ts'
import { held, readFirst, type StoredItem } from '../access.ts'
import { codeTaskAttributes, codeTasks, type Key, keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'

/** That a new access code of this case waits for its second officer; null while none does (docs/adr/0049). */
export const codeTaskItem = (state: Case): (Key & StoredItem) | null => {
  const pending = pendingNewCode(state)
  if (pending?.stage !== 'consent') return null
  return { ...keys.codeTask(state.id), ...codeTaskAttributes(pending.clock.startedOn, state.id), caseId: state.id }
}

/** Whoever ends the wait, its reporter too, may write beside the case and delete nothing: an ended one stays a key without content. */
export const codeTaskActions = (table: Table, before: Case | null, after: Case): GuardedAction[] => {
  const item = codeTaskItem(after)
  const waited = before !== null && codeTaskItem(before) !== null
  if (waited === (item !== null)) return []
  return [putting(table, 'none', item ?? keys.codeTask(after.id))]
}

/** Cases with a code that waits for consent, the longest waiting first. The index lags a little behind. */
export const readCodeTasks = (table: Table, limit: number): Promise<string[]> =>
  readFirst(table, { index: 'desk', partition: codeTasks }, held('caseId', z.string()), limit)
