import { addressHash, addressHashes } from '../../store/case/identities.ts'
import { isConfirmed, putConfirmed } from '../../store/post/addresses.ts'
import { readSigned, signed } from '../signed-tokens.ts'
import type { Tools } from '../tools.ts'

/** What such a proof begins with: a one-time link of the same key confirms nothing, and this opens no case. */
const mark = 'alamat-'

/** What a letter carries to the reader of an address, who alone can bring it back; null when they did. It tells no address. */
export const confirmationToken = async (tools: Tools, email: string): Promise<string | null> => {
  const { contact } = await tools.identityKeys()
  if (await isConfirmed(tools.table, addressHashes(email, contact))) return null
  return signed((await tools.keyRing())('one-time-link'), `${mark}${addressHash(email, contact.inUse)}`)
}

const hashIn = async (tools: Tools, token: string): Promise<string | null> => {
  const text = readSigned((await tools.keyRing())('one-time-link'), token)
  return text?.startsWith(mark) ? text.slice(mark.length) : null
}

/** Whether it was made here. Looking confirms nothing, for scanners follow links. */
export const isConfirmation = async (tools: Tools, token: string): Promise<boolean> => (await hashIn(tools, token)) !== null

/** From now on letters that only tell how things go leave, too. False when the proof is not ours. */
export const confirmAddress = async (tools: Tools, token: string): Promise<boolean> => {
  const hash = await hashIn(tools, token)
  if (hash === null) return false
  await putConfirmed(tools.table, hash, tools.effects.now())
  return true
}
