import * as z from 'zod'
import { addWorkingDays, type Calendar, countWorkingDays, isProvisional, workingDayBefore, workingDayFrom } from '../time/calendar.ts'
import { addDays, daysBetween, LocalDate } from '../time/local-date.ts'
import { type LocalMoment, LocalTime, localTime, minutesBetween, plusMinutes } from '../time/local-time.ts'
import { type DayUnit, type Statute, StatuteId } from './statutes.ts'

/** The reporter was asked on `from` and completed on `until`; null while the desk still waits. */
/** The times of day are those of a clock that counts hours. */
export const Pause = z.object({
  from: LocalDate,
  until: LocalDate.nullable(),
  fromAt: LocalTime.optional(),
  untilAt: LocalTime.optional(),
})
export type Pause = z.infer<typeof Pause>

/**
 * One time limit running on a case, as its snapshot holds it. All dates are civil dates of the region. `due` and
 * `provisional` follow from the other fields, the statute and the calendar (`dueDate`); they are kept because they were
 * promised to the citizen and because lists are ordered by them.
 */
export const Clock = z.object({
  statute: StatuteId,
  /** 1 for the first clock of its statute on the case, 2 after it was started again, and so on. */
  generation: z.int().positive(),
  /** Day 0: the day of receipt, which is not counted. Also chooses the statute's row (`statuteInForce`). */
  startedOn: LocalDate,
  /** The time of day, where a limit in hours counts by the wall clock: never of a case without identity (docs/adr/0057). */
  startedAt: LocalTime.optional(),
  /** In order; only the last can still be open. */
  pauses: z.array(Pause),
  /** Days added in all, in the statute's unit. */
  extendedBy: z.int().nonnegative(),
  extensionReason: z.string().optional(),
  stoppedOn: LocalDate.nullable(),
  /** The day that a person set instead of the statute's allowance: an order of the superior, a promise. */
  setTo: LocalDate.optional(),
  /** The last day on time. */
  due: LocalDate,
  /** On that day, the moment at which it ends; absent where the whole day is on time. */
  dueAt: LocalTime.optional(),
  /** Holidays that bear on `due` are not published yet. */
  provisional: z.boolean(),
})
export type Clock = z.infer<typeof Clock>

/** As a snapshot holds it, without what has not happened. In events a clock is whole: they are read as they were hashed. */
export const SnapshotClock = Clock.extend({
  pauses: Clock.shape.pauses.default([]),
  extendedBy: Clock.shape.extendedBy.default(0),
  stoppedOn: Clock.shape.stoppedOn.default(null),
  provisional: Clock.shape.provisional.default(false),
})

/** Why a clock is not extended: its statute allows none or it has stopped; or every extension is used up. */
export type ExtensionRefusal = { refused: 'not-possible-now' | 'already-extended' }

/** What a due date follows from. */
export type ClockFacts = Pick<Clock, 'startedOn' | 'startedAt' | 'pauses' | 'extendedBy' | 'setTo'>

export type Due = {
  due: LocalDate
  dueAt?: LocalTime
  provisional: boolean
  /** Per pause: days that were left when it began, in the statute's unit, extension not included; negative when late. */
  remainingAtPause: readonly number[]
}

/**
 * The due date: the statute's allowance from the starting day, moved by each finished pause, then the extension, and at
 * last the roll onto a working day if the statute says so. A day that a person set is that day. Day 1 is the (working) day after the starting day: UU 14/2008
 * Ps 22 counts working days. A clock is always computed from its facts, so nobody can arrive at another date.
 */
export const dueDate = (facts: ClockFacts, statute: Statute, calendar: Calendar): Due => {
  if (facts.setTo !== undefined) return { due: facts.setTo, provisional: false, remainingAtPause: [] }
  if (statute.unit === 'hours' && facts.startedAt !== undefined) return dueMoment({ ...facts, startedAt: facts.startedAt }, statute)
  const unit = dayUnitOf(facts, statute)
  let due = add(unit, calendar, facts.startedOn, daysOf(statute))
  const remainingAtPause: number[] = []
  for (const { from, until } of facts.pauses) {
    remainingAtPause.push(count(unit, calendar, from, due))
    if (until !== null) due = afterPause(unit, calendar, due, from, until)
  }
  due = add(unit, calendar, due, facts.extendedBy)
  if (statute.rollsForward) due = workingDayFrom(calendar, due)
  // A pause that has moved the date did so by counting up to its end.
  const dates = [facts.startedOn, due, ...facts.pauses.flatMap(({ from, until }) => (until !== null && until > from ? [until] : []))]
  const dependsOnHolidays = unit === 'working-days' || statute.rollsForward
  return { due, provisional: dependsOnHolidays && dates.some((date) => isProvisional(calendar, date)), remainingAtPause }
}

/** By the wall clock: the allowance in hours from the moment of the start, and as long later as it rested. Nights and free days count. */
const dueMoment = ({ startedOn, startedAt, pauses }: ClockFacts & { startedAt: LocalTime }, { allowance }: Statute): Due => {
  let end = plusMinutes({ on: startedOn, at: startedAt }, allowance * 60)
  const remainingAtPause: number[] = []
  for (const { from, until, fromAt = midnight, untilAt = midnight } of pauses) {
    const began = { on: from, at: fromAt }
    // In whole hours, for whoever reads it; the rest counts all the same.
    remainingAtPause.push(Math.floor(minutesBetween(began, end) / 60))
    if (until !== null) end = plusMinutes(end, minutesBetween(began, { on: until, at: untilAt }))
  }
  return { due: end.on, dueAt: end.at, provisional: false, remainingAtPause }
}

const midnight = localTime('00:00')

/**
 * In which days a limit is counted on lists and in letters. One in hours of a case without identity counts working days: its
 * hour is kept nowhere, so none can be counted from it.
 */
export const dayUnitOf = ({ startedAt }: Pick<Clock, 'startedAt'>, { unit }: Statute): DayUnit =>
  unit === 'hours' ? (startedAt === undefined ? 'working-days' : 'calendar-days') : unit

/** Hours that are not counted by the wall clock are as many days as they begin. */
const daysOf = ({ allowance, unit }: Statute): number => (unit === 'hours' ? Math.ceil(allowance / 24) : allowance)

/** A running clock of that statute with day 0 on `on`; `setTo` is the day that a person set for its end, `at` the time of day from which hours count. */
export const startClock = (
  statute: Statute,
  on: LocalDate,
  calendar: Calendar,
  generation: number,
  setTo?: LocalDate,
  at?: LocalTime,
): Clock => {
  const timed = statute.unit === 'hours' && at !== undefined ? { startedAt: at } : {}
  const facts = { startedOn: on, ...timed, pauses: [], extendedBy: 0, ...(setTo === undefined ? {} : { setTo }) }
  const { due, dueAt, provisional } = dueDate(facts, statute, calendar)
  return { statute: statute.id, generation, ...facts, stoppedOn: null, due, ...(dueAt ? { dueAt } : {}), provisional }
}

/** Lets the clock rest from `on`; `due` stands until it goes on. Throws if it does not run: the caller's moves are wrong. */
export const pauseClock = (clock: Clock, on: LocalDate, at?: LocalTime): Clock => {
  if (!isOpen(clock) || isPaused(clock)) throw new Error(`Clock ${clock.statute} does not run and cannot be paused`)
  return { ...clock, pauses: [...clock.pauses, { from: on, until: null, ...(clock.startedAt && at ? { fromAt: at } : {}) }] }
}

/**
 * Lets a resting clock go on with as much as it had left, since `on`; one that counts hours since `now`, for nobody knows the
 * hour of what was written down later. Throws if it does not rest, or since after `on`.
 */
export const resumeClock = (clock: Clock, on: LocalDate, statute: Statute, calendar: Calendar, now?: LocalMoment): Clock => {
  const pause = openPauseOf(clock)
  if (!isOpen(clock) || !pause) throw new Error(`Clock ${clock.statute} does not rest and cannot be resumed`)
  if (on < pause.from) throw new RangeError(`Clock ${clock.statute} was paused on ${pause.from}, after ${on}`)
  const ended = clock.startedAt && now ? { ...pause, until: now.on, untilAt: now.at } : { ...pause, until: on }
  return withDue({ ...clock, pauses: [...clock.pauses.slice(0, -1), ended] }, statute, calendar)
}

/** Adds the statute's extension to the due date. The written reason is part of the law (UU 14/2008 Ps 22(8)). */
export const extendClock = (clock: Clock, statute: Statute, calendar: Calendar, reason: string): Clock | ExtensionRefusal => {
  const { extension } = statute
  if (!extension || !isOpen(clock)) return { refused: 'not-possible-now' }
  if (Math.ceil(clock.extendedBy / extension.allowance) >= extension.times) return { refused: 'already-extended' }
  const extended = { ...clock, extendedBy: clock.extendedBy + extension.allowance, extensionReason: reason }
  return withDue(extended, statute, calendar)
}

/**
 * A stopped clock goes on as its next generation, with as many days as it had left when it stopped: as if it had only rested.
 * Throws if it has not stopped.
 */
export const continueClock = (clock: Clock, on: LocalDate, statute: Statute, calendar: Calendar): Clock => {
  if (clock.stoppedOn === null) throw new Error(`Clock ${clock.statute} runs and cannot be continued`)
  const rested = { from: clock.stoppedOn, until: on }
  return withDue({ ...clock, generation: clock.generation + 1, pauses: [...clock.pauses, rested], stoppedOn: null }, statute, calendar)
}

/**
 * A clock that was stopped by mistake runs as its next generation, as if it had never stopped: a date of the law, or one that a
 * person set, is not moved by what the desk got wrong. Throws if it has not stopped.
 */
export const restoreClock = (clock: Clock, statute: Statute, calendar: Calendar): Clock => {
  if (clock.stoppedOn === null) throw new Error(`Clock ${clock.statute} runs and cannot be restored`)
  return withDue({ ...clock, generation: clock.generation + 1, stoppedOn: null }, statute, calendar)
}

/** Ends the clock: what was due has happened, or no longer matters. Throws if it has already stopped. */
export const stopClock = (clock: Clock, on: LocalDate): Clock => {
  if (!isOpen(clock)) throw new Error(`Clock ${clock.statute} stopped on ${clock.stoppedOn} already`)
  return { ...clock, stoppedOn: on }
}

/** The clock after a change of calendar or statute. A stopped clock keeps the date that was in force when it stopped. */
export const recomputeClock = (clock: Clock, statute: Statute, calendar: Calendar): Clock =>
  isOpen(clock) ? withDue(clock, statute, calendar) : clock

/**
 * Days left in the clock's own unit: 0 on the due date, negative afterwards. A resting clock stands still, a stopped one
 * tells how much was left. On the weekend after a due Friday it is 0 too, no working day having passed: ask `isLate`.
 */
export const remaining = (clock: Clock, today: LocalDate, statute: Statute, calendar: Calendar): number =>
  count(dayUnitOf(clock, statute), calendar, standingOn(clock, today), clock.due)

export const isOpen = (clock: Clock): boolean => clock.stoppedOn === null

/** Resting while the reporter completes. A clock can be stopped while it rests; then it is not paused any more. */
export const isPaused = (clock: Clock): boolean => isOpen(clock) && openPauseOf(clock) !== undefined

/** Whether the due date has passed; for a resting or stopped clock, whether it had when it came to rest. */
export const isLate = (clock: Clock, today: LocalDate): boolean => standingOn(clock, today) > clock.due

/** Whether its end has come by that moment: after its last day, or on it at its hour. */
export const hasEnded = ({ due, dueAt }: Pick<Clock, 'due' | 'dueAt'>, { on, at }: LocalMoment): boolean =>
  due < on || (due === on && dueAt !== undefined && dueAt <= at)

/** The running clock that ends first, the earlier in the list when two end together. Undefined when none runs. */
export const earliest = (clocks: readonly Clock[]): Clock | undefined =>
  clocks
    .filter((clock) => isOpen(clock) && !isPaused(clock))
    .reduce<Clock | undefined>((first, clock) => (first && endOf(first) <= endOf(clock) ? first : clock), undefined)

/** Sorts as text: who ends in the course of a day does so before who has the whole of it. */
const endOf = ({ due, dueAt }: Clock): string => `${due} ${dueAt ?? '24:00'}`

const withDue = (clock: Clock, statute: Statute, calendar: Calendar): Clock => {
  const { due, dueAt, provisional } = dueDate(clock, statute, calendar)
  const { dueAt: _, ...rest } = clock
  return { ...rest, due, ...(dueAt ? { dueAt } : {}), provisional }
}

const openPauseOf = (clock: Clock): Pause | undefined => {
  const last = clock.pauses.at(-1)
  return last?.until === null ? last : undefined
}

/** The day on which the hand of the clock stands. */
const standingOn = (clock: Clock, today: LocalDate): LocalDate => openPauseOf(clock)?.from ?? clock.stoppedOn ?? today

/**
 * As many days as were left on `from` are left on `until`; the count is signed, so a pause asked for after the due date
 * keeps the lateness. Where no working day lies between `from` and `due`, the count cannot tell on time from late (a
 * Friday that was due, a Saturday's question): what was on time stays on time, what was late stays late.
 */
const afterPause = (unit: DayUnit, calendar: Calendar, due: LocalDate, from: LocalDate, until: LocalDate): LocalDate => {
  const left = count(unit, calendar, from, due)
  if (left !== 0 || unit === 'calendar-days') return add(unit, calendar, until, left)
  return from > due ? workingDayBefore(calendar, until) : workingDayFrom(calendar, until)
}

const add = (unit: DayUnit, calendar: Calendar, start: LocalDate, n: number): LocalDate =>
  unit === 'working-days' ? addWorkingDays(calendar, start, n) : addDays(start, n)

const count = (unit: DayUnit, calendar: Calendar, a: LocalDate, b: LocalDate): number =>
  unit === 'working-days' ? countWorkingDays(calendar, a, b) : daysBetween(a, b)

/** How a clock is told from others of its case. */
export const clockKey = (clock: Pick<Clock, 'statute' | 'generation'>): string => `${clock.statute}#${clock.generation}`

/** Replaces the clocks that changed and appends the new ones. */
export const upsertClocks = (clocks: readonly Clock[], changed: readonly Clock[]): Clock[] => {
  const updates = new Map(changed.map((clock) => [clockKey(clock), clock]))
  const kept = clocks.map((clock) => {
    const update = updates.get(clockKey(clock))
    updates.delete(clockKey(clock))
    return update ?? clock
  })
  return [...kept, ...updates.values()]
}
