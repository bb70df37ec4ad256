import * as z from 'zod'
import type { Case } from '../../domain/case/case.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { held, readFirst, type StoredItem } from '../access.ts'
import { type Key, keys, privacyAttributes, privacyTasks } from '../keys.ts'
import type { Table } from '../table.ts'
import { deleting, type GuardedAction } from '../transact.ts'

/** That a request about personal data of this case waits, since the first of those that do; null while none does. */
export const privacyTaskItem = ({ id, privacyOpen }: Pick<Case, 'id' | 'privacyOpen'>, since: Instant): (Key & StoredItem) | null =>
  privacyOpen === 0 ? null : { ...keys.privacyTask(id), ...privacyAttributes(since, id), caseId: id }

/** Cases whose reporter waits for an answer about their data, the longest waiting first. The index lags a little behind. */
export const readPrivacyTasks = (table: Table, limit: number): Promise<string[]> =>
  readFirst(table, { index: 'desk', partition: privacyTasks }, held('caseId', z.string()), limit)

/** Deletes a text with its salt: what the log holds of it can no longer be matched with anything (UU 27/2022 Ps 8). */
export const eraseText = (table: Table, caseId: string, n: number): GuardedAction => deleting(table, keys.text(caseId, n), 'erased')
