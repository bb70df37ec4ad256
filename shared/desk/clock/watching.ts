import { letterToDesk } from '../../domain/letters/letter.ts'
import { checkOperations, faultsOf, type OperationCheck } from '../../domain/office/operations.ts'
import { plusMillis } from '../../domain/time/instant.ts'
import { addDays, isoWeekdayOfEpochDay, type LocalDate, localDateOf, toEpochDay } from '../../domain/time/local-date.ts'
import { isWorkingDay } from '../../domain/time/morning.ts'
import { countItems } from '../../store/access.ts'
import { deskPartition, otherDeskCases } from '../../store/keys.ts'
import { readLastRoot } from '../../store/office/day-roots.ts'
import { readHeartbeats } from '../../store/office/heartbeats.ts'
import { readJob } from '../../store/office/job-items.ts'
import { putLetterOnce, readNotArrived } from '../../store/post/letter-items.ts'
import { readAwake } from '../../store/wake.ts'
import { readDirectory } from '../directory.ts'
import type { Tools } from '../tools.ts'
import { whoIsNotReached } from '../unreachable.ts'

/** More letters or jobs than these are not counted: one is too many already. */
const mostCounted = 100
const stuckMillis = 3_600_000
/** Jobs under way wake when their lease ends, a little later. */
const leaseMillis = 5 * 60_000

/** How the parts that nobody sees are doing. */
export const readOperations = async (tools: Tools): Promise<OperationCheck[]> => {
  const { table, effects } = tools
  const now = effects.now()
  const [directory, beats, calendar, { timeZone, otherDesk }, stuck, undelivered, jobs, root] = await Promise.all([
    readDirectory(tools),
    readHeartbeats(table),
    tools.calendar(),
    tools.region(),
    readAwake(table, 'LETTER', plusMillis(now, -stuckMillis), mostCounted),
    readNotArrived(table, 'undelivered', mostCounted),
    readAwake(table, 'JOB', plusMillis(now, leaseMillis), mostCounted),
    readLastRoot(table),
  ])
  const notReached = await whoIsNotReached(tools, undelivered)
  const open = await Promise.all(jobs.map((id) => readJob(table, id)))
  return checkOperations({
    ...directory,
    now,
    today: localDateOf(now, timeZone),
    calendar,
    sweptAt: beats.sweep?.at ?? null,
    mailedAt: beats.outbox?.at ?? null,
    pages: beats.pages ?? null,
    stuck: stuck.length,
    undelivered: undelivered.length,
    notReached,
    jobsSince: open.flatMap((job) => (job && job.status !== 'done' ? [job.createdAt] : [])),
    rootDay: root?.day ?? null,
    otherDesk,
    missingKeys: beats.keys?.missing ?? [],
  })
}

export type ToldOperators = {
  /** A letter was put into the outbox. */
  told: boolean
  /** Letters do not leave, so that one about it would not either. */
  mute: boolean
}

/** One letter to the operators a working day at most, and only when something is wrong. */
export const tellOperators = async (tools: Tools): Promise<ToldOperators> => {
  const { table, effects } = tools
  const [checks, calendar, { timeZone }] = await Promise.all([readOperations(tools), tools.calendar(), tools.region()])
  const faults = faultsOf(checks)
  const mute = faults.some(({ check }) => check === 'outbox')
  const now = effects.now()
  const day = localDateOf(now, timeZone)
  if (faults.length === 0 || !isWorkingDay(calendar, day)) return { told: false, mute }
  if (faults.some(({ check }) => check === 'other-desk')) await tellOverseer(tools, day)
  const letter = letterToDesk('operators', { kind: 'operations', day, faults }, day, now)
  return { told: await putLetterOnce(table, letter), mute }
}

/**
 * Cases wait where nobody works: that there are some is for the overseer alone, once a week. Operators and coordinators hear only
 * that nobody is there (docs/adr/0051).
 */
const tellOverseer = async ({ table, effects }: Tools, day: LocalDate): Promise<void> => {
  const { count: waiting } = await countItems(table, { index: 'desk', partition: deskPartition(otherDeskCases, true) }, mostCounted)
  if (waiting === 0) return
  const monday = addDays(day, 1 - isoWeekdayOfEpochDay(toEpochDay(day)))
  await putLetterOnce(table, letterToDesk('overseer', { kind: 'other-desk-deserted', day, waiting }, `deserted-${monday}`, effects.now()))
}
