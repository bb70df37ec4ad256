import * as z from 'zod'
import { getItem } from '../access.ts'
import { keys } from '../keys.ts'
import type { SubKeys } from '../sub-key.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'
import { Sealed, seal, unseal } from './sealing.ts'

/**
 * An access code whose own generation of keys goes: kept under a seal, so that the printed one goes on working. Until then
 * codes are derived and stand nowhere (docs/adr/0048).
 */
export const KeptCode = Sealed.extend({
  generation: z.int().nonnegative(),
  /** Who knew a leaked secret can tell it, and nobody could be told of a new one. */
  exposed: z.boolean().optional(),
})
export type KeptCode = z.infer<typeof KeptCode>

export const readKeptCode = (table: Table, caseId: string): Promise<KeptCode | null> => getItem(table, keys.code(caseId), KeptCode)

/** The code that was kept, if it is that of this generation of the case and a key opens it. */
export const keptCodeOf = (kept: KeptCode | null, caseId: string, generation: number, opening: SubKeys): string | null =>
  kept?.generation === generation ? unseal(kept, caseId, opening) : null

export const putKeptCode = (
  table: Table,
  caseId: string,
  { code, generation, exposed }: { code: string; generation: number; exposed: boolean },
  key: SubKeys['inUse'],
  iv: Buffer,
): GuardedAction =>
  putting(table, 'none', { ...keys.code(caseId), generation, ...(exposed ? { exposed } : {}), ...seal(code, caseId, key, iv) })
