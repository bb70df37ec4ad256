import * as z from 'zod'
import { jobActions } from '../../../domain/actions/job-actions.ts'
import type { Case } from '../../../domain/case/case.ts'
import { type Context, todayOf } from '../../../domain/case/moves.ts'
import { mayRead } from '../../../domain/case/permissions.ts'
import { rebuild } from '../../../domain/events/evolve.ts'
import { type Clock, clockKey, isOpen } from '../../../domain/law/clock.ts'
import type { Ladder } from '../../../domain/law/ladder.ts'
import { movedClocks } from '../../../domain/law/law-of-now.ts'
import { findOverride, withStatute } from '../../../domain/law/statute-rows.ts'
import { type Statute, statuteInForce } from '../../../domain/law/statutes.ts'
import { letterToDesk, type MovedClock } from '../../../domain/letters/letter.ts'
import { isKeptFrom, keptFrom, type Onlooking } from '../../../domain/lists/withheld.ts'
import type { CaseOutcome, Job, JobGiver } from '../../../domain/office/job.ts'
import { recipientsOf } from '../../../domain/office/recipients.ts'
import type { CalendarDay } from '../../../domain/time/calendar.ts'
import { type Instant, plusMillis } from '../../../domain/time/instant.ts'
import { localDateOf } from '../../../domain/time/local-date.ts'
import { readCase, readLog } from '../../../store/case/case-items.ts'
import { readDeskRows } from '../../../store/case/desk-lists.ts'
import { deskPartition, everyDesk, otherDeskCases } from '../../../store/keys.ts'
import { readPlanned } from '../../../store/office/job-items.ts'
import { putCalendarDay, putLadder, putStatute, putWithdrawal } from '../../../store/office/law-items.ts'
import { putLetterOnce } from '../../../store/post/letter-items.ts'
import { type GuardedAction, transact } from '../../../store/transact.ts'
import { type AwakeCursor, readAwakePage, refreshWake } from '../../../store/wake.ts'
import { carryOut } from '../../cases/carry-out.ts'
import { jobKind, outcomeOf, startJob } from '../../clock/advancing-jobs.ts'
import { readDirectory } from '../../directory.ts'
import { lawMillis, type Tools } from '../../tools.ts'

/** One promised date that a change of law moves; a limit in hours moves within a day as well (docs/adr/0057). */
export type MovedDate = { caseId: string; number: string } & MovedClock

/** Of all cases, whoever has them: dates move whoever gives the job. */
const openCases = (scope: string) =>
  ({ scope, officer: null, index: 'desk', partition: deskPartition(scope, true), latestFirst: false }) as const

const openCaseIds = async ({ table }: Tools, scope: string, cursor: string | null, limit: number) => {
  const { rows, isLast } = await readDeskRows(table, openCases(scope), cursor, limit)
  return { ids: rows.map(({ row }) => row.caseId), next: isLast ? null : (rows.at(-1)?.cursor ?? null) }
}

/**
 * Every case whose dates can move: the open ones, also those that have nothing to wake for; then whatever still has to
 * wake, for a closed request may have its window of objection running. A case that comes up twice is done once.
 */
const casesWithClocks = async (tools: Tools, cursor: string | null): Promise<{ ids: string[]; next: string | null }> => {
  if (cursor?.startsWith(atOtherDesk)) {
    const { ids, next } = await openCaseIds(tools, otherDeskCases, cursor.slice(atOtherDesk.length) || null, pageSize)
    return { ids, next: next === null ? waking : `${atOtherDesk}${next}` }
  }
  if (!cursor?.startsWith(waking)) {
    const { ids, next } = await openCaseIds(tools, everyDesk, cursor, pageSize)
    return { ids, next: next ?? atOtherDesk }
  }
  const from = cursor === waking ? undefined : (JSON.parse(cursor.slice(waking.length)) as AwakeCursor)
  const { ids, next } = await readAwakePage(tools.table, 'CASE', endOfTime, pageSize, from)
  return { ids, next: next ? `${waking}${JSON.stringify(next)}` : null }
}

const pageSize = 100
const waking = 'waking:'
const atOtherDesk = 'other-desk:'
const endOfTime = '9999-12-31T00:00:00.000Z' as Instant

const system = { kind: 'system', name: 'jobs' } as const

/** Time after which every process has read the law anew (`createTools`); a decision under the old law is found by the job. */
const settled = (tools: Tools) => plusMillis(tools.effects.now(), lawMillis + 1000)

/**
 * Puts the changed days and the job that recomputes all open cases into the table together. Null when somebody else
 * changed the calendar at this moment.
 */
export const changeCalendar = async (tools: Tools, days: readonly CalendarDay[], decree: string, by: JobGiver): Promise<Job | null> => {
  const order = { kind: 'recompute', input: { decree }, by, startsAt: settled(tools) }
  const job = await startJob(
    tools,
    order,
    days.map((day) => putCalendarDay(tools.table, day)),
  )
  tools.forgetLaw()
  tools.effects.log('calendar-changed', { by: by.id, days: days.length })
  return job
}

/** The same for a time limit: what it says of a case depends on the day on which the case's clock began. */
export const changeStatute = async (tools: Tools, row: Statute, by: JobGiver): Promise<Job | null> => {
  const order = { kind: 'recompute', input: { decree: row.citation }, by, startsAt: settled(tools) }
  const job = await startJob(tools, order, [putStatute(tools.table, row)])
  tools.forgetLaw()
  if (job) tools.effects.log('statute-changed', { by: by.id, statute: row.id, validFrom: row.validFrom })
  return job
}

/** Takes back what an administrator laid over a built-in row; what was beneath it is in force again. */
export const withdrawStatute = async (tools: Tools, row: Statute, by: JobGiver): Promise<Job | null> => {
  const instead = beneath(await tools.statutes(), row)
  const order = { kind: 'recompute', input: { decree: instead.citation }, by, startsAt: settled(tools) }
  const job = await startJob(tools, order, [putWithdrawal(tools.table, row, tools.effects.now())])
  tools.forgetLaw()
  if (job) tools.effects.log('statute-withdrawn', { by: by.id, statute: row.id, validFrom: row.validFrom })
  return job
}

const without = (rows: readonly Statute[], row: Statute): Statute[] => rows.filter((it) => it !== findOverride(rows, row.id, row.validFrom))
const beneath = (rows: readonly Statute[], row: Statute): Statute => statuteInForce(without(rows, row), row.id, row.validFrom)

/** The same for the ladder: no date moves, but every case has to wake at its new rungs. */
export const changeLadder = async (tools: Tools, ladder: Ladder, by: JobGiver): Promise<Job | null> => {
  const job = await startJob(tools, { kind: 'wake-anew', input: {}, by, startsAt: settled(tools) }, [putLadder(tools.table, ladder)])
  tools.forgetLaw()
  tools.effects.log('ladder-changed', { by: by.id })
  return job
}

const wakeAnew = async (tools: Tools, state: Case, along: readonly GuardedAction[]): Promise<CaseOutcome> => {
  const outcome = await transact(tools.table.documents, [refreshWake(tools.table, state, await tools.context()), ...along])
  return outcome.committed ? { kind: 'done' } : { kind: 'left-out', reason: 'busy' }
}

const recomputeInput = z.object({ decree: z.string().min(1) })

export const lawKinds = {
  /** Every open case gets the dates it has under the calendar and the statutes of now: one event for each that moves. */
  recompute: jobKind({
    overAll: true,
    input: recomputeInput,
    cases: (tools, _input, cursor) => casesWithClocks(tools, cursor),
    work: async (tools, { decree }, caseId, along) => {
      const state = await readCase(tools.table, caseId)
      if (!state) return { kind: 'left-out', reason: 'missing' }
      if (movedClocks(state, await tools.context()).length > 0) {
        return outcomeOf(await carryOut(tools, jobActions, caseId, { type: 'recompute', decree }, system, { along }))
      }
      // Its dates stand, but the working days before them on which it speaks may be others now.
      const woken = await wakeAnew(tools, state, [])
      return woken.kind === 'done' ? { kind: 'left-out', reason: 'nothing-to-do' } : woken
    },
    finish: tellOfficers,
  }),
  'wake-anew': jobKind({
    overAll: true,
    input: z.object({}),
    cases: (tools, _input, cursor) => casesWithClocks(tools, cursor),
    work: async (tools, _input, caseId, along) => {
      const state = await readCase(tools.table, caseId)
      return state ? wakeAnew(tools, state, along) : { kind: 'left-out', reason: 'missing' }
    },
  }),
}

/** Dates a letter lists; the others are counted. */
const mostListed = 100

/** One letter for each officer whose cases moved, at most one a job however often this is begun. */
async function tellOfficers(tools: Tools, { decree }: { decree: string }, job: Job): Promise<void> {
  const [directory, context] = await Promise.all([readDirectory(tools), tools.context()])
  const told = new Map<string, MovedDate[]>()
  let after: string | null = null
  for (;;) {
    const page = await readPlanned(tools.table, job.id, after, 100)
    for (const { caseId } of page) {
      const now = await readCase(tools.table, caseId)
      if (!now || !wasMovedSince(now, context, job)) continue
      const moved = await movesOf(tools, now, job)
      if (moved.length === 0) continue
      const mayOpen = new Set(directory.officers.flatMap((it) => (mayRead(it, now) ? [it.id] : [])))
      const addressed = recipientsOf(['liaison', 'head'], now, directory, todayOf(context))
      for (const { officer } of addressed.filter((it) => mayOpen.has(it.officer))) {
        told.set(officer, [...(told.get(officer) ?? []), ...moved])
      }
    }
    const last = page.at(-1)
    if (!last) break
    after = last.caseId
  }
  for (const [officer, moved] of told) {
    const cases = moved.slice(0, mostListed).map(({ number: _, ...it }) => it)
    const content = { kind: 'dates-moved-list' as const, decree, cases, more: moved.length - cases.length }
    await putLetterOnce(tools.table, letterToDesk(`officer:${officer}`, content, job.id, tools.effects.now()))
  }
}

/** Spares the reading of logs in which nothing moved; of what moves within a day the snapshot knows nothing. */
const wasMovedSince = ({ dueChangedOn, clocks }: Case, { timeZone }: Context, { createdAt }: Job): boolean =>
  clocks.some(({ dueAt }) => dueAt !== undefined) || Object.values(dueChangedOn).some((day) => day >= localDateOf(createdAt, timeZone))

/**
 * What the change of law did to a case, read from its log: by this job, or by a decision that was taken before the job
 * had come to the case and moved its dates first. What has stopped meanwhile has no date that anybody waits for.
 */
const movesOf = async (tools: Tools, now: Case, { createdAt, input }: Job): Promise<MovedDate[]> => {
  const log = await readLog(tools.table, now.id)
  const { decree } = recomputeInput.parse(input)
  const at = log.findLastIndex(
    ({ event }) => event.type === 'recomputed' && event.at >= createdAt && (event.decree === decree || event.decree === null),
  )
  if (at < 1) return []
  const before = rebuild(log.slice(0, at))
  const stillRuns = (clock: Clock) => now.clocks.some((it) => isOpen(it) && clockKey(it) === clockKey(clock))
  return datesMoved(before, (log[at]?.event.clocks ?? []).filter(stillRuns))
}

const datesMoved = (before: Case, clocks: Case['clocks']): MovedDate[] =>
  clocks.flatMap((clock) => {
    const old = before.clocks.find((it) => clockKey(it) === clockKey(clock))
    if (!old || (old.due === clock.due && old.dueAt === clock.dueAt)) return []
    const ends = { from: old.due, fromAt: old.dueAt, to: clock.due, toAt: clock.dueAt }
    return [{ caseId: before.id, number: before.number, statute: clock.statute, ...ends }]
  })

export type LawPreview = {
  moved: MovedDate[]
  /** Cases with running clocks that were looked at, and whether those are all. */
  looked: number
  complete: boolean
  /** Reporters who get a letter, and institutions whose officers do. */
  reporters: number
  institutions: string[]
}

/**
 * Which open cases a change of days would move, and by how much; looks at cases in order of their due dates while there is
 * time. What is about the officer who looks is neither named nor counted.
 */
export const previewCalendar = async (
  tools: Tools,
  officer: Onlooking,
  days: readonly CalendarDay[],
  timeLeft?: () => boolean,
): Promise<LawPreview> => previewLaw(tools, officer, { ...(await tools.context()), calendar: await tools.calendarWith(days) }, timeLeft)

/** The same for a time limit. */
export const previewStatute = async (tools: Tools, officer: Onlooking, row: Statute, timeLeft?: () => boolean): Promise<LawPreview> => {
  const context = await tools.context()
  return previewLaw(tools, officer, { ...context, statutes: withStatute(context.statutes, row) }, timeLeft)
}

/** The same for a row that is taken back, and which one would be in force instead. */
export const previewWithdrawal = async (tools: Tools, officer: Onlooking, row: Statute, timeLeft?: () => boolean) => {
  const context = await tools.context()
  const preview = await previewLaw(tools, officer, { ...context, statutes: without(context.statutes, row) }, timeLeft)
  return { preview, instead: beneath(context.statutes, row) }
}

const previewLaw = async (
  tools: Tools,
  officer: Onlooking,
  context: Context,
  timeLeft: () => boolean = () => true,
): Promise<LawPreview> => {
  const preview: LawPreview = { moved: [], looked: 0, complete: false, reporters: 0, institutions: [] }
  const institutions = new Set<string>()
  const seen = new Set<string>()
  let cursor: string | null = null
  do {
    const page: { ids: string[]; next: string | null } = await casesWithClocks(tools, cursor)
    for (const state of await Promise.all(page.ids.filter((id) => !seen.has(id)).map((id) => readCase(tools.table, id)))) {
      if (!state || isKeptFrom(officer, keptFrom(state))) continue
      seen.add(state.id)
      preview.looked++
      const moved = datesMoved(state, movedClocks(state, context))
      if (moved.length === 0) continue
      preview.moved.push(...moved)
      if (state.reachableBy.email || state.reachableBy.phone) preview.reporters++
      if (state.holders) institutions.add(state.holders.lead)
    }
    cursor = page.next
  } while (cursor !== null && timeLeft())
  return { ...preview, complete: cursor === null, institutions: [...institutions].sort() }
}
