import { plusMillis } from '../domain/instant.ts'
import { localDateOf } from '../domain/local-date.ts'
import { checkOperations, type OperationCheck } from '../domain/operations.ts'
import { readLastRoot } from '../store/day-roots.ts'
import { readHeartbeats } from '../store/heartbeats.ts'
import { readAwake, readNotArrived } from '../store/letters.ts'
import { readDirectory } from './reminding.ts'
import type { Tools } from './tools.ts'

/** More than these are not counted: one is too many already. */
const countedLetters = 100
const stuckMillis = 3_600_000

/** How the parts that nobody sees are doing. */
export const readOperations = async (tools: Tools): Promise<OperationCheck[]> => {
  const { table, effects } = tools
  const now = effects.now()
  const [directory, beats, calendar, { timeZone }, stuck, undelivered, root] = await Promise.all([
    readDirectory(tools),
    readHeartbeats(table),
    tools.calendar(),
    tools.region(),
    readAwake(table, 'LETTER', plusMillis(now, -stuckMillis), countedLetters),
    readNotArrived(table, 'undelivered', countedLetters),
    readLastRoot(table),
  ])
  return checkOperations({
    ...directory,
    now,
    today: localDateOf(now, timeZone),
    calendar,
    sweptAt: beats.sweep?.at ?? null,
    mailedAt: beats.outbox?.at ?? null,
    stuck: stuck.length,
    undelivered: undelivered.length,
    rootDay: root?.day ?? null,
  })
}
