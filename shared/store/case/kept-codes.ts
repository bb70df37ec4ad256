import { pbkdf2Sync } from 'node:crypto'
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
const SealedCode = Sealed.extend({
  generation: z.int().nonnegative(),
  /** Who knew a leaked secret can tell it, and nobody could be told of a new one. */
  exposed: z.boolean().optional(),
})

/** A code that another installation printed: it is known again, and nobody here can tell it (docs/adr/0073). */
const VerifiedCode = z.object({ generation: z.int().nonnegative(), salt: z.string(), verifier: z.string() })
export type VerifiedCode = z.infer<typeof VerifiedCode>

export const KeptCode = z.union([SealedCode, VerifiedCode])
export type KeptCode = z.infer<typeof KeptCode>

export const readKeptCode = (table: Table, caseId: string): Promise<KeptCode | null> => getItem(table, keys.code(caseId), KeptCode)

/** The code that was kept, if it is that of this generation of the case and a key opens it. */
export const keptCodeOf = (kept: KeptCode | null, caseId: string, generation: number, opening: SubKeys): string | null =>
  kept && 'sealed' in kept && kept.generation === generation ? unseal(kept, caseId, opening) : null

export const putKeptCode = (
  table: Table,
  caseId: string,
  { code, generation, exposed }: { code: string; generation: number; exposed: boolean },
  key: SubKeys['inUse'],
  iv: Buffer,
): GuardedAction =>
  putting(table, 'none', { ...keys.code(caseId), generation, ...(exposed ? { exposed } : {}), ...seal(code, caseId, key, iv) })

/** Dear enough that sixty bits are not guessed by whoever has the export, and a millisecond for whoever types a code. */
const rounds = 2000

/** `signs`: the code without blanks and hyphens, as it is compared. */
export const verifierOf = (signs: string, salt: string): string =>
  pbkdf2Sync(signs, Buffer.from(salt, 'base64url'), rounds, 32, 'sha256').toString('base64url')
