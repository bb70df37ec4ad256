import type { CitizenCommand } from '../../domain/actions/citizen-actions.ts'
import { countBack, countUp, type RateLimit, secondsLeft } from '../../store/rates.ts'
import type { Tools } from '../tools.ts'

/**
 * What a case takes of one kind in a day: more than anybody has to say, and too little to make it unreadable. Each message and
 * each request about personal data is somebody's work, and some write a letter.
 */
const caps = {
  reply: { limit: { name: 'reply', windowSeconds: 86_400 }, most: 30 },
  // Each writes to two addresses, of which one may be a stranger's.
  'correct-contact': { limit: { name: 'correct-contact', windowSeconds: 86_400 }, most: 3 },
  'ask-privacy': { limit: { name: 'ask-privacy', windowSeconds: 86_400 }, most: 5 },
} as const satisfies Partial<Record<CitizenCommand['type'], { limit: RateLimit; most: number }>>

type Capped = keyof typeof caps
const isCapped = (type: string): type is Capped => type in caps

/** The place of one more in today's measure: how long until there is one (0: it is taken), and the way to give it back. */
type Place = { seconds: number; giveBack: () => Promise<void> }

/**
 * Takes a place before anything is done, so that many at once get no more than there are; whoever did nothing with it gives it
 * back, or each second click and each refusal would use up what the case may still be told.
 */
export const takePlace = async ({ table, effects }: Tools, caseId: string, { type }: CitizenCommand): Promise<Place> => {
  if (!isCapped(type)) return { seconds: 0, giveBack: async () => {} }
  const { limit, most } = caps[type]
  const now = Math.floor(Date.parse(effects.now()) / 1000)
  const count = await countUp(table, limit, caseId, now)
  return { seconds: count > most ? secondsLeft(limit, now) : 0, giveBack: () => countBack(table, limit, caseId, now) }
}
