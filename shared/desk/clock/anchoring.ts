import { anchorDay } from '../../domain/events/day-root.ts'
import { letterToDesk } from '../../domain/letters/letter.ts'
import { plusMillis } from '../../domain/time/instant.ts'
import { addDays, type LocalDate, localDateOf } from '../../domain/time/local-date.ts'
import { putRoot, readChanged, readLastRoot } from '../../store/office/day-roots.ts'
import { putLetterOnce } from '../../store/post/letter-items.ts'
import type { Tools } from '../tools.ts'

/** A decision made just before midnight may reach the table after it; by then its day must not be anchored yet. */
const settleMillis = 15 * 60_000

/** After a long outage the missing days are anchored over several sweeps. */
const mostDays = 60

/** Anchors every day that has ended since the last root, in order. The first root of all is that of yesterday. */
export const anchorDays = async (tools: Tools): Promise<number> => {
  const { timeZone } = await tools.region()
  const now = tools.effects.now()
  const lastEnded = addDays(localDateOf(plusMillis(now, -settleMillis), timeZone), -1)
  let before = await readLastRoot(tools.table)
  let anchored = 0
  for (let day = before ? addDays(before.day, 1) : lastEnded; day <= lastEnded && anchored < mostDays; day = addDays(day, 1)) {
    // By which blanks of the tree are told from cases, here and nowhere else.
    const blind = tools.effects.randomBytes(16).toString('base64url')
    const root = anchorDay({ day, before, heads: await readChanged(tools.table, day) }, blind, now)
    // Another sweep anchors at the same time: it goes on from here.
    if (!(await putRoot(tools.table, root))) return anchored
    before = root
    anchored++
  }
  return anchored
}

/** On working mornings the overseer gets the last root; it vouches for all before it. */
export const mailRoot = async (tools: Tools, today: LocalDate): Promise<void> => {
  const last = await readLastRoot(tools.table)
  if (!last) return
  const { day, root, previous, cases } = last
  const content = { kind: 'day-root' as const, day, root, previous, cases }
  await putLetterOnce(tools.table, letterToDesk('overseer', content, today, tools.effects.now()))
}
