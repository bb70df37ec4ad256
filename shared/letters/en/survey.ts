import type { LocalDate } from '../../domain/time/local-date.ts'
import type { Block, LetterFacts } from '../letter-text.ts'

/** What a closing adds where the survey may be asked: to a confirmed address, below everything that matters more. */
export const surveyBlocks = (facts: LetterFacts, until: LocalDate | undefined): Block[] =>
  until === undefined || facts.surveyUrl === null
    ? []
    : [
        {
          paragraph: `How did we do? This short survey can be answered until ${facts.date(until)}; you do not have to, and it takes no access code.`,
        },
        { link: facts.surveyUrl, label: 'Answer the satisfaction survey' },
      ]
