import type { CaseEvent } from '../events/events.ts'
import { classIn, standingOf } from '../lapor/national-status.ts'
import { type Clock, isOpen } from '../law/clock.ts'
import type { StatuteId } from '../law/statutes.ts'
import { type Case, type Complaint, isEnded } from './case.ts'

/**
 * What the desk owes SP4N-LAPOR! (docs/adr/0072): an entry for what came by any other way, if its reporter said yes to that, then
 * the answer, and a decision where the two say different things. What is owed follows from the case alone; the limit that runs says since when, and reminds.
 */
export const nationalLimits = {
  record: 'complaint.national-record',
  answer: 'complaint.national-answer',
  apart: 'complaint.national-apart',
} as const satisfies Record<string, StatuteId>
export type NationalDuty = keyof typeof nationalLimits

const duties: ReadonlyMap<StatuteId, NationalDuty> = new Map(
  Object.entries(nationalLimits).map(([duty, statute]) => [statute, duty as NationalDuty]),
)

/** It runs beside the matter: the case is not late by it, no end of the case stops it, and it is no limit of the reporter's. */
export const isNationalLimit = (statute: StatuteId): boolean => duties.has(statute)

/**
 * Why a case owes no entry: nobody asked its reporter, they said no, they are hidden and did not ask for it, the case ended as
 * nothing that belongs there, or its words were erased. The last is also why what was answered is not copied.
 */
export const nationalExemptions = ['not-asked', 'refused', 'hidden', 'blocked', 'archived', 'withdrawn', 'converted', 'erased'] as const
export type NationalExemption = (typeof nationalExemptions)[number]

/** `there`: it stands there, and nothing is owed now. */
export type NationalStanding = { kind: 'owed'; duty: NationalDuty } | { kind: 'exempt'; reason: NationalExemption } | { kind: 'there' }

type Stood = Pick<
  Complaint,
  'status' | 'national' | 'recording' | 'identity' | 'answeredOn' | 'conversion' | 'class' | 'agenda' | 'wordless'
>

/** Where a complaint stands towards SP4N-LAPOR!. */
export const nationalStandingOf = (state: Stood): NationalStanding => {
  if (state.national) {
    const owes = owesAnswer(state, state.national)
    const isErased = state.wordless?.includes('answer') === true
    if (owes && !isErased) return { kind: 'owed', duty: 'answer' }
    if (isUndecided(state)) return { kind: 'owed', duty: 'apart' }
    return owes ? { kind: 'exempt', reason: 'erased' } : { kind: 'there' }
  }
  const reason = exemptionOf(state)
  return reason === null ? { kind: 'owed', duty: 'record' } : { kind: 'exempt', reason }
}

/** Why no entry is owed, or of what stands there no answer; null where it is, or stands there too. */
export const nationalExemptionOf = (state: Stood): NationalExemption | null => {
  const standing = nationalStandingOf(state)
  return standing.kind === 'exempt' ? standing.reason : null
}

const exemptionOf = ({ recording, identity, status, conversion, wordless }: Stood): NationalExemption | null => {
  if (recording === 'refused') return 'refused'
  if (recording === undefined) return identity === 'named' ? 'not-asked' : 'hidden'
  if (status === 'blocked' || status === 'archived' || status === 'withdrawn') return status
  if (conversion?.request) return 'converted'
  return wordless?.includes('report') ? 'erased' : null
}

/** What was said here last, and does not stand there; what ended there needs no word of ours any more. */
const owesAnswer = ({ status, answeredOn }: Stood, { posted, there }: NonNullable<Complaint['national']>): boolean => {
  if (posted || status === 'withdrawn' || status === 'blocked') return false
  if (there && !isOpenThere(there.status)) return false
  return answeredOn !== null || status === 'archived' || status === 'referred'
}

/** In what SP4N-LAPOR! and the desk say different things: how it ended, or of which class it is. */
export type NationalDifference = 'end' | 'class'

/**
 * As its export said it last. What was answered here and waits for its reporter is neither open nor ended; of a class the desk
 * says nothing before it was verified.
 */
export const nationalDifferencesOf = (state: Stood): NationalDifference[] => {
  const there = state.national?.there
  if (!there) return []
  const klass = classIn(there.class)
  const isEndedThere = !isOpenThere(there.status)
  const isEndApart = state.status !== 'answered' && isEndedThere !== isEnded(state)
  return [
    ...(isEndApart ? (['end'] as const) : []),
    ...(klass !== null && state.agenda !== null && klass !== state.class ? (['class'] as const) : []),
  ]
}

/** What was decided on is just this: anything else is another difference, and comes back. */
export const nationalApartKey = (state: Stood): string =>
  [state.national?.there?.status, state.national?.there?.class, isEnded(state) ? 'ended' : 'open', state.class].join('#')

const isUndecided = (state: Stood): boolean => nationalDifferencesOf(state).length > 0 && state.national?.kept !== nationalApartKey(state)

const isOpenThere = (status: string): boolean => ['received', 'awaiting-reporter'].includes(standingOf(status).status)

/** What is owed now, and until when; undefined where nothing is. */
export const nationalDutyOf = (state: Case): { duty: NationalDuty; clock: Clock } | undefined => {
  if (state.channel !== 'complaint') return undefined
  for (const clock of state.clocks) {
    const duty = duties.get(clock.statute)
    if (duty && isOpen(clock)) return { duty, clock }
  }
  return undefined
}

/** The limit that has to run; null where none has. */
export const nationalLimitOf = (state: Stood): StatuteId | null => {
  const standing = nationalStandingOf(state)
  return standing.kind === 'owed' ? nationalLimits[standing.duty] : null
}

/** The limits of a case that its reporter is told of. */
export const clocksForReporter = ({ clocks }: Pick<Case, 'clocks'>): Clock[] => clocks.filter(({ statute }) => !isNationalLimit(statute))

/** That such a limit passed, or is spoken of, is between officers: to the reporter it says nothing. */
export const isOfNationalLimit = (event: CaseEvent): boolean => 'statute' in event && isNationalLimit(event.statute)
