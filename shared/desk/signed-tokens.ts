import { createHmac, timingSafeEqual } from 'node:crypto'
import type { SubKeys } from '../store/sub-key.ts'
import { firstKeyId, vouchingKey } from './sub-keys.ts'

/**
 * A small signed note for a browser to bring back: the name of its key, JSON in base64url and HMAC-SHA256, with dots
 * between. Readable, not forgeable.
 */
export const signToken = (keys: SubKeys, facts: object): string => signed(keys, Buffer.from(JSON.stringify(facts)).toString('base64url'))

/** The facts of a token that we signed; null for anything else. Whoever asks checks their shape and age. */
export const readToken = (keys: SubKeys, token: string): unknown => {
  const body = readSigned(keys, token.slice(0, 2000))
  return body === null ? null : JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))
}

/** A text without dots, with the name of the key before it and the proof behind it that we made it. */
export const signed = ({ inUse }: SubKeys, text: string): string => `${inUse.id}.${text}.${macOf(inUse.key, text)}`

/** The text in a proof of ours; null when it was not made here. Proofs of version 0.1 name no key. */
export const readSigned = (keys: SubKeys, token: string): string | null => {
  const parts = token.split('.')
  const [id = '', text = '', mac = ''] = parts.length === 2 ? [firstKeyId, ...parts] : parts
  const key = parts.length > 3 ? null : vouchingKey(keys, id)
  if (key === null) return null
  const expected = Buffer.from(macOf(key, text))
  const given = Buffer.from(mac)
  return given.length === expected.length && timingSafeEqual(given, expected) ? text : null
}

const macOf = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('base64url')
