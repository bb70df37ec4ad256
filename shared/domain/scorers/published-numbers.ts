import * as z from 'zod'
import { choice, requiredDate, requiredLine } from '../actions/form-fields.ts'
import { addDays, LocalDate } from '../time/local-date.ts'
import { telephoneOf } from '../typed/telephone.ts'

/** What became of calling a published number: the Ombudsman looks for those that are dead, unanswered or private. */
export const NumberTest = z.enum(['answered', 'unanswered', 'dead', 'private', 'withdrawn'])
export type NumberTest = z.infer<typeof NumberTest>

/** A number that citizens find somewhere, and when an officer last called it. */
export const PublishedNumber = z.object({
  /** Its digits, by which it is one wherever it stands. */
  id: z.string(),
  number: z.string(),
  /** Where it stands, as whoever entered it says; of the region file its field. */
  where: z.string(),
  test: z.object({ on: LocalDate, by: z.string(), result: NumberTest }).nullable(),
  version: z.int().nonnegative(),
})
export type PublishedNumber = z.infer<typeof PublishedNumber>

/** Digits alone, in the national form: the same number is one entry, however it is grouped. */
export const numberId = (number: string): string => (telephoneOf(number) ?? number).replace(/\D/g, '')

/** What the region file says of telephone numbers. */
type WithNumbers = { contact: { phone: string; whatsapp: string }; emergencyNumber: string }

/** The numbers that every page and letter of the desk shows. */
export const numbersOfRegion = ({ contact, emergencyNumber }: WithNumbers): PublishedNumber[] =>
  (
    [
      ['phone', contact.phone],
      ['whatsapp', contact.whatsapp],
      ['emergency', emergencyNumber],
    ] as const
  ).map(([where, number]) => ({ id: numberId(number), number, where, test: null, version: 0 }))

/** Those of the region with what was noted about them, then those that officers added; what is published no more is left out. */
export const allNumbers = (ofRegion: readonly PublishedNumber[], noted: readonly PublishedNumber[]): PublishedNumber[] => {
  const own = new Set(ofRegion.map(({ id }) => id))
  const known = new Map(noted.map((it) => [it.id, it]))
  const added = noted.filter(({ id, test }) => !own.has(id) && test?.result !== 'withdrawn')
  return [
    ...ofRegion.map((it) => {
      const { test, version } = known.get(it.id) ?? it
      return { ...it, test, version }
    }),
    ...added.toSorted((a, b) => (a.where < b.where ? -1 : 1)),
  ]
}

/** A test is believed for so long. */
const believedDays = 90

/** Not called lately, or not answered by the office when it was. */
export const isDoubtful = ({ test }: PublishedNumber, today: LocalDate): boolean =>
  test === null || test.result !== 'answered' || addDays(test.on, believedDays) < today

export const numberLimits = { number: 30, where: 150 } as const

/** A number that an officer found somewhere. */
export const numberForm = z.object({
  number: requiredLine(numberLimits.number).refine((it) => /^\d{3,15}$/.test(numberId(it)), { error: 'bad-phone' }),
  where: requiredLine(numberLimits.where),
})

/** That it was called, when, and how that went. */
export const numberTestForm = (today: LocalDate) =>
  z.object({
    result: choice(NumberTest.options),
    on: requiredDate.refine((it) => it <= today, { error: 'future-date' }),
  })
