import type { CitizenCommand } from '../../domain/actions/citizen-actions.ts'
import { countUp, type RateLimit, secondsLeft } from '../../store/rates.ts'
import type { Tools } from '../tools.ts'

/**
 * What a case takes of one kind in a day: more than anybody has to say, and too little to make it unreadable. Each message and
 * each request about personal data is somebody's work, and some write a letter.
 */
const caps = {
  reply: { limit: { name: 'reply', windowSeconds: 86_400 }, most: 30 },
  'ask-privacy': { limit: { name: 'ask-privacy', windowSeconds: 86_400 }, most: 5 },
} as const satisfies Partial<Record<CitizenCommand['type'], { limit: RateLimit; most: number }>>

type Capped = keyof typeof caps
const isCapped = (type: string): type is Capped => type in caps

/** Seconds until the case takes another one of that kind; 0 when it does now. Counted whatever becomes of it. */
export const secondsUntilTaken = async ({ table, effects }: Tools, caseId: string, { type }: CitizenCommand): Promise<number> => {
  if (!isCapped(type)) return 0
  const { limit, most } = caps[type]
  const now = Math.floor(Date.parse(effects.now()) / 1000)
  return (await countUp(table, limit, caseId, now)) > most ? secondsLeft(limit, now) : 0
}
