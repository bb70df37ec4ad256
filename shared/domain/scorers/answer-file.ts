import * as z from 'zod'
import { emptyPlace, KeptFile, placeFields } from '../office/upload-place.ts'
import { wholeRegion } from './scorer.ts'

/** Which item of a scorer, of which year, by whom it is answered. */
const at = { scorer: z.string(), period: z.string(), subject: z.string(), item: z.string() }
const AnswerPlace = z.object(at)
export type AnswerPlace = z.infer<typeof AnswerPlace>

/** The file that stands beside what people wrote to an item (docs/adr/0079). `by`: the officer who sent it. */
export const AnswerFile = z.object({ ...at, file: KeptFile.extend({ by: z.string() }).nullable(), ...placeFields })
export type AnswerFile = z.infer<typeof AnswerFile>

export const noAnswerFile = ({ scorer, period, subject, item }: AnswerPlace): AnswerFile => ({
  scorer,
  period,
  subject,
  item,
  ...emptyPlace,
})

export const isOfItem = (one: Pick<AnswerPlace, 'subject' | 'item'>, subject: string, item: string): boolean =>
  one.subject === subject && one.item === item

/** In the keys of the bucket the whole regency is a sign that begins no institution's name. */
const regionInKey = '_'

/** Whose it is, as the keys of the bucket name it. */
export const answerOwner = ({ scorer, period, subject, item }: AnswerPlace): string =>
  [scorer, period, subject === wholeRegion ? regionInKey : subject, item].join('.')

/** Null of what names no item. */
export const answerPlaceOf = (owner: string): AnswerPlace | null => {
  const [scorer, period, subject, item, ...more] = owner.split('.')
  if (!scorer || !period || !subject || !item || more.length > 0) return null
  return { scorer, period, subject: subject === regionInKey ? wholeRegion : subject, item }
}

/** What it is called for whoever takes it away: nobody's own name for it is kept. */
export const answerFileName = ({ scorer, period, subject, item }: AnswerPlace, type: string): string =>
  `bukti-${[scorer, period, ...(subject === wholeRegion ? [] : [subject]), item].join('-')}.${type.split('/')[1] ?? 'bin'}`
