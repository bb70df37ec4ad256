import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import type { Tools } from '../../shared/desk/tools.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { contactMaskOf } from '../../shared/domain/case/contact-mask.ts'
import { Reporter } from '../../shared/domain/case/identity.ts'
import { Instant } from '../../shared/domain/time/instant.ts'
import type { StoredItem } from '../../shared/store/access.ts'
import { Boxed, closeBox, openBox } from '../../shared/store/case/boxes.ts'
import { contactsOf, hashKey } from '../../shared/store/case/corrected-contacts.ts'
import { addressHash, addressHashes, readKeptIdentities } from '../../shared/store/case/identities.ts'
import { openIdentity } from '../../shared/store/case/kept-identity.ts'
import { publicBytesOf } from '../../shared/store/key-halves.ts'
import { keys } from '../../shared/store/keys.ts'
import { AddressState, readKnownAddress } from '../../shared/store/post/addresses.ts'
import type { SubKeys } from '../../shared/store/sub-key.ts'

/**
 * Who filed, on the way to another installation: in a box that only the receiver's private half opens (docs/adr/0092). `n`: of which
 * correction; 0: as it was filed. Null: no key here opens it.
 */
export const MovedIdentity = z.object({ n: z.int().nonnegative(), box: Boxed.nullable() })
export type MovedIdentity = z.infer<typeof MovedIdentity>

/** In the box: what was filed, as it was written down, and what is known of its address, which hangs on keys that stay behind. */
const Inside = z.object({ words: z.string(), address: AddressState.nullable(), confirmedAt: Instant.nullable() })

const Contacts = z.object({ email: Reporter.shape.email, phone: Reporter.shape.phone })

const boxKeyId = 'penerima'

/** A receiver's public half as it is typed: 32 bytes in base64url. Null where it is none. */
export const readRecipient = (typed: string): string | null => {
  const bytes = Buffer.from(typed.trim(), 'base64url')
  return bytes.length === 32 && bytes.toString('base64url') === typed.trim() ? typed.trim() : null
}

export const newReceiver = (): { secret: string; recipient: string } => {
  const secret = randomBytes(32)
  return { secret: secret.toString('base64url'), recipient: publicBytesOf(secret).toString('base64url') }
}

/** The private half in a file, and the public one that belongs to it. */
export const readReceiver = (path: string): { secret: Buffer; recipient: string } => {
  const secret = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url')
  if (secret.length !== 32) throw new Error(`${path} holds no private half (npm run import -- --new-key FILE makes one)`)
  return { secret, recipient: publicBytesOf(secret).toString('base64url') }
}

/** Short enough to be compared by telephone. */
export const shortSum = (recipient: string): string => createHash('sha256').update(recipient).digest('hex').slice(0, 16)

/** Everybody who is kept with the case, each closed for the receiver; opened here only on its way from one box into the other. */
export const closeForReceiver = async (tools: Tools, state: Case, recipient: string): Promise<MovedIdentity[]> => {
  const { table, effects } = tools
  const [{ opening, contact }, kept] = await Promise.all([tools.identityKeys(), readKeptIdentities(table, state)])
  const to = { id: boxKeyId, key: Buffer.from(recipient, 'base64url') }
  return Promise.all(
    kept.map(async ({ n, kept: it }): Promise<MovedIdentity> => {
      const words = openIdentity(it, state.id, opening)
      if (words === null) return { n, box: null }
      const { email } = Contacts.parse(JSON.parse(words))
      const known = email === null ? null : await readKnownAddress(table, addressHashes(email, contact))
      const inside = { words, address: known?.state ?? null, confirmedAt: known?.confirmedAt ?? null }
      return { n, box: closeBox(JSON.stringify(inside), state.id, to, effects.randomBytes(32)) }
    }),
  )
}

/** The same under the keys of the installation that takes them in: who filed, how they are found, and what their page shows of it. */
export const identitiesHere = async (
  tools: Tools,
  { id, identity }: Pick<Case, 'id' | 'identity'>,
  who: readonly MovedIdentity[],
  secret: Buffer,
): Promise<StoredItem[]> => {
  const { closing, contact } = await tools.identityKeys()
  const receiver = { id: boxKeyId, key: secret, leaked: false }
  const opening: SubKeys = { inUse: receiver, all: [receiver] }
  const items = who.flatMap(({ n, box }): StoredItem[] => {
    if (box === null) return []
    const opened = openBox(box, id, opening)
    if (opened === null) throw new Error(`Who filed ${id} is closed for another receiver, or was moved to another case`)
    const { words, address, confirmedAt } = Inside.parse(JSON.parse(opened))
    const contacts = Contacts.parse(JSON.parse(words))
    const mask = contactMaskOf(identity, contacts)
    const hash = contacts.email === null ? null : addressHash(contacts.email, contact.inUse)
    return [
      {
        ...(n === 0 ? keys.reporter(id) : keys.correctedContact(id, n)),
        ...closeBox(words, id, closing.inUse, tools.effects.randomBytes(32)),
      },
      ...contactsOf(contacts, contact.inUse).map((it) => hashKey(it, id, n)),
      ...(mask === null ? [] : [{ ...(n === 0 ? keys.contactMask(id) : keys.correctedMask(id, n)), ...mask }]),
      ...(hash === null || address === null ? [] : [{ ...keys.address(hash), ...address }]),
      ...(hash === null || confirmedAt === null ? [] : [{ ...keys.confirmedAddress(hash), at: confirmedAt }]),
    ]
  })
  // An address that was typed twice is known once.
  return [...new Map(items.map((it) => [`${it.pk} ${it.sk}`, it])).values()]
}
