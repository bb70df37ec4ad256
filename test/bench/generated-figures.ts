import type { CaseFigures } from '../../shared/domain/figures/case-figures.ts'
import type { CountedCase } from '../../shared/domain/figures/counted-case.ts'
import { groupNamed } from '../../shared/domain/figures/groups.ts'
import { monthOf } from '../../shared/domain/figures/measure.ts'
import { waitingSince } from '../../shared/domain/figures/waiting.ts'
import { type Counts, longestDays, withoutZeros } from '../../shared/domain/lists/counts.ts'
import { addDays, type LocalDate, localDate } from '../../shared/domain/time/local-date.ts'
import { jombang } from '../support/desk.ts'

/**
 * What cases of a busy regency count for, drawn alike each time: bigger and smaller institutions, quick and slow ones, what is
 * never answered, requests beside complaints. Only the figures are drawn; nobody lived these cases.
 */
export type Drawn = CaseFigures & { receivedOn: LocalDate }

const random = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const bands = ['24', '72', '120', '168', '336', 'more'] as const
const classes = ['ordinary', 'ordinary', 'ordinary', 'ordinary', 'service-question', 'aspiration'] as const
const vias = ['web', 'web', 'web', 'web', 'web', 'counter', 'phone', 'chat', 'letter', 'sp4n-lapor', 'social-media'] as const

/** Cases that came in within a month, seen on `today`. */
export const drawMonth = function* (month: string, count: number, today: LocalDate): Generator<Drawn> {
  const next = random(Number(month.replace('-', '')))
  const oneOf = <T>(values: readonly T[], skew = 1): T => values[Math.floor(next() ** skew * values.length)] as T
  // Working days: many within the first week, a long tail.
  const length = (mean: number) => Math.min(longestDays, Math.floor(-mean * Math.log(1 - next())))
  const institutions = jombang.institutions.map(({ id }) => id)
  for (let i = 0; i < count; i++) {
    const receivedOn = addDays(localDate(`${month}-01`), Math.floor(next() * 28))
    const passed = (Date.parse(today) - Date.parse(receivedOn)) / 86_400_000
    const lead = oneOf(institutions, 2)
    const isRequest = next() < 0.05
    const isWithheld = next() < 0.02
    const slowness = 4 + 12 * next() ** 2
    const [verifiedAfter, response, answer] = [length(1), length(3), length(slowness)]
    const happened = (workingDays: number) => (workingDays * 7) / 5 <= passed
    const isVerified = happened(verifiedAfter)
    const hasResponse = isVerified && happened(response)
    const isAnswered = next() > 0.03 && happened(answer)
    const isClosed = isAnswered && happened(answer + 5)
    const waits = (what: string) => ({ [waitingSince(what, monthOf({ receivedOn }), receivedOn)]: 1 })
    const judged = (what: string, days: number, limit: number) =>
      happened(days) ? { [`${what}${days <= limit ? 'InTime' : 'Late'}`]: 1 } : happened(limit) ? { [`${what}Late`]: 1 } : {}
    const counts: Counts = withoutZeros({
      in: 1,
      open: isClosed ? 0 : 1,
      ...(next() < 0.15 ? { 'identity.anonymous': 1 } : {}),
      confidential: next() < 0.05 ? 1 : 0,
      ...(isClosed ? { 'ended.closed': 1, [`closedBy.${oneOf(['system', 'system', 'reporter', 'officer'])}`]: 1 } : {}),
      ...(isAnswered ? { answered: 1, [`answerDays.${answer}`]: 1 } : waits('answerDaysOpen')),
      ...(isRequest
        ? {
            ...judged('answer', answer, 10),
            ...(isAnswered ? { [`decision.${oneOf(['granted', 'granted', 'partly', 'refused'])}`]: 1 } : {}),
          }
        : {
            verified: isVerified ? 1 : 0,
            ...judged('verification', verifiedAfter, 3),
            ...judged('followUp', response, 5),
            ...judged('answer', answer, 14),
            ...(hasResponse
              ? {
                  followedUp: 1,
                  [`followUpDays.${Math.max(0, response - 1)}`]: 1,
                  [`responseDays.${response}`]: 1,
                  [`responseHours.${bands[Math.min(5, Math.floor(response / 2))]}`]: 1,
                }
              : { ...waits('responseDaysOpen'), ...waits('followUpDaysOpen') }),
            returned: next() < 0.05 ? 1 : 0,
            reopened: isAnswered && next() < 0.03 ? 1 : 0,
            urgent: next() < 0.01 ? 1 : 0,
            ...(isClosed && next() < 0.3 ? { [`rating.${oneOf([1, 2, 3, 4, 4, 5, 5])}`]: 1 } : {}),
            ...(isAnswered ? { [`outcome.${oneOf(['solved', 'solved', 'partly', 'explained'])}`]: 1 } : {}),
          }),
    })
    const klass = isRequest ? 'request' : oneOf(classes)
    const channel = isRequest ? 'request' : 'complaint'
    const isPlaced = isRequest || isVerified
    const groups = isWithheld
      ? [`withheld#withheld#${klass}`]
      : [
          `class#all#${klass}`,
          `lead#${isVerified ? lead : '-'}#${channel}`,
          ...(isPlaced && !isRequest
            ? [`category#${oneOf(jombang.categories, 1.5).id}#${channel}`, `district#${oneOf(jombang.districts).name}#${channel}`]
            : []),
          ...(isPlaced ? [`via#${oneOf(vias)}#${channel}`] : []),
        ]
    yield { month, groups, counts, receivedOn }
  }
}

/** The same as a list has it; null for what no list holds. */
export const countedCaseDrawn = ({ groups, counts, receivedOn }: Drawn, caseId: string): CountedCase | null => {
  const named = groups.flatMap((it) => groupNamed(it) ?? [])
  const of = (kind: string) => named.find((it) => it.kind === kind)
  const [lead, klass] = [of('lead')?.value, of('class')?.of]
  if (lead === undefined || klass === undefined) return null
  const status = counts.open ? (counts.answered ? 'answered' : counts.followedUp ? 'in-progress' : 'disposed') : 'closed'
  const places = { category: of('category')?.value ?? null, district: of('district')?.value ?? null, via: of('via')?.value ?? null }
  return { caseId, number: caseId, receivedOn, status, lead: lead === '-' ? null : lead, class: klass, ...places, counts }
}
