import { citizenActions } from '../../domain/actions/citizen-actions.ts'
import type { Case } from '../../domain/case/case.ts'
import { letterToReporter } from '../../domain/letters/letter.ts'
import { type Instant, plusMillis } from '../../domain/time/instant.ts'
import { readCase } from '../../store/case/case-items.ts'
import { isEmailOf } from '../../store/case/identities.ts'
import { caseIdOf } from '../../store/case/number-items.ts'
import { putLetter } from '../../store/post/letter-items.ts'
import { putLink, readLink, useLink } from '../../store/post/links.ts'
import { countUp, type RateLimit, readCount } from '../../store/rates.ts'
import { transact } from '../../store/transact.ts'
import { codeKeyInUse, matchesAccessCode } from '../cases/access-code.ts'
import { carryOut, type Submitted } from '../cases/carry-out.ts'
import { numberTyped } from '../cases/typed-number.ts'
import { idBytes, letterId, linkId } from '../identifiers.ts'
import { readSigned } from '../signed-tokens.ts'
import type { Tools } from '../tools.ts'

const wrongCodes: RateLimit = { name: 'wrong-code', windowSeconds: 900 }
const lostCodes: RateLimit = { name: 'lost-code', windowSeconds: 3600 }
const lostCodesPerHour = 3
const linkMillis = 60 * 60_000

/**
 * The case that number and code open together, or null. A wrong code and an unknown number make the same calls and give
 * the same answer; after a few misses each further guess waits longer, up to three seconds, for that number and for that
 * network (`network` is a hash). Nobody is ever locked out.
 */
export const openWithCode = async (tools: Tools, typedNumber: string, typedCode: string, network: string): Promise<Case | null> => {
  const { table, effects } = tools
  const number = await numberTyped(tools, typedNumber)
  const seconds = Math.floor(Date.parse(effects.now()) / 1000)
  const misses = await Promise.all([number, network].map((who) => readCount(table, wrongCodes, who, seconds)))
  await effects.sleep(delayAfter(Math.max(...misses)))
  const id = await caseIdOf(table, number)
  const state = await readCase(table, id)
  const matches = matchesAccessCode((await tools.keyRing())('access-code'), state ?? { id, accessGeneration: 0 }, typedCode)
  if (state && matches) return state
  await Promise.all([number, network].map((who) => countUp(table, wrongCodes, who, seconds)))
  return null
}

/** Milliseconds: none for the first two misses, then doubling. */
export const delayAfter = (misses: number): number => (misses < 2 ? 0 : Math.min(3000, 100 * 2 ** Math.min(misses - 2, 10)))

/**
 * Somebody lost their code. If number and e-mail belong together, a letter with a one-time link goes out; if not, the
 * same number of items is written for nobody. The caller answers the same in both cases.
 */
export const askForLostCode = async (tools: Tools, typedNumber: string, email: string): Promise<void> => {
  const { table, effects } = tools
  const now = effects.now()
  const number = await numberTyped(tools, typedNumber)
  const asked = await countUp(table, lostCodes, number, Math.floor(Date.parse(now) / 1000))
  const id = await caseIdOf(table, number)
  const [state, belongs] = await Promise.all([readCase(table, id), isEmailOf(table, id, email, (await tools.identityKeys()).contact)])
  const validUntil = plusMillis(now, linkMillis)
  const link = { id: linkId(effects.randomBytes(idBytes)), caseId: state?.id ?? null, validUntil }
  if (state && belongs && asked <= lostCodesPerHour) {
    const content = { kind: 'lost-code' as const, linkId: link.id, validUntil }
    const letter = letterToReporter(state, content, letterId(state.id, effects.randomBytes(idBytes)), now)
    await transact(table.documents, [putLink(table, link), putLetter(table, letter)])
    return
  }
  const nobodys = [link, { ...link, id: linkId(effects.randomBytes(idBytes)) }]
  await transact(
    table.documents,
    nobodys.map((it) => putLink(table, { ...it, caseId: null })),
  )
}

/** Whether the link can still be used; looking at it does not use it up, for scanners follow links. */
export const isLinkUsable = async (tools: Tools, token: string): Promise<boolean> => {
  const id = readSigned((await tools.keyRing())('one-time-link'), token)
  return id !== null && (await readLink(tools.table, id, tools.effects.now())) !== null
}

/** Uses a one-time link: the case gets a new access code, the old one stops working. */
export const renewWithLink = async (tools: Tools, token: string): Promise<Submitted> => {
  const id = readSigned((await tools.keyRing())('one-time-link'), token)
  const now: Instant = tools.effects.now()
  const caseId = id && (await readLink(tools.table, id, now))
  if (!caseId) return { kind: 'link-used' }
  const command = { type: 'renew-access' as const, ...(await codeKeyInUse(tools)) }
  return carryOut(tools, citizenActions, caseId, command, { kind: 'reporter' }, { along: [useLink(tools.table, id, now)] })
}
