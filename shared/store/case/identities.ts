import * as z from 'zod'
import { contactNow, everyCorrection, type HeldContact } from '../../domain/case/corrected-contact.ts'
import { comparedEmail, Reporter } from '../../domain/case/identity.ts'
import { getItem, held, isThere, readFirst } from '../access.ts'
import { caseOfContact, keys } from '../keys.ts'
import type { SubKey, SubKeys } from '../sub-key.ts'
import type { Table } from '../table.ts'
import { deleting, type GuardedAction, putting } from '../transact.ts'
import { closeBox } from './boxes.ts'
import { eraseContactMasks, type WithContacts } from './contact-masks.ts'
import { contactsOf, hashKey, readCorrectedContact, readCorrectedContacts, readKeptContact } from './corrected-contacts.ts'
import { type IdentityKeys, KeptIdentity, type OpeningKeys, openIdentity } from './kept-identity.ts'
import { contactHash } from './sealing.ts'

/** Who filed, as far as it can be known: null when nothing was kept or it was erased, `lost` when no key opens it any more. */
export type KnownReporter = Reporter | 'lost' | null

export const isOpened = (known: KnownReporter): known is Reporter => known !== null && known !== 'lost'

/** For whom it is the same whether nothing is there or nothing can be opened. */
export const ifOpened = (known: KnownReporter): Reporter | null => (isOpened(known) ? known : null)

/** Keyed hash of an e-mail address: what is known about it is kept without it. */
export const addressHash = (email: string, { key }: SubKey): string => contactHash('email', comparedEmail(email), key)

/** The hashes under which something about an address may have been kept, the newest first. */
export const addressHashes = (email: string, { all }: SubKeys): string[] => all.map((it) => addressHash(email, it))

/**
 * The identity of a new case in a box, its fields in the order of the schema, and the hashes by which its contacts are compared.
 * `random`: 32 fresh random bytes.
 */
export const identityActions = (
  table: Table,
  caseId: string,
  reporter: Reporter,
  { closing, contact }: Pick<IdentityKeys, 'closing' | 'contact'>,
  random: Buffer,
): GuardedAction[] => [
  putting(table, 'none', {
    ...keys.reporter(caseId),
    ...closeBox(JSON.stringify(Reporter.parse(reporter)), caseId, closing.inUse, random),
  }),
  ...contactsOf(reporter, contact.inUse).map((hash) => putting(table, 'none', keys.contact(hash, caseId))),
]

/**
 * Takes away who filed, every contact that there was since, and every trace by which they are found; of what cannot be opened,
 * what there is to find.
 */
export const erasingIdentity = async (
  table: Table,
  state: WithContacts,
  { opening, contact: { all } }: Pick<IdentityKeys, 'opening' | 'contact'>,
): Promise<GuardedAction[]> => {
  const { id } = state
  const [filed, corrected] = await Promise.all([readFiled(table, id, opening), readCorrectedContacts(table, state, opening)])
  const contacts = [...(isOpened(filed) ? [{ ...filed, n: 0 }] : []), ...corrected]
  const hashes = contacts.flatMap((it) => all.flatMap((key) => contactsOf(it, key)).map((hash) => hashKey(hash, id, it.n)))
  const gone = [keys.reporter(id), ...everyCorrection(state).map((n) => keys.correctedContact(id, n)), ...hashes]
  return [...gone.map((key) => deleting(table, key, 'erased')), ...eraseContactMasks(table, state)]
}

/** Whether that e-mail address was left with the case, as the correction of that number says it (0: as it was filed); no identity is opened for it. */
export const isEmailOf = async (table: Table, caseId: string, email: string, contact: SubKeys, n = 0): Promise<boolean> =>
  (await Promise.all(addressHashes(email, contact).map((hash) => isThere(table, hashKey(hash, caseId, n))))).includes(true)

/** Whether it is still kept who filed; it stays sealed. */
export const holdsIdentity = (table: Table, caseId: string): Promise<boolean> => isThere(table, keys.reporter(caseId))

/** Who filed, and every contact that was corrected, as they lie there. `n`: of which correction; 0: as it was filed. */
export type KeptContact = { n: number; kept: KeptIdentity }

export const readKeptIdentities = async (table: Table, state: WithContacts): Promise<KeptContact[]> => {
  const read = async (n: number): Promise<KeptContact[]> => {
    const kept = n === 0 ? await getItem(table, keys.reporter(state.id), KeptIdentity) : await readKeptContact(table, state.id, n)
    return kept === null ? [] : [{ n, kept }]
  }
  return (await Promise.all([0, ...everyCorrection(state)].map(read))).flat()
}

/** What one generation is to be closed with: its keys, and what is older than it. */
export type Resealing = { key: SubKey; contact: { key: SubKey; isOlder: (id: string) => boolean }; random: Buffer }

/**
 * The same identity, or corrected contact, under other keys, and its contacts under other hashes; only if it still lies there as it
 * was read. `email` is the address in it; `isLost`: no key opens it, and there is nothing to do.
 */
export const resealingActions = (
  table: Table,
  caseId: string,
  { n, kept }: KeptContact,
  use: Pick<IdentityKeys, 'opening' | 'contact'>,
  { key, contact, random }: Resealing,
): { isLost: boolean; email: string | null; actions: GuardedAction[] } => {
  const opened = openIdentity(kept, caseId, use.opening)
  if (opened === null) return { isLost: true, email: null, actions: [] }
  const contacts = z.object({ email: Reporter.shape.email, phone: Reporter.shape.phone }).parse(JSON.parse(opened))
  const asRead = {
    ConditionExpression: '#tag = :tag',
    ExpressionAttributeNames: { '#tag': 'tag' },
    ExpressionAttributeValues: { ':tag': kept.tag },
  }
  const at = n === 0 ? keys.reporter(caseId) : keys.correctedContact(caseId, n)
  const earlier = use.contact.all.filter(({ id }) => contact.isOlder(id))
  return {
    isLost: false,
    email: contacts.email,
    actions: [
      putting(table, 'none', { ...at, ...closeBox(opened, caseId, key, random) }, asRead),
      ...contactsOf(contacts, contact.key).map((hash) => putting(table, 'none', hashKey(hash, caseId, n))),
      ...earlier.flatMap((it) => contactsOf(contacts, it)).map((hash) => deleting(table, hashKey(hash, caseId, n), 'contact-rehashed')),
    ],
  }
}

/** Who filed, as they filed it. */
const readFiled = async (table: Table, caseId: string, opening: OpeningKeys): Promise<KnownReporter> => {
  const kept = await getItem(table, keys.reporter(caseId), KeptIdentity)
  if (kept === null) return null
  const opened = openIdentity(kept, caseId, opening)
  return opened === null ? 'lost' : Reporter.parse(JSON.parse(opened))
}

/**
 * Opens who filed, and how they are reached now. Only functions with the grant can read the items. `at`: at another contact than
 * the one that stands.
 */
export const readIdentity = async (
  table: Table,
  state: WithContacts,
  opening: OpeningKeys,
  at: HeldContact = contactNow(state),
): Promise<KnownReporter> => {
  const corrected = async (n: number) => (n === 0 ? undefined : readCorrectedContact(table, state.id, n, opening))
  const [filed, byEmail, byPhone] = await Promise.all([readFiled(table, state.id, opening), corrected(at.email), corrected(at.phone)])
  if (!isOpened(filed)) return filed
  if (byEmail === 'lost' || byPhone === 'lost') return 'lost'
  const { email, phone } = filed
  return {
    ...filed,
    email: byEmail === undefined ? email : (byEmail?.email ?? null),
    phone: byPhone === undefined ? phone : (byPhone?.phone ?? null),
  }
}

/** Cases that this address or number was left with, by what was filed or corrected; no identity is opened for it. */
export const readCasesOfContact = (table: Table, hash: string, limit: number): Promise<{ caseId: string; n: number }[]> =>
  readFirst(table, { partition: keys.contact(hash, '').pk, mayLag: true }, held('sk', z.string().transform(caseOfContact)), limit)
