import * as z from 'zod'
import { comparedEmail, comparedPhone, Reporter } from '../../domain/case/identity.ts'
import { getItem, held, isThere, readFirst } from '../access.ts'
import { keys } from '../keys.ts'
import type { SubKey, SubKeys } from '../sub-key.ts'
import type { Table } from '../table.ts'
import { deleting, type GuardedAction, putting } from '../transact.ts'
import { Boxed, closeBox, openBox } from './boxes.ts'
import { eraseContactMask } from './contact-masks.ts'
import { contactHash, Sealed, unseal } from './sealing.ts'

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

/** Takes away who filed and every trace by which their contacts are found; of what cannot be opened, what there is to find. */
export const eraseIdentityActions = (table: Table, caseId: string, reporter: KnownReporter, { all }: SubKeys): GuardedAction[] => {
  const opened = ifOpened(reporter)
  const contacts = opened ? all.flatMap((key) => contactsOf(opened, key)) : []
  const gone = [keys.reporter(caseId), ...contacts.map((hash) => keys.contact(hash, caseId))]
  return [...gone.map((key) => deleting(table, key, 'erased')), eraseContactMask(table, caseId)]
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

export const readKeptIdentity = (table: Table, caseId: string): Promise<KeptIdentity | null> =>
  getItem(table, keys.reporter(caseId), KeptIdentity)

/** What one generation is to be closed with: its keys, and what is older than it. */
export type Resealing = { key: SubKey; contact: { key: SubKey; isOlder: (id: string) => boolean }; random: Buffer }

/**
 * The same identity under other keys, and its contacts under other hashes; only if it still lies there as it was read.
 * `reporter` null: no key opens it, and there is nothing to do.
 */
export const resealingActions = (
  table: Table,
  caseId: string,
  kept: KeptIdentity,
  use: Pick<IdentityKeys, 'opening' | 'contact'>,
  { key, contact, random }: Resealing,
): { reporter: Reporter | null; actions: GuardedAction[] } => {
  const opened = openIdentity(kept, caseId, use.opening)
  if (opened === null) return { reporter: null, actions: [] }
  const reporter = Reporter.parse(JSON.parse(opened))
  const asRead = {
    ConditionExpression: '#tag = :tag',
    ExpressionAttributeNames: { '#tag': 'tag' },
    ExpressionAttributeValues: { ':tag': kept.tag },
  }
  const earlier = use.contact.all.filter(({ id }) => contact.isOlder(id))
  return {
    reporter,
    actions: [
      putting(table, 'none', { ...keys.reporter(caseId), ...closeBox(opened, caseId, key, random) }, asRead),
      ...contactsOf(reporter, contact.key).map((hash) => putting(table, 'none', keys.contact(hash, caseId))),
      ...earlier.flatMap((it) => contactsOf(reporter, it)).map((hash) => deleting(table, keys.contact(hash, caseId), 'contact-rehashed')),
    ],
  }
}

/** Opens who filed. Only functions with the grant can read the item. */
export const readIdentity = async (table: Table, caseId: string, opening: OpeningKeys): Promise<KnownReporter> => {
  const kept = await readKeptIdentity(table, caseId)
  if (kept === null) return null
  const opened = openIdentity(kept, caseId, opening)
  return opened === null ? 'lost' : Reporter.parse(JSON.parse(opened))
}

/** Cases that this address or number was left with; no identity is opened for it. */
export const readCasesOfContact = (table: Table, hash: string, limit: number): Promise<string[]> =>
  readFirst(table, { partition: keys.contact(hash, '').pk, mayLag: true }, held('sk', z.string()), limit)
