import * as z from 'zod'
import { comparedEmail, comparedPhone, Reporter } from '../../domain/case/identity.ts'
import { getItem, held, isThere, readFirst } from '../access.ts'
import { keys } from '../keys.ts'
import type { SubKey, SubKeys } from '../sub-key.ts'
import type { Table } from '../table.ts'
import { deleting, type GuardedAction, putting } from '../transact.ts'
import { contactHash, Sealed, seal, unseal } from './sealing.ts'

/** The key in use closes, and makes the hashes of new contacts; whatever was closed or hashed before is opened and found with its own. */
export type IdentityKeys = { seal: SubKeys; contact: SubKeys }

/** Who filed, as far as it can be known: null when nothing was kept or it was erased, `lost` when no key opens it any more. */
export type KnownReporter = Reporter | 'lost' | null

export const isOpened = (known: KnownReporter): known is Reporter => known !== null && known !== 'lost'

/** For whom it is the same whether nothing is there or nothing can be opened. */
export const ifOpened = (known: KnownReporter): Reporter | null => (isOpened(known) ? known : null)

/** Keyed hash of an e-mail address: what is known about it is kept without it. */
export const addressHash = (email: string, { key }: SubKey): string => contactHash('email', comparedEmail(email), key)

/** The hashes under which something about an address may have been kept, the newest first. */
export const addressHashes = (email: string, { all }: SubKeys): string[] => all.map((it) => addressHash(email, it))

/** The sealed identity of a new case, its fields in the order of the schema, and the hashes by which its contacts are compared. */
export const identityActions = (table: Table, caseId: string, reporter: Reporter, use: IdentityKeys, iv: Buffer): GuardedAction[] => [
  putting(table, 'none', { ...keys.reporter(caseId), ...seal(JSON.stringify(Reporter.parse(reporter)), caseId, use.seal.inUse, iv) }),
  ...contactsOf(reporter, use.contact.inUse).map((hash) => putting(table, 'none', keys.contact(hash, caseId))),
]

/** Takes away who filed and every trace by which their contacts are found; of what cannot be opened, what there is to find. */
export const eraseIdentityActions = (table: Table, caseId: string, reporter: KnownReporter, { all }: SubKeys): GuardedAction[] => {
  const opened = ifOpened(reporter)
  const contacts = opened ? all.flatMap((key) => contactsOf(opened, key)) : []
  return [keys.reporter(caseId), ...contacts.map((hash) => keys.contact(hash, caseId))].map((key) => deleting(table, key, 'erased'))
}

const contactsOf = (reporter: Reporter, { key }: SubKey): string[] => [
  ...(reporter.email === null ? [] : [contactHash('email', comparedEmail(reporter.email), key)]),
  ...(reporter.phone === null ? [] : [contactHash('phone', comparedPhone(reporter.phone), key)]),
]

/** Whether that e-mail address was left with the case; no identity is opened for it. */
export const isEmailOf = async (table: Table, caseId: string, email: string, contact: SubKeys): Promise<boolean> =>
  (await Promise.all(addressHashes(email, contact).map((hash) => isThere(table, keys.contact(hash, caseId))))).includes(true)

/** Whether it is still kept who filed; it stays sealed. */
export const holdsIdentity = (table: Table, caseId: string): Promise<boolean> => isThere(table, keys.reporter(caseId))

export const readSealedIdentity = (table: Table, caseId: string): Promise<Sealed | null> => getItem(table, keys.reporter(caseId), Sealed)

/** What one generation is to be closed with: its keys, and what is older than it. */
export type Resealing = { key: SubKey; contact: { key: SubKey; isOlder: (id: string) => boolean }; iv: Buffer }

/**
 * The same identity under other keys, and its contacts under other hashes; only if it still lies there as it was read.
 * `reporter` null: no key opens it, and there is nothing to do.
 */
export const resealingActions = (
  table: Table,
  caseId: string,
  sealed: Sealed,
  opening: IdentityKeys,
  { key, contact, iv }: Resealing,
): { reporter: Reporter | null; actions: GuardedAction[] } => {
  const opened = unseal(sealed, caseId, opening.seal)
  if (opened === null) return { reporter: null, actions: [] }
  const reporter = Reporter.parse(JSON.parse(opened))
  const asRead = {
    ConditionExpression: '#tag = :tag',
    ExpressionAttributeNames: { '#tag': 'tag' },
    ExpressionAttributeValues: { ':tag': sealed.tag },
  }
  const earlier = opening.contact.all.filter(({ id }) => contact.isOlder(id))
  return {
    reporter,
    actions: [
      putting(table, 'none', { ...keys.reporter(caseId), ...seal(opened, caseId, key, iv) }, asRead),
      ...contactsOf(reporter, contact.key).map((hash) => putting(table, 'none', keys.contact(hash, caseId))),
      ...earlier.flatMap((it) => contactsOf(reporter, it)).map((hash) => deleting(table, keys.contact(hash, caseId), 'contact-rehashed')),
    ],
  }
}

/** Opens who filed. Only functions with the grant can read the item. */
export const readIdentity = async (table: Table, caseId: string, opening: SubKeys): Promise<KnownReporter> => {
  const sealed = await readSealedIdentity(table, caseId)
  if (sealed === null) return null
  const opened = unseal(sealed, caseId, opening)
  return opened === null ? 'lost' : Reporter.parse(JSON.parse(opened))
}

/** Cases that this address or number was left with; no identity is opened for it. */
export const readCasesOfContact = (table: Table, hash: string, limit: number): Promise<string[]> =>
  readFirst(table, { partition: keys.contact(hash, '').pk, mayLag: true }, held('sk', z.string()), limit)
