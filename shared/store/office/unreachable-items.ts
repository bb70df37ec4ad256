import { Unreachable } from '../../domain/office/unreachable.ts'
import { held, putItem, readAll } from '../access.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'

/**
 * A partition of its own beside the directory: the function that sends letters notes here who is not reached, and may change
 * nothing of who somebody is or may do.
 */
const unreachable = held('unreachable', Unreachable)

const itemOf = (it: Unreachable) => ({ ...keys.unreachable(it.who), unreachable: it })

/** All that was ever noted and not noted anew; a few at most. */
export const readUnreachable = (table: Table): Promise<Unreachable[]> => readAll(table, { partition: keys.unreachable('').pk }, unreachable)

export const putUnreachable = async (table: Table, it: Unreachable): Promise<void> => {
  await putItem(table, itemOf(it))
}

export const puttingUnreachable = (table: Table, it: Unreachable): GuardedAction => putting(table, 'none', itemOf(it))
