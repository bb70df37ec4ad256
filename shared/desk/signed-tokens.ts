import { createHmac, timingSafeEqual } from 'node:crypto'

/** A small signed note for a browser to bring back: JSON in base64url, a dot, HMAC-SHA256. Readable, not forgeable. */
export const signToken = (key: Buffer, facts: object): string => {
  const body = Buffer.from(JSON.stringify(facts)).toString('base64url')
  return `${body}.${macOf(key, body)}`
}

/** The facts of a token that we signed; null for anything else. Whoever asks checks their shape and age. */
export const readToken = (key: Buffer, token: string): unknown => {
  const [body = '', mac = ''] = token.slice(0, 2000).split('.')
  const expected = Buffer.from(macOf(key, body))
  const given = Buffer.from(mac)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))
}

const macOf = (key: Buffer, body: string): string => createHmac('sha256', key).update(body).digest('base64url')
