import type { Case } from '../../domain/case/case.ts'
import { shortened } from '../../letters/frame.ts'
import { receivedInWords } from '../format.ts'
import type { Language } from '../language.ts'
import { SummaryList } from '../summary-list.tsx'
import { textOf } from '../text/citizen-text.ts'

type Props = { state: Case; title: string | null; baseUrl: string; timeZone: string; language: Language }

/**
 * What a receipt says besides number and code, so that the paper alone is enough: what for, since when, and where to
 * look. How the desk is reached stands at the foot of the page, on paper too.
 */
export const ReceiptFacts = ({ state, title, baseUrl, timeZone, language }: Props) => {
  const text = textOf(language).track.receipt
  return (
    <SummaryList
      rows={[
        [text.about[state.channel], title === null ? null : <span dir="auto">{shortened(title)}</span>],
        [text.receivedOn, receivedInWords(state, language, timeZone)],
        [text.site, `${baseUrl}/lacak`],
      ]}
    />
  )
}
