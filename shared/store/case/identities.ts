import * as z from 'zod'
import { comparedEmail, comparedPhone, type Reporter } from '../../domain/case/identity.ts'
import { getItem, held, isThere, readFirst } from '../access.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { deleting, type GuardedAction, putting } from '../transact.ts'
import { contactHash, SealedIdentity, sealIdentity, unsealIdentity } from './sealing.ts'

export type IdentityKeys = { seal: Buffer; contact: Buffer; keyId: string }

/** Keyed hash of an e-mail address: what is known about it is kept without it. */
export const addressHash = (email: string, contactKey: Buffer): string => contactHash('email', comparedEmail(email), contactKey)

/** The sealed identity of a new case, and the hashes by which its contacts are compared. */
export const identityActions = (table: Table, caseId: string, reporter: Reporter, use: IdentityKeys, iv: Buffer): GuardedAction[] => {
  const sealed = sealIdentity(reporter, caseId, { key: use.seal, keyId: use.keyId }, iv)
  return [
    putting(table, 'none', { ...keys.reporter(caseId), ...sealed }),
    ...contactsOf(reporter, use.contact).map((hash) => putting(table, 'none', keys.contact(hash, caseId))),
  ]
}

/** Takes away who filed and every trace by which their contacts are found. */
export const eraseIdentityActions = (table: Table, caseId: string, reporter: Reporter | null, contactKey: Buffer): GuardedAction[] => {
  const contacts = reporter ? contactsOf(reporter, contactKey) : []
  return [keys.reporter(caseId), ...contacts.map((hash) => keys.contact(hash, caseId))].map((key) => deleting(table, key, 'erased'))
}

const contactsOf = (reporter: Reporter, contactKey: Buffer): string[] => [
  ...(reporter.email === null ? [] : [contactHash('email', comparedEmail(reporter.email), contactKey)]),
  ...(reporter.phone === null ? [] : [contactHash('phone', comparedPhone(reporter.phone), contactKey)]),
]

/** Whether that e-mail address was left with the case; no identity is opened for it. */
export const isEmailOf = (table: Table, caseId: string, email: string, contactKey: Buffer): Promise<boolean> =>
  isThere(table, keys.contact(addressHash(email, contactKey), caseId))

/** Whether it is still kept who filed; it stays sealed. */
export const holdsIdentity = (table: Table, caseId: string): Promise<boolean> => isThere(table, keys.reporter(caseId))

/** Opens who filed. Only functions with the grant can read the item. Null when nothing was kept, or it was erased. */
export const readIdentity = async (table: Table, caseId: string, sealKey: Buffer): Promise<Reporter | null> => {
  const sealed = await getItem(table, keys.reporter(caseId), SealedIdentity)
  return sealed && unsealIdentity(sealed, caseId, sealKey)
}

/** Cases that this address or number was left with; no identity is opened for it. */
export const readCasesOfContact = (table: Table, hash: string, limit: number): Promise<string[]> =>
  readFirst(table, { partition: keys.contact(hash, '').pk, mayLag: true }, held('sk', z.string()), limit)
