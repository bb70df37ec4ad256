import { addressHash, addressHashes } from '../../store/case/identities.ts'
import { isConfirmed } from '../../store/post/addresses.ts'
import { readSigned, signed } from '../signed-tokens.ts'
import type { Tools } from '../tools.ts'

/** What such a proof begins with: a one-time link of the same key confirms nothing, and this opens no case. */
const mark = 'alamat-'
/** Before the case that waits to be read after a storm, where the proof is for one. */
const caseMark = '~'

/**
 * What a letter carries to the reader of an address, who alone can bring it back; null when they did. It tells no address.
 * `waiting`: a case that waits to be read after a storm of filings, which the same proof ends (docs/adr/0061).
 */
export const confirmationToken = async (tools: Tools, email: string, waiting: string | null): Promise<string | null> => {
  const { contact } = await tools.identityKeys()
  if (waiting === null && (await isConfirmed(tools.table, addressHashes(email, contact)))) return null
  const hash = addressHash(email, contact.inUse)
  return signed((await tools.keyRing())('one-time-link'), `${mark}${hash}${waiting === null ? '' : `${caseMark}${waiting}`}`)
}

/** What a proof that we made confirms: an address by its hash, and perhaps a case. */
export type Confirmation = { hash: string; caseId: string | null }

/** Null when it was not made here. Looking confirms nothing, for scanners follow links. */
export const confirmationIn = async (tools: Tools, token: string): Promise<Confirmation | null> => {
  const text = readSigned((await tools.keyRing())('one-time-link'), token)
  if (!text?.startsWith(mark)) return null
  const [hash = '', caseId = null] = text.slice(mark.length).split(caseMark)
  return { hash, caseId }
}
