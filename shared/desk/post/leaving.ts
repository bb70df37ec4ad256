import { casesPerAddressAndDay, type Danger, dangerOf, type Hindrance, hindranceOf, weightOf } from '../../domain/letters/leaving.ts'
import { type CaseLetter, endOf, isAboutCase, type Letter } from '../../domain/letters/letter.ts'
import { plusMillis } from '../../domain/time/instant.ts'
import { addDays, localDateOf } from '../../domain/time/local-date.ts'
import { beginsToWrite, isConfirmed } from '../../store/post/addresses.ts'
import { readLettersOf } from '../../store/post/letter-items.ts'
import { readReputation } from '../../store/post/reputation-items.ts'
import { keepRecent, type Recent } from '../recent.ts'
import type { Tools } from '../tools.ts'

const dayMillis = 24 * 60 * 60_000

const hasLeft = ({ sentAt, to }: Letter): boolean => sentAt !== null && to.startsWith('reporter:')

/**
 * Whether a letter to that address may leave now; null when it may. `hashes`: all that stand for the address, the newest first;
 * `held`: which of the case's addresses it is (0: as it was filed). What was written to another one says nothing of this.
 */
export const hindranceFor = async (
  tools: Tools,
  letter: CaseLetter,
  hashes: readonly string[],
  held: number,
): Promise<Hindrance | null> => {
  const { table, effects } = tools
  const now = effects.now()
  const [confirmed, letters, danger] = await Promise.all([
    isConfirmed(table, hashes),
    readLettersOf(table, letter.caseId),
    dangerNow(tools).get(),
  ])
  const weight = weightOf(letter.content)
  const left = letters.filter((it) => it.id !== letter.id && hasLeft(it))
  const wroteThere = left.some((it) => (it.held ?? 0) === held)
  // The end of a flood case: its address may be a stranger's, and 2,000 calls would be the flood once more.
  if (letter.ofMany && !confirmed && !wroteThere) return { way: 'drop', why: 'never-written' }
  const since = plusMillis(now, -dayMillis)
  const mayBegin = confirmed || wroteThere || (await beginsToWrite(table, hashes[0] ?? '', letter.caseId, now, casesPerAddressAndDay))
  const isOfItsKind = (it: Letter) => isAboutCase(it) && (weightOf(it.content) === 'link') === (weight === 'link')
  const leftToday = left.filter((it) => it.sentAt !== null && it.sentAt > since && isOfItsKind(it)).length
  return hindranceOf({ weight, isConfirmed: confirmed, leftToday, mayBegin, danger })
}

const reputationDays = 7
const kept = new WeakMap<Tools, Recent<Danger>>()

/** How near the sender is to being stopped, at most a minute old. */
const dangerNow = (tools: Tools): Recent<Danger> => {
  const known =
    kept.get(tools) ??
    keepRecent(tools.effects, 60_000, async () => {
      const { timeZone } = await tools.region()
      const from = addDays(localDateOf(tools.effects.now(), timeZone), -reputationDays)
      return dangerOf(await readReputation(tools.table, from))
    })
  kept.set(tools, known)
  return known
}

/** How long a letter that only waits looks again, once a day; then it has nothing new to say, and the page of the case has told it. */
const waitsDays = 14

/**
 * The letter as it stays, when it does not leave now. A call stays one until somebody makes it or the letter leaves after all,
 * for which it looks again each day: the measure of a day is over tomorrow, and the reputation of a sender mends within days.
 */
export const afterHindrance = (letter: Letter, { way, why }: Hindrance, { effects }: Tools): Letter => {
  if (way === 'drop') return { ...letter, failure: why, status: 'expired', nextAt: null }
  const again = plusMillis(effects.now(), dayMillis)
  const held: Letter = { ...letter, looks: (letter.looks ?? 0) + 1, failure: why, status: way === 'task' ? 'by-phone' : 'waiting' }
  const ends = endOf(letter) ?? (way === 'task' ? null : plusMillis(letter.createdAt, waitsDays * dayMillis))
  if (ends === null || again <= ends) return { ...held, nextAt: again }
  return { ...held, status: way === 'task' ? 'by-phone' : 'expired', nextAt: null }
}
