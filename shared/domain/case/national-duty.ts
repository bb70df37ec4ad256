import type { CaseEvent } from '../events/events.ts'
import { standingOf } from '../lapor/national-status.ts'
import { type Clock, isOpen } from '../law/clock.ts'
import type { StatuteId } from '../law/statutes.ts'
import type { Case, Complaint } from './case.ts'

/**
 * What the desk owes SP4N-LAPOR! (docs/adr/0072): an entry for what came by any other way, if its reporter said yes to that, and
 * then the answer. What is owed follows from the case alone; the limit that runs says since when, and reminds.
 */
export const nationalLimits = {
  record: 'complaint.national-record',
  answer: 'complaint.national-answer',
} as const satisfies Record<string, StatuteId>
export type NationalDuty = keyof typeof nationalLimits

const duties: ReadonlyMap<StatuteId, NationalDuty> = new Map(
  Object.entries(nationalLimits).map(([duty, statute]) => [statute, duty as NationalDuty]),
)

/** It runs beside the matter: the case is not late by it, no end of the case stops it, and it is no limit of the reporter's. */
export const isNationalLimit = (statute: StatuteId): boolean => duties.has(statute)

/**
 * Why a case owes no entry: nobody asked its reporter, they said no, they are hidden and did not ask for it, or the case ended as
 * nothing that belongs there.
 */
export const nationalExemptions = ['not-asked', 'refused', 'hidden', 'blocked', 'archived', 'withdrawn', 'converted'] as const
export type NationalExemption = (typeof nationalExemptions)[number]

/** `there`: it stands there, and nothing is owed now. */
export type NationalStanding = { kind: 'owed'; duty: NationalDuty } | { kind: 'exempt'; reason: NationalExemption } | { kind: 'there' }

type Stood = Pick<Complaint, 'status' | 'national' | 'recording' | 'identity' | 'answeredOn' | 'conversion'>

/** Where a complaint stands towards SP4N-LAPOR!. */
export const nationalStandingOf = (state: Stood): NationalStanding => {
  if (state.national) return owesAnswer(state, state.national) ? { kind: 'owed', duty: 'answer' } : { kind: 'there' }
  const reason = exemptionOf(state)
  return reason === null ? { kind: 'owed', duty: 'record' } : { kind: 'exempt', reason }
}

/** Why no entry is owed; null where one is, or stands there. */
export const nationalExemptionOf = (state: Stood): NationalExemption | null => {
  const standing = nationalStandingOf(state)
  return standing.kind === 'exempt' ? standing.reason : null
}

const exemptionOf = ({ recording, identity, status, conversion }: Stood): NationalExemption | null => {
  if (recording === 'refused') return 'refused'
  if (recording === undefined) return identity === 'named' ? 'not-asked' : 'hidden'
  if (status === 'blocked' || status === 'archived' || status === 'withdrawn') return status
  return conversion?.request ? 'converted' : null
}

/** What was said here last, and does not stand there; what ended there needs no word of ours any more. */
const owesAnswer = ({ status, answeredOn }: Stood, { posted, there }: NonNullable<Complaint['national']>): boolean => {
  if (posted || status === 'withdrawn' || status === 'blocked') return false
  if (there && !isOpenThere(there.status)) return false
  return answeredOn !== null || status === 'archived' || status === 'referred'
}

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

/** That such a limit passed, or is spoken of, is between officers: to the reporter it says nothing. */
export const isOfNationalLimit = (event: CaseEvent): boolean => 'statute' in event && isNationalLimit(event.statute)
