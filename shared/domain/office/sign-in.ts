import { comparedEmail } from '../case/identity.ts'
import { emailOf } from '../typed/email.ts'
import type { Officer } from './directory.ts'

/** What the provider says about somebody who signed in there. */
export type Claims = { issuer: string; subject: string; email: string | null; emailVerified: boolean; name: string | null }

/**
 * Who that is here. The link of issuer and subject counts; an address counts once, to make that link, and only if the
 * provider has verified it. Otherwise whoever can write an address into an account would be that officer.
 */
export type Recognised =
  | { kind: 'known'; officer: Officer }
  | { kind: 'link'; officer: Officer }
  | { kind: 'first-administrator'; email: string }
  | { kind: 'unverified' }
  | { kind: 'unknown' }

/** Providers may tell an address with its domain in letters of another script; the directory keeps what mail takes. */
const addressOf = (email: string): string => emailOf(email) ?? comparedEmail(email)

/** Whoever was invited and never came, or whose address was typed wrongly, lets nobody in. */
const canKeepTheDirectory = ({ role, active, linked }: Officer): boolean => role === 'administrator' && active && linked !== null

export const recognise = (claims: Claims, officers: readonly Officer[], administrators: readonly string[]): Recognised => {
  const linked = officers.find(({ linked: it }) => it?.issuer === claims.issuer && it.subject === claims.subject)
  if (linked) return linked.active ? { kind: 'known', officer: linked } : { kind: 'unknown' }
  if (claims.email === null || !claims.emailVerified) return { kind: 'unverified' }
  const email = addressOf(claims.email)
  const officer = officers.find((it) => it.email === email)
  // The region file names the first administrators: until one of the directory's can sign in, and again when none can any more.
  if (!officer) {
    const isFirst = administrators.map(addressOf).includes(email) && !officers.some(canKeepTheDirectory)
    return isFirst ? { kind: 'first-administrator', email } : { kind: 'unknown' }
  }
  // Another account of the same provider with that address: an administrator has to release the old link first.
  const isTaken = officer.linked !== null && officer.linked.issuer === claims.issuer
  return officer.active && !isTaken ? { kind: 'link', officer } : { kind: 'unknown' }
}
