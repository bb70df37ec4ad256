import { type Calendar, countWorkingDays } from '../time/calendar.ts'
import { daysBetween } from '../time/local-date.ts'
import { hourBands, surelyLonger } from './hour-bands.ts'
import { waitsFor } from './measure.ts'
import type { MonthCounts, Reading } from './measured.ts'
import { sinceOf } from './waiting.ts'

/**
 * Of which cases a figure is made: how often each counter of a row counts in it. The figure is the sum over rows, the list behind
 * it holds the cases whose own sum is not zero, and since a row is the sum of its cases' counters the two are the same.
 */
export const selections = [
  'came-in',
  'open',
  'answered',
  'verified',
  'verification-in-time',
  'verification-late',
  'follow-up-in-time',
  'follow-up-late',
  'answer-in-time',
  'answer-late',
  'answer-due',
  'responded',
  'response-waiting',
  'response-within',
  'response-beyond',
  'answer-waiting',
  'answer-within',
  'answer-beyond',
  'response-hours',
  'hours-waiting',
  'within-24-hours',
  'beyond-24-hours',
  'rated',
  'reopened',
  'not-reopened',
  'closed-by-system',
  'closed-otherwise',
  'anonymous',
  'named',
  'confidential',
  'not-confidential',
  'returned',
  'urgent',
  'recorded-there',
  'owed-there',
  'exempt-there',
  'finished-there',
  'finished-elsewhere',
  'decision',
  'exemption',
  'ground',
  'extended',
  'objected',
  'ordered',
  'order-carried-out',
  'order-open',
  'disputed',
] as const
export type SelectionName = (typeof selections)[number]

/** `value`: which band, decision or letter, or within how many days, where the name alone does not say it. */
export type Selection = { name: SelectionName; value: string | null }

/** How often a counter counts, by its name in front of the dot and what stands behind it. */
type Weight = (counter: string, behind: string, at: Reading & { month: string }) => number

const of =
  (...names: readonly string[]): Weight =>
  (counter) =>
    names.includes(counter) ? 1 : 0
const ofValue =
  (name: string, isMeant: (value: string) => boolean): Weight =>
  (counter, value) =>
    counter === name && isMeant(value) ? 1 : 0
const less =
  (whole: Weight, part: Weight): Weight =>
  (...asked) =>
    whole(...asked) - part(...asked)
const either =
  (...weights: readonly Weight[]): Weight =>
  (...asked) =>
    weights.reduce((sum, weight) => sum + weight(...asked), 0)

const waitingFor = (what: string): string[] =>
  what === 'responseDays' ? [waitsFor(what), waitsFor('nobodysResponseDays')] : [waitsFor(what)]

/** Took so many working days at most; or took longer, or has waited longer by now. */
const within = (what: string, days: number): Weight => ofValue(what, (value) => Number(value) <= days)
const beyond = (what: string, days: number): Weight =>
  either(
    ofValue(what, (value) => Number(value) > days),
    (counter, value, { month, calendar, today }) =>
      waitingFor(what).includes(counter) && ageAt(calendar, month, value, today) > days ? 1 : 0,
  )

const ageAt = (calendar: Calendar, month: string, value: string, today: Reading['today']): number =>
  Math.max(0, countWorkingDays(calendar, sinceOf(month, value), today))

const anonymous = ofValue('identity', (value) => value === 'anonymous' || value === 'none')
const bySystem = ofValue('closedBy', (value) => value === 'system')
const within24 = ofValue('responseHours', (value) => value === String(hourBands[0]))

const weightOf = ({ name, value }: Selection): Weight => {
  const isValue = (it: string) => it === value
  const days = Number(value)
  switch (name) {
    case 'came-in':
      return of('in')
    case 'open':
    case 'answered':
    case 'verified':
    case 'urgent':
    case 'returned':
    case 'reopened':
    case 'confidential':
    case 'extended':
    case 'objected':
    case 'ordered':
    case 'disputed':
      return of(name)
    case 'verification-in-time':
      return of('verificationInTime')
    case 'verification-late':
      return of('verificationLate')
    case 'follow-up-in-time':
      return of('followUpInTime')
    case 'follow-up-late':
      return of('followUpLate')
    case 'answer-in-time':
      return of('answerInTime')
    case 'answer-late':
      return of('answerLate')
    case 'answer-due':
      return of('answerInTime', 'answerLate')
    case 'responded':
      return of('responseDays')
    case 'response-waiting':
      return of(...waitingFor('responseDays'))
    case 'response-within':
      return within('responseDays', days)
    case 'response-beyond':
      return beyond('responseDays', days)
    case 'answer-waiting':
      return of(...waitingFor('answerDays'))
    case 'answer-within':
      return within('answerDays', days)
    case 'answer-beyond':
      return beyond('answerDays', days)
    case 'response-hours':
      return ofValue('responseHours', isValue)
    case 'hours-waiting':
      return of(waitsFor('responseDays'))
    case 'within-24-hours':
      return within24
    case 'beyond-24-hours':
      return either(
        ofValue('responseHours', (it) => it !== 'unknown' && it !== String(hourBands[0])),
        (counter, since, { month, today }) =>
          counter === waitsFor('responseDays') && surelyLonger(daysBetween(sinceOf(month, since), today), hourBands[0]) ? 1 : 0,
      )
    case 'rated':
      return of('rating')
    case 'not-reopened':
      return less(of('closedBy'), of('closedAgain'))
    case 'closed-by-system':
      return bySystem
    case 'closed-otherwise':
      return less(of('closedBy'), bySystem)
    case 'anonymous':
      return anonymous
    case 'named':
      return less(of('in'), anonymous)
    case 'recorded-there':
      return of('recordedThere')
    case 'owed-there':
      return of('owedThere')
    case 'exempt-there':
      return ofValue('exemptThere', isValue)
    case 'finished-there':
      return of('finishedThere')
    case 'finished-elsewhere':
      return less(of('answered'), of('finishedThere'))
    case 'not-confidential':
      return less(of('in'), of('confidential'))
    case 'decision':
    case 'exemption':
    case 'ground':
      return ofValue(name, isValue)
    case 'order-carried-out':
      return of('orderCarriedOut')
    case 'order-open':
      return of('orderOpen')
    default:
      return name satisfies never
  }
}

/** The figure of these rows, or how often one case counts in it. */
export const sumOf = (selection: Selection, rows: readonly MonthCounts[], reading: Reading): number => {
  const weight = weightOf(selection)
  let sum = 0
  for (const { month, counts } of rows) {
    for (const [name, n] of Object.entries(counts)) {
      const dot = name.indexOf('.')
      const [counter, behind] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)]
      sum += n * weight(counter, behind, { ...reading, month })
    }
  }
  return sum
}
