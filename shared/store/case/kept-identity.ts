import * as z from 'zod'
import type { SubKeys } from '../sub-key.ts'
import { Boxed, openBox } from './boxes.ts'
import { Sealed, unseal } from './sealing.ts'

/** The private halves, and what closed and opened alike in version 0.1. */
export type OpeningKeys = { boxes: SubKeys; seals: SubKeys }

/**
 * The key in use closes, and makes the hashes of new contacts; whatever was closed or hashed before is opened and found with its
 * own. Each is asked for by itself: who files holds what closes, and nothing that opens (docs/adr/0060).
 */
export type IdentityKeys = { readonly closing: SubKeys; readonly opening: OpeningKeys; readonly contact: SubKeys }

/** An identity as it lies in the table: in a box since docs/adr/0060, under a seal before. */
export const KeptIdentity = z.union([Boxed, Sealed])
export type KeptIdentity = z.infer<typeof KeptIdentity>

/** What was kept, as it was written down; null when no key of ours opens it. */
export const openIdentity = (kept: KeptIdentity, caseId: string, { boxes, seals }: OpeningKeys): string | null =>
  'ephemeral' in kept ? openBox(kept, caseId, boxes) : unseal(kept, caseId, seals)
