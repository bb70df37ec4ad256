import { todayOf } from '../../domain/case/moves.ts'
import type { Decide } from '../../domain/law/law-of-now.ts'
import { tick } from '../../domain/law/tick.ts'
import type { Reminder } from '../../domain/letters/reminder.ts'
import { inspectoratesOn } from '../../domain/office/recipients.ts'
import { type Instant, plusMillis } from '../../domain/time/instant.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { isDigestDue, isDigestOverdue } from '../../domain/time/morning.ts'
import { readHeartbeats, writeHeartbeat } from '../../store/office/heartbeats.ts'
import { transact } from '../../store/transact.ts'
import { readAwakePage, refreshWake } from '../../store/wake.ts'
import { type AlongDecided, carryOutTick } from '../cases/carry-out.ts'
import type { Tools } from '../tools.ts'
import { anchorDays, mailRoot } from './anchoring.ts'
import { clearReports } from './clearing-reports.ts'
import { publishFigures } from './publishing-figures.ts'
import { putDigests, reminding } from './reminding.ts'
import { putScheduledLetters } from './scheduled-letters.ts'
import { tellHandOvers } from './telling.ts'
import { tellInformation } from './telling-information.ts'

/** Cases taken from each shard at a time. */
const pageSize = 50
/** One clock at a time, each a transaction of its own; a case has far fewer than this at once. */
const mostTicks = 20
/** A sweep as old as this has seen all that this morning's digests speak of. */
const recentMillis = 15 * 60_000
/** Without a completed sweep for so long the sweep does not keep up. */
const staleMillis = 30 * 60_000

export type Swept = {
  ticked: number
  failed: number
  /** Digests put into the outbox. */
  digests: number
  /** False when time was up before everything that was due had been looked at. */
  completed: boolean
  /** That has now gone on for so long that somebody must look. */
  stale: boolean
}

/**
 * Ticks every case whose moment has come, and sends the morning's digests on their way (design.md section 4). Work grows
 * with what is due, not with what exists; whatever a failing case keeps from being done is found again by the next sweep.
 * Stops when `timeLeft` says so. Two at once do nothing twice: each step is guarded in the table.
 */
export const sweep = async (tools: Tools, timeLeft: () => boolean = () => true): Promise<Swept> => {
  const beats = await readHeartbeats(tools.table)
  const lastDigest = beats.digests?.day ?? null
  const { along, written } = reminding(tools, lastDigest)
  const swept = await tickAwake(tools, along, timeLeft)
  const told = await tellHandOvers(tools, lastDigest, timeLeft)
  written.push(...told.lines)
  const { ticked } = swept
  const failed = swept.failed + told.failed
  const completed = swept.completed && told.completed
  const digests = completed || isDigestOverdue(await tools.context()) ? await morning(tools, lastDigest, written) : 0
  await tryScheduledLetters(tools)
  const now = tools.effects.now()
  if (completed) await writeHeartbeat(tools.table, 'sweep', { at: now, ticked, failed })
  tools.effects.log(completed ? 'sweep-completed' : 'sweep-unfinished', { ticked, failed, digests })
  return { ticked, failed, digests, completed, stale: !completed && !isRecent(beats.sweep?.at, now, staleMillis) }
}

/**
 * The morning's own schedule. A sweep that was completed a moment ago has found what is due, and the letters leave on the
 * minute; otherwise it sweeps first, so that digests never hang on another schedule.
 */
export const sweepForDigests = async (tools: Tools, timeLeft: () => boolean = () => true): Promise<Swept> => {
  const { sweep: last, digests } = await readHeartbeats(tools.table)
  if (!isRecent(last?.at, tools.effects.now(), recentMillis)) return sweep(tools, timeLeft)
  const lastDigest = digests?.day ?? null
  const put = await morning(tools, lastDigest, (await tellHandOvers(tools, lastDigest, timeLeft)).lines)
  await tryScheduledLetters(tools)
  return { ticked: 0, failed: 0, digests: put, completed: true, stale: false }
}

/** What is due by the calendar alone keeps nothing else from leaving, and is tried again by the next sweep. */
const tryScheduledLetters = async (tools: Tools): Promise<void> => {
  try {
    await putScheduledLetters(tools)
  } catch (error) {
    tools.effects.log('scheduled-letters-failed', { error: error instanceof Error ? error.name : 'unknown' })
  }
}

const isRecent = (at: Instant | undefined, now: Instant, millis: number): boolean => at !== undefined && at >= plusMillis(now, -millis)

const tickAwake = async (tools: Tools, along: AlongDecided, timeLeft: () => boolean) => {
  const done = new Set<string>()
  let ticked = 0
  let failed = 0
  let inspectorates: readonly string[] | undefined
  // From page to page, so that cases which fail again and again never stand before those that do not.
  let from: Awaited<ReturnType<typeof readAwakePage>>['next']
  do {
    const page = await readAwakePage(tools.table, 'CASE', tools.effects.now(), pageSize, from)
    for (const id of page.ids) {
      if (!timeLeft()) return { ticked, failed, completed: false }
      if (done.has(id)) continue
      done.add(id)
      try {
        inspectorates ??= await inspectoratesOf(tools)
        ticked += await tickCase(tools, id, along, inspectorates)
      } catch (error) {
        failed++
        tools.effects.log('tick-failed', { caseId: id, error: error instanceof Error ? error.name : 'unknown' })
      }
    }
    from = page.next
  } while (from)
  return { ticked, failed, completed: true }
}

/** The institutions that oversee today; most sweeps find nothing due and do not ask. */
const inspectoratesOf = async (tools: Tools): Promise<string[]> => {
  const [institutions, context] = await Promise.all([tools.institutions(), tools.context()])
  return inspectoratesOn(institutions, todayOf(context))
}

const tickCase = async (tools: Tools, id: string, along: AlongDecided, inspectorates: readonly string[]): Promise<number> => {
  const ticking: Decide = (state, context) => tick(state, context, inspectorates)
  for (let ticks = 0; ; ticks++) {
    const outcome = ticks < mostTicks ? await carryOutTick(tools, id, ticking, along) : null
    if (outcome?.kind === 'done') continue
    // Woken for nothing: the law has changed since its moment was computed. It must not be looked at by every sweep.
    if (ticks === 0 && outcome?.kind === 'refused') {
      await transact(tools.table.documents, [refreshWake(tools.table, outcome.case, await tools.context())])
    }
    return ticks
  }
}

/** A line of the public list that cannot be told keeps no digest from leaving; what was not told is tried again on the next morning. */
const tryTelling = async (tools: Tools, today: LocalDate): Promise<Reminder[]> => {
  try {
    const told = await tellInformation(tools, today)
    await clearReports(tools, today)
    return told
  } catch (error) {
    tools.effects.log('telling-information-failed', { error: error instanceof Error ? error.name : 'unknown' })
    return []
  }
}

/** Once every working morning, or with the first sweep after it: digests, the days' roots, and figures that have ripened. */
const morning = async (tools: Tools, lastDigest: LocalDate | null, written: readonly Reminder[]): Promise<number> => {
  await anchorDays(tools)
  const context = await tools.context()
  const today = todayOf(context)
  if (!isDigestDue(context) || lastDigest === today) return 0
  const digests = await putDigests(tools, today, [...written, ...(await tryTelling(tools, today))])
  await mailRoot(tools, today)
  await writeHeartbeat(tools.table, 'digests', { at: context.now, day: today })
  try {
    await publishFigures(tools, today)
  } catch (error) {
    // Figures that cannot be counted keep nobody from their letter; they are tried again on the next morning.
    tools.effects.log('publishing-failed', { error: error instanceof Error ? error.name : 'unknown' })
  }
  return digests
}
