import type { PaperKind } from '../../domain/papers/paper-kinds.ts'
import type { PaperBlock, PaperDocument } from '../official/document.ts'
import { writtenDate } from '../official/written-date.ts'
import { announcement } from './compose-announcement.ts'
import { annual, nothingAsked } from './compose-annual.ts'
import { recap } from './compose-recap.ts'
import { week } from './compose-week.ts'
import type { PaperFacts } from './paper-parts.ts'
import { paperTitles, periodNamed, titleOfPaper } from './paper-words.ts'

const composers: Record<PaperKind, (from: PaperFacts) => PaperBlock[]> = {
  announcement,
  annual,
  'nothing-asked': nothingAsked,
  month: recap,
  semester: recap,
  week,
}

/** The paper that these facts make. */
export const composePaper = (from: PaperFacts): PaperDocument => ({
  title: titleOfPaper(from.paper.kind, from.paper.period),
  letterNumber: from.number,
  date: from.date,
  letterhead: from.letterhead,
  signatory: from.signatory,
  opening: {
    form: 'deed',
    heading: [paperTitles[from.paper.kind].toUpperCase(), periodNamed(from.paper.kind, from.paper.period).toUpperCase()],
    number: from.number,
    placeAndDate: [`${from.place}, ${writtenDate(from.date)}`],
  },
  blocks: composers[from.paper.kind](from),
})
