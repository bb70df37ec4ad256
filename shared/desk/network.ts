import { createHmac } from 'node:crypto'
import type { Instant } from '../domain/time/instant.ts'

/** A source address as it is counted: a keyed hash with the day in it, so that nobody can be followed from day to day. */
export const networkHash = (key: Buffer, sourceAddress: string, now: Instant): string =>
  createHmac('sha256', key)
    .update(`${now.slice(0, 10)}|${sourceAddress}`)
    .digest('base64url')
    .slice(0, 22)
