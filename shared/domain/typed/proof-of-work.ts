import { createHash } from 'node:crypto'

/** What a browser computed: a number that, behind the text, gives a hash with as many zeros as we ask for. */
export type Work = { of: string; nonce: string }

/** Two bytes: sixty thousand tries, some seconds of a cheap phone, and nobody has to be asked whether somebody is a person. */
export const workZeroBytes = 2

/** Whether the work was done, and for this sending: the text is the token of the form, or the key that a program chose. */
export const isWorkDone = ({ of, nonce }: Work): boolean =>
  of !== '' &&
  /^\d{1,12}$/.test(nonce) &&
  createHash('sha256')
    .update(`${of}.${nonce}`)
    .digest()
    .subarray(0, workZeroBytes)
    .every((byte) => byte === 0)
