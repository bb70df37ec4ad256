import * as z from 'zod'
import { held, readFirst } from '../access.ts'
import { keys, privacyTasks } from '../keys.ts'
import type { Table } from '../table.ts'
import { deleting, type GuardedAction } from '../transact.ts'

/** Cases whose reporter waits for an answer about their data, the longest waiting first. The index lags a little behind. */
export const readPrivacyTasks = (table: Table, limit: number): Promise<string[]> =>
  readFirst(table, { index: 'desk', partition: privacyTasks }, held('caseId', z.string()), limit)

/** Deletes a text with its salt: what the log holds of it can no longer be matched with anything (UU 27/2022 Ps 8). */
export const eraseText = (table: Table, caseId: string, n: number): GuardedAction => deleting(table, keys.text(caseId, n), 'erased')
