import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

// RFC 8410: what stands before the 32 bytes of an X25519 key in its usual wrapping.
const privateWrapping = Buffer.from('302e020100300506032b656e04220420', 'hex')
const publicWrapping = Buffer.from('302a300506032b656e032100', 'hex')

/** Any 32 bytes are a private half. */
export const privateHalf = (bytes: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([privateWrapping, bytes]), format: 'der', type: 'pkcs8' })

export const publicHalf = (bytes: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([publicWrapping, bytes]), format: 'der', type: 'spki' })

/** The 32 bytes of the public half that belongs to a private one; nothing leads back. */
export const publicBytesOf = (secret: Buffer): Buffer =>
  createPublicKey(privateHalf(secret)).export({ format: 'der', type: 'spki' }).subarray(publicWrapping.length)
