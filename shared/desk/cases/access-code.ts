import { createHmac, timingSafeEqual } from 'node:crypto'
import { accessCodeSigns } from '../../domain/typed/codes.ts'
import { crockford } from '../identifiers.ts'

/**
 * The citizen's key to a case: 60 bits of HMAC over case and generation, in twelve characters without I, L, O and U.
 * Derived and never stored; raising the generation replaces it (design.md section 6).
 */
export const accessCodeOf = (key: Buffer, caseId: string, generation: number): string => {
  const bits = createHmac('sha256', key).update(`${caseId}|${generation}`).digest()
  const code = crockford(bits, 12)
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

/** Compares in constant time, whatever was typed: case, blanks and hyphens do not matter, O is 0, I and L are 1. */
export const matchesAccessCode = (key: Buffer, caseId: string, generation: number, typed: string): boolean => {
  const digest = (text: string) => createHmac('sha256', key).update(`typed|${text}`).digest()
  return timingSafeEqual(digest(accessCodeSigns(accessCodeOf(key, caseId, generation))), digest(accessCodeSigns(typed)))
}
