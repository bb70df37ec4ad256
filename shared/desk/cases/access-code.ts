import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Case } from '../../domain/case/case.ts'
import { accessCodeSigns } from '../../domain/typed/codes.ts'
import { type KeptCode, keptCodeOf, readKeptCode, verifierOf } from '../../store/case/kept-codes.ts'
import type { SubKeys } from '../../store/sub-key.ts'
import { crockford } from '../identifiers.ts'
import { firstKeyId } from '../sub-keys.ts'
import type { Tools } from '../tools.ts'

/** What a case tells of its code: how often it was replaced, and with which generation of keys it was made. */
export type CodeFacts = Pick<Case, 'id' | 'accessGeneration' | 'accessKey'>

/**
 * The citizen's key to a case: 60 bits of HMAC over case and generation, in twelve characters without I, L, O and U.
 * Derived and never stored, as long as the keys that made it are there; raising the generation replaces it (design.md
 * section 6).
 */
export const accessCodeOf = (key: Buffer, caseId: string, generation: number): string => {
  const bits = createHmac('sha256', key).update(`${caseId}|${generation}`).digest()
  const code = crockford(bits, 12)
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

/** What a case that is given a code now has to remember of it; nothing while the first generation is in use. */
export const codeKeyInUse = async (tools: Tools): Promise<{ accessKey?: string }> => {
  const { id } = (await tools.keyRing())('access-code').inUse
  return id === firstKeyId ? {} : { accessKey: id }
}

/** What codes of one case are told with: the keys, and the code that was kept when its own keys went. */
export type CodeKeys = { deriving: SubKeys; opening: SubKeys; kept: KeptCode | null; looksForKept: boolean }

/**
 * Before the first generation has gone no code was kept, and none is looked for; afterwards one is looked for at each case,
 * so that an unknown number costs the same calls as a wrong code.
 */
export const codeKeysOf = async (tools: Tools, caseId: string): Promise<CodeKeys> => {
  const ring = await tools.keyRing()
  const deriving = ring('access-code')
  const isFirstThere = deriving.all.some(({ id }) => id === firstKeyId)
  return {
    deriving,
    opening: ring('kept-code'),
    kept: isFirstThere ? null : await readKeptCode(tools.table, caseId),
    looksForKept: !isFirstThere,
  }
}

/** The code that opens a case now; null when the keys that made it are lost. */
export const currentAccessCode = async (tools: Tools, facts: CodeFacts): Promise<string | null> =>
  codeOfCase(await codeKeysOf(tools, facts.id), facts)

export const codeOfCase = (
  { deriving, opening, kept }: Pick<CodeKeys, 'deriving' | 'opening' | 'kept'>,
  { id, accessGeneration, accessKey = firstKeyId }: CodeFacts,
): string | null => {
  const made = deriving.all.find((it) => it.id === accessKey)
  return made ? accessCodeOf(made.key, id, accessGeneration) : keptCodeOf(kept, id, accessGeneration, opening)
}

/**
 * Compares in constant time, whatever was typed: case, blanks and hyphens do not matter, O is 0, I and L are 1. Of a case
 * that is not there, or whose code nobody can tell any more, nothing matches.
 */
export const matchesAccessCode = (keys: CodeKeys, facts: CodeFacts, typed: string): boolean => {
  const { key } = keys.deriving.inUse
  const digest = (text: string) =>
    createHmac('sha256', key)
      .update(`typed|${accessCodeSigns(text)}`)
      .digest()
  const code = codeOfCase(keys, facts)
  const isTold = timingSafeEqual(digest(code ?? ''), digest(typed)) && code !== null
  return isVerified(keys, facts, typed) || isTold
}

const noSalt = Buffer.alloc(16).toString('base64url')

/**
 * A code that another installation printed. Where codes are kept at all this is reckoned for every number, known or not, so that how
 * long an answer takes tells nothing.
 */
const isVerified = ({ kept, looksForKept }: CodeKeys, { accessGeneration }: CodeFacts, typed: string): boolean => {
  if (!looksForKept) return false
  const known = kept && 'verifier' in kept && kept.generation === accessGeneration ? kept : null
  const reckoned = Buffer.from(verifierOf(accessCodeSigns(typed), known?.salt ?? noSalt), 'base64url')
  const wanted = Buffer.from(known?.verifier ?? noSalt, 'base64url')
  return wanted.length === reckoned.length && timingSafeEqual(reckoned, wanted)
}
