import { localDay, type OwnDays } from '../recount/own-days.ts'
import type { Posted } from './faults.ts'
import { grouped, type RawItem } from './raw.ts'

/** Every letter left that was said to have left, once but for what nobody could know, and digests on working days alone. */
export const checkLetters = (
  items: readonly RawItem[],
  posted: readonly Posted[],
  before: OwnDays,
  after: OwnDays,
  decreeDay: string,
  end: string,
  faults: string[],
) => {
  const letters = items
    .filter(({ pk }) => pk.startsWith('LETTER'))
    .map((it) => it.letter as { id: string; to: string; status: string; createdAt: string; content: { kind: string } })
  const times = grouped(posted, ({ letterId }) => letterId)
  for (const { id, status, createdAt } of letters) {
    const left = times.has(id)
    if ((status === 'sent' || status === 'delivered') && !left) faults.push(`letter ${id} said to be ${status} never left`)
    if ((status === 'waiting' || status === 'sending') && createdAt < end) faults.push(`letter ${id} still ${status}`)
  }
  const known = new Set(letters.map(({ id }) => id))
  for (const { letterId } of posted) if (!known.has(letterId)) faults.push(`unknown letter ${letterId}`)
  const digests = posted.filter(({ subject }) => subject.startsWith('Pengingat') || subject.startsWith('Baru untuk Anda'))
  for (const { at, to } of digests) {
    const day = localDay(at)
    if (!(day < decreeDay ? before : after).isWorking(day)) faults.push(`digest to ${to} on ${day}`)
  }
  // What an officer did not get goes to whoever stands in for them at once, beside that one's own morning (docs/adr/0038).
  const ofTheMorning = digests.filter(({ letterId }) => !/_\d{4}-\d\d-\d\d-./.test(letterId))
  for (const [key, of] of grouped(ofTheMorning, ({ to, at }) => `${to} ${localDay(at)}`)) {
    if (new Set(of.map(({ letterId }) => letterId)).size > 1) faults.push(`two digests ${key}`)
  }
  // A letter may leave again only when its sender did not hear, or did not live to note, that it had gone.
  for (const [letterId, of] of times)
    for (const earlier of of.slice(0, -1)) if (!earlier.cut) faults.push(`twice ${letterId} after ${earlier.at}, which nothing explains`)
  const twice = posted.length - times.size
  const statuses = Object.fromEntries([...grouped(letters, ({ status }) => status)].map(([status, of]) => [status, of.length]))
  return { letters: letters.length, posted: posted.length, digests: digests.length, twice, statuses }
}
