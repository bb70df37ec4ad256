import * as z from 'zod'
import { everyCorrection } from '../../domain/case/corrected-contact.ts'
import { comparedEmail, comparedPhone, type Reporter } from '../../domain/case/identity.ts'
import { getItem } from '../access.ts'
import { type Key, keys } from '../keys.ts'
import type { SubKey } from '../sub-key.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'
import { closeBox } from './boxes.ts'
import type { WithContacts } from './contact-masks.ts'
import { type IdentityKeys, KeptIdentity, type OpeningKeys, openIdentity } from './kept-identity.ts'
import { contactHash } from './sealing.ts'

/**
 * How a reporter is reached since they put it right, in a box of its own (docs/adr/0067): whoever closes it, does not know who
 * filed. `n` is inside as well, so that no box stands in another's place.
 */
const CorrectedContact = z.object({ n: z.int().positive(), email: z.string().nullable(), phone: z.string().nullable() })
export type CorrectedContact = z.infer<typeof CorrectedContact>

/** Where the hash of a contact lies; 0: as it was filed. */
export const hashKey = (hash: string, caseId: string, n: number): Key =>
  n === 0 ? keys.contact(hash, caseId) : keys.correctedHash(hash, caseId, n)

export const contactsOf = (contact: Pick<Reporter, 'email' | 'phone'>, { key }: Pick<SubKey, 'key'>): string[] => [
  ...(contact.email === null ? [] : [contactHash('email', comparedEmail(contact.email), key)]),
  ...(contact.phone === null ? [] : [contactHash('phone', comparedPhone(contact.phone), key)]),
]

/** A new contact in a box, and the hashes by which it is found. `random`: 32 fresh random bytes. */
export const correctingActions = (
  table: Table,
  caseId: string,
  contact: CorrectedContact,
  use: Pick<IdentityKeys, 'closing' | 'contact'>,
  random: Buffer,
): GuardedAction[] => [
  putting(table, 'none', {
    ...keys.correctedContact(caseId, contact.n),
    ...closeBox(JSON.stringify(CorrectedContact.parse(contact)), caseId, use.closing.inUse, random),
  }),
  ...contactsOf(contact, use.contact.inUse).map((hash) => putting(table, 'none', hashKey(hash, caseId, contact.n))),
]

export const readKeptContact = (table: Table, caseId: string, n: number): Promise<KeptIdentity | null> =>
  getItem(table, keys.correctedContact(caseId, n), KeptIdentity)

/** `lost` when no key opens it. */
export const openContact = (kept: KeptIdentity, caseId: string, n: number, opening: OpeningKeys): CorrectedContact | 'lost' => {
  const opened = openIdentity(kept, caseId, opening)
  const contact = opened === null ? null : CorrectedContact.parse(JSON.parse(opened))
  return contact?.n === n ? contact : 'lost'
}

/** One correction; null when there is none of that number any more. */
export const readCorrectedContact = async (
  table: Table,
  caseId: string,
  n: number,
  opening: OpeningKeys,
): Promise<CorrectedContact | 'lost' | null> => {
  const kept = await readKeptContact(table, caseId, n)
  return kept && openContact(kept, caseId, n, opening)
}

/** Every correction that can be opened. */
export const readCorrectedContacts = async (table: Table, state: WithContacts, opening: OpeningKeys): Promise<CorrectedContact[]> => {
  const found = await Promise.all(everyCorrection(state).map((n) => readCorrectedContact(table, state.id, n, opening)))
  return found.filter((it) => it !== null && it !== 'lost')
}
