import { type Clock, continueClock, isOpen, isPaused, pauseClock, restoreClock, resumeClock, startClock, stopClock } from '../law/clock.ts'
import type { LadderRow } from '../law/ladder.ts'
import { type Statute, type StatuteId, statuteInForce } from '../law/statutes.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import { type LocalDate, localDateOf } from '../time/local-date.ts'
import { localMomentOf } from '../time/local-time.ts'
import type { Actor, ActorName } from './actor.ts'
import { runsBeside } from './beside.ts'
import type { Desks } from './other-desk.ts'
import { commitmentOf, type PersonalText, type TextRef } from './personal-text.ts'

/** A statute, or the resolution limit of the complaint's class, whichever class that is. */
export type ClockName = StatuteId | 'complaint.resolution'

/**
 * One row of a channel's state machine: who may make the move, where it leads, and what it does to the clocks.
 * `resume` leads back to where the case stood before the reporter was asked; `same` leaves it where it is.
 */
export type Move<Status extends string> = {
  by: readonly ActorName[]
  to: Status | 'same' | 'resume'
  starts?: readonly ClockName[]
  stops?: readonly ClockName[] | 'all'
  pauses?: readonly ClockName[]
  /** Every paused clock goes on. */
  resumesPaused?: true
  /** Started only when a `resume` leads back to that status. */
  startsOnResumeTo?: Partial<Record<Status, readonly ClockName[]>>
  /** Started when the move ends that limit, and only then; one of the same name that still runs gives way to it. */
  follows?: Partial<Record<StatuteId, readonly StatuteId[]>>
  /** By where it leads: limits that stopped when this status began go on with the days they had left. */
  continues?: Partial<Record<Status, readonly StatuteId[]>>
  /** The same, with the date that they had: neither the law nor an order waits for a mistake of the desk. */
  restores?: Partial<Record<Status, readonly StatuteId[]>>
}

export type Moves<Status extends string, Command extends string> = Record<Status, Partial<Record<Command, Move<Status>>>>

/** What decisions need to know and may not fetch for themselves: time, law, chance. */
export type Context = {
  now: Instant
  /** IANA zone of the region; all deadlines are civil dates there. */
  timeZone: string
  calendar: Calendar
  statutes: readonly Statute[]
  ladder: readonly LadderRow[]
  /** Who coordinates, and who does where they are complained about. */
  desks: Desks
  /** Whether limits in hours run by the wall clock here: not in a case without identity, whose hours are kept nowhere (docs/adr/0057). */
  hours?: boolean
  /** A fresh random salt for one personal text. */
  salt: () => string
  /** The next number of the register that the command enters; it is taken in the same transaction (docs/adr/0004). */
  nextNumber?: string
}

/** Why a command is not carried out: what a user may cause. Anything else is a bug and throws. */
export type Refusal = {
  refused:
    | 'not-allowed'
    | 'not-possible-now'
    | 'too-many-files'
    /** The case has the very same file. */
    | 'sent-before'
    | 'already-extended'
    | 'nothing-to-do'
    | 'done-before'
    /** The case is about one of the institutions it would go to. */
    | 'conflict-of-interest'
    /** Whom its reporter named in their own words has to be matched with officers first, or found to be none of ours. */
    | 'match-first'
    /** Less protection than the reporter has takes their consent and a reason. */
    | 'consent-needed'
    /** The case that it would repeat is one that repeats it. */
    | 'repeats-this'
    /** Nobody approves what they wrote themselves. */
    | 'own-draft'
    /** The head of the institution approves this answer first. */
    | 'approval-needed'
    /** The head, or who stands in for them, decides about this draft. */
    | 'head-decides'
    /** More than ten institutions, or one of them twice. */
    | 'bad-holders'
    /** A refusal without its letter of Ps 17 and its consequence test, or a test without a refusal. */
    | 'test-required'
    /** An upheld objection without an order, or an order without one. */
    | 'order-required'
    /** The day that was set has passed, or lies out of sight. */
    | 'bad-until'
    /** Before the case was received, or not come yet. */
    | 'bad-day'
    /** Who consents to a new code has been who they are for some time. */
    | 'too-new'
    /** The access code typed at the counter is not that of the case. */
    | 'wrong-code'
}

export type Decided<E> = { events: E[]; texts: PersonalText[] }

export const isRefusal = (outcome: object): outcome is Refusal => 'refused' in outcome

export const todayOf = (context: Pick<Context, 'now' | 'timeZone'>): LocalDate => localDateOf(context.now, context.timeZone)

/** Starts the next generation of a clock; `on` is its day 0, `setTo` the day that a person set for its end. */
export const startNamedClock = (
  id: StatuteId,
  on: LocalDate,
  clocks: readonly Clock[],
  context: Pick<Context, 'statutes' | 'calendar'> & Partial<Pick<Context, 'now' | 'timeZone' | 'hours'>>,
  setTo?: LocalDate,
): Clock => {
  const generation = clocks.filter((clock) => clock.statute === id).length + 1
  const { now, timeZone, hours } = context
  const at = hours && now && timeZone ? localMomentOf(now, timeZone).at : undefined
  return startClock(statuteInForce(context.statutes, id, on), on, context.calendar, generation, setTo, at)
}

/**
 * The clocks that a move changes, with their new values. `to` is where the move leads after `resume` is settled;
 * `resolution` is the limit that `complaint.resolution` stands for; `since` the day on which the case came into its status;
 * `from` the day on which limits begin or go on, where what made them do so came before it was written down.
 */
export const clocksMovedBy = <Status extends string>(
  move: Move<Status>,
  to: Status,
  clocks: readonly Clock[],
  context: Context,
  resolution?: StatuteId,
  since?: LocalDate,
  from: LocalDate = todayOf(context),
): Clock[] => {
  const now = localMomentOf(context.now, context.timeZone)
  const today = now.on
  const changed: Clock[] = []
  for (const clock of clocks.filter(isOpen)) {
    if (move.stops === 'all' ? !runsBeside(clock.statute) : names(move.stops, clock)) changed.push(stopClock(clock, today))
    else if (names(move.pauses, clock) && !isPaused(clock)) changed.push(pauseClock(clock, today, now.at))
    else if (move.resumesPaused && isPaused(clock)) {
      const statute = statuteInForce(context.statutes, clock.statute, clock.startedOn)
      changed.push(resumeClock(clock, from, statute, context.calendar, now))
    }
  }
  const onResume = move.to === 'resume' ? (move.startsOnResumeTo?.[to] ?? []) : []
  const started = [...(move.starts ?? []), ...onResume].map((name) =>
    startNamedClock(statuteNamed(name, resolution), from, clocks, context),
  )
  const stoppedThen = (ids: readonly StatuteId[] | undefined) =>
    (ids ?? []).flatMap((id) => {
      const last = clocks.findLast((clock) => clock.statute === id)
      return last && last.stoppedOn !== null && last.stoppedOn === since ? [last] : []
    })
  const lawOf = (clock: Clock) => statuteInForce(context.statutes, clock.statute, clock.startedOn)
  const continued = stoppedThen(move.continues?.[to]).map((clock) => continueClock(clock, from, lawOf(clock), context.calendar))
  const restored = stoppedThen(move.restores?.[to]).map((clock) => restoreClock(clock, lawOf(clock), context.calendar))
  const hasEnded = (id: StatuteId) => changed.some((clock) => clock.statute === id && !isOpen(clock))
  const following = [
    ...new Set(Object.entries(move.follows ?? {}).flatMap(([ended, ids]) => (hasEnded(ended as StatuteId) ? [...ids] : []))),
  ]
  const replaced = clocks.filter((clock) => isOpen(clock) && following.includes(clock.statute) && !hasEnded(clock.statute))
  const followed = [
    ...replaced.map((clock) => stopClock(clock, today)),
    ...following.map((id) => startNamedClock(id, from, clocks, context)),
  ]
  return [...changed, ...started, ...continued, ...restored, ...followed]
}

const names = (list: readonly ClockName[] | undefined, clock: Clock): boolean =>
  list?.some((name) => clock.statute === name || clock.statute.startsWith(`${name}.`)) ?? false

const statuteNamed = (name: ClockName, resolution: StatuteId | undefined): StatuteId => {
  if (name !== 'complaint.resolution') return name
  if (!resolution) throw new Error('A resolution clock needs the class of the complaint')
  return resolution
}

/** Collects the personal texts of one decision and hands out their commitments, numbered after those the case has. */
export const openNotebook = (textCount: number, context: Pick<Context, 'salt'>) => {
  const texts: PersonalText[] = []
  return {
    texts,
    write: (text: string): TextRef => {
      const entry = { n: textCount + texts.length + 1, salt: context.salt(), text }
      texts.push(entry)
      return { n: entry.n, hash: commitmentOf(entry) }
    },
  }
}

/** What every event begins with. */
export const headOf = (actor: Actor, context: Context) => ({ at: context.now, on: todayOf(context), by: actor })
