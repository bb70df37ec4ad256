import { casesPerAddressAndDay, type Danger, dangerOf, type Hindrance, hindranceOf, weightOf } from '../../domain/letters/leaving.ts'
import type { CaseLetter, Letter } from '../../domain/letters/letter.ts'
import { plusMillis } from '../../domain/time/instant.ts'
import { addDays, localDateOf } from '../../domain/time/local-date.ts'
import { beginsToWrite, isConfirmed } from '../../store/post/addresses.ts'
import { readLettersOf } from '../../store/post/letter-items.ts'
import { readReputation } from '../../store/post/reputation-items.ts'
import { keepRecent, type Recent } from '../recent.ts'
import type { Tools } from '../tools.ts'

const dayMillis = 24 * 60 * 60_000

const hasLeft = ({ sentAt, to }: Letter): boolean => sentAt !== null && to.startsWith('reporter:')

/** Whether a letter to that address may leave now; null when it may. `hashes`: all that stand for the address, the newest first. */
export const hindranceFor = async (tools: Tools, letter: CaseLetter, hashes: readonly string[]): Promise<Hindrance | null> => {
  const { table, effects } = tools
  const now = effects.now()
  const [confirmed, letters, danger] = await Promise.all([
    isConfirmed(table, hashes),
    readLettersOf(table, letter.caseId),
    dangerNow(tools).get(),
  ])
  const left = letters.filter((it) => it.id !== letter.id && hasLeft(it))
  const since = plusMillis(now, -dayMillis)
  const mayBegin = confirmed || left.length > 0 || (await beginsToWrite(table, hashes[0] ?? '', letter.caseId, now, casesPerAddressAndDay))
  const leftToday = left.filter(({ sentAt }) => sentAt !== null && sentAt > since).length
  return hindranceOf({ weight: weightOf(letter.content), isConfirmed: confirmed, leftToday, mayBegin, danger })
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

/** How long a letter that waits looks again, once a day; then it has nothing new to say, and the page of the case has told it. */
const waitsDays = 14

/** The letter as it stays, when it does not leave now. */
export const afterHindrance = (letter: Letter, { way, why }: Hindrance, { effects }: Tools): Letter => {
  const now = effects.now()
  const again = plusMillis(now, dayMillis)
  if (way === 'call') return { ...letter, status: 'by-phone', nextAt: null, failure: why }
  if (again > plusMillis(letter.createdAt, waitsDays * dayMillis)) return { ...letter, status: 'expired', nextAt: null, failure: why }
  // A call until it leaves after all: the reputation of a sender mends within days.
  return { ...letter, status: way === 'task' ? 'by-phone' : 'waiting', nextAt: again, failure: why }
}
