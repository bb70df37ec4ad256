import { citizenActions } from '../../domain/actions/citizen-actions.ts'
import type { Case } from '../../domain/case/case.ts'
import { provenContact } from '../../domain/case/corrected-contact.ts'
import { letterToReporter } from '../../domain/letters/letter.ts'
import { type Instant, plusMillis } from '../../domain/time/instant.ts'
import { localDateOf } from '../../domain/time/local-date.ts'
import { readCase } from '../../store/case/case-items.ts'
import { addressHash, isEmailOf } from '../../store/case/identities.ts'
import { caseIdOf } from '../../store/case/number-items.ts'
import { putLetter } from '../../store/post/letter-items.ts'
import { putLink, readLink, useLink } from '../../store/post/links.ts'
import { countUp, type RateLimit, secondsLeft } from '../../store/rates.ts'
import { transact } from '../../store/transact.ts'
import { codeKeyInUse, codeKeysOf, matchesAccessCode } from '../cases/access-code.ts'
import { carryOut, type Submitted } from '../cases/carry-out.ts'
import { numberTyped } from '../cases/typed-number.ts'
import { idBytes, letterId, linkId } from '../identifiers.ts'
import { readSigned } from '../signed-tokens.ts'
import type { Tools } from '../tools.ts'
import { countMiss, pairOf, standingOf } from './guesses.ts'

const lostCodes: RateLimit = { name: 'lost-code', windowSeconds: 3600 }
const lostCodesPerHour = 3
const lostCodesOfAsker: RateLimit = { name: 'lost-code-asker', windowSeconds: 60 }
const lostCodesPerMinute = 20
const linkMillis = 60 * 60_000

/** What came of typing a number and a code. */
export type Opening = { kind: 'opened'; case: Case } | { kind: 'wrong' } | { kind: 'slowed'; seconds: number }

/**
 * The case that number and code open together. A wrong code and an unknown number make the same calls and give the same
 * answer. Who was wrong too often waits (`guesses.ts`); from a crowded network whoever is right still gets in, so that no
 * stranger keeps an owner out. `network` is a hash.
 */
export const openWithCode = async (tools: Tools, typedNumber: string, typedCode: string, network: string): Promise<Opening> => {
  const { table } = tools
  const number = await numberTyped(tools, typedNumber)
  const standing = await standingOf(tools, number, network)
  const slowed = { kind: 'slowed', seconds: standing.seconds } as const
  if (standing.kind === 'wait') return slowed
  const id = await caseIdOf(table, number)
  const state = await readCase(table, id)
  const matches = matchesAccessCode(await codeKeysOf(tools, id), state ?? { id, accessGeneration: 0 }, typedCode)
  if (state && matches) return { kind: 'opened', case: state }
  await countMiss(tools, number, network)
  return standing.kind === 'crowded' ? slowed : { kind: 'wrong' }
}

/**
 * Somebody lost their code. If number and e-mail belong together, a letter with a one-time link goes out; if not, the
 * same number of items is written for nobody. The caller answers the same in both cases. What is counted is the number with
 * that address, so that nobody uses up what its owner may ask for; and who asks, who is told how long to wait.
 */
export const askForLostCode = async (tools: Tools, typedNumber: string, email: string, network: string): Promise<{ seconds: number }> => {
  const { table, effects } = tools
  const now = effects.now()
  const number = await numberTyped(tools, typedNumber)
  const nowSeconds = Math.floor(Date.parse(now) / 1000)
  const { contact } = await tools.identityKeys()
  const together = pairOf(number, addressHash(email, contact.inUse))
  const [asked, ofAsker] = await Promise.all([
    countUp(table, lostCodes, together, nowSeconds),
    countUp(table, lostCodesOfAsker, network, nowSeconds),
  ])
  if (ofAsker > lostCodesPerMinute) return { seconds: secondsLeft(lostCodesOfAsker, nowSeconds) }
  const id = await caseIdOf(table, number)
  const state = await readCase(table, id)
  // An address that somebody with the code put there a short while ago gets none: the one before does (docs/adr/0067).
  const proven = state && provenContact(state, localDateOf(now, (await tools.region()).timeZone))
  const belongs = await isEmailOf(table, id, email, contact, proven?.email)
  const validUntil = plusMillis(now, linkMillis)
  const held = proven?.email ? { held: proven.email } : {}
  const link = { id: linkId(effects.randomBytes(idBytes)), caseId: state?.id ?? null, validUntil, ...held }
  if (state && belongs && asked <= lostCodesPerHour) {
    const content = { kind: 'lost-code' as const, linkId: link.id, validUntil, ...held }
    const letter = letterToReporter(state, content, letterId(state.id, effects.randomBytes(idBytes)), now)
    await transact(table.documents, [putLink(table, link), putLetter(table, letter)])
    return { seconds: 0 }
  }
  const nobodys = [link, { ...link, id: linkId(effects.randomBytes(idBytes)) }]
  await transact(
    table.documents,
    nobodys.map((it) => putLink(table, { ...it, caseId: null })),
  )
  return { seconds: 0 }
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
  const link = id === null ? null : await readLink(tools.table, id, now)
  if (id === null || link === null) return { kind: 'link-used' }
  const command = { type: 'renew-access' as const, held: link.held, ...(await codeKeyInUse(tools)) }
  return carryOut(tools, citizenActions, link.caseId, command, { kind: 'reporter' }, { along: [useLink(tools.table, id, now)] })
}
