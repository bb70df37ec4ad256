import type { LocalDate } from '../../domain/time/local-date.ts'
import type { Block, LetterFacts } from '../letter-text.ts'

/** What a closing adds where the survey may be asked: to a confirmed address, below everything that matters more. */
export const surveyBlocks = (facts: LetterFacts, until: LocalDate | undefined): Block[] =>
  until === undefined || facts.surveyUrl === null
    ? []
    : [
        {
          paragraph: `Bagaimana kami menanganinya? Survei singkat ini dapat diisi paling lambat ${facts.date(until)}; tidak wajib, dan tidak perlu kode akses.`,
        },
        { link: facts.surveyUrl, label: 'Isi survei kepuasan' },
      ]
