import { afterStorm } from '../domain/case/storm.ts'
import type { CaseLetterContent } from '../domain/letters/letter.ts'
import type { LetterFacts } from './letter-text.ts'

type Clocks = Extract<CaseLetterContent, { kind: 'receipt' }>['clocks']

/** The day by which a complaint of a storm is read, written out; null for every other (docs/adr/0061). */
export const readAfterStorm = ({ date }: Pick<LetterFacts, 'date'>, clocks: Clocks): string | null => {
  const limit = clocks.find(({ statute }) => statute === afterStorm)
  return limit ? date(limit.due) : null
}
