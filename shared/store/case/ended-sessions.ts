import type { Instant } from '../../domain/time/instant.ts'
import { isThere, putItem } from '../access.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'

/** Sessions of citizens that were ended before their time, until they would have ended by themselves (TTL). */
export const putEndedSession = async (table: Table, name: string, until: Instant): Promise<void> => {
  await putItem(table, { ...keys.endedSession(name), expiresAt: Math.ceil(Date.parse(until) / 1000) })
}

export const isSessionEnded = (table: Table, name: string): Promise<boolean> => isThere(table, keys.endedSession(name))
