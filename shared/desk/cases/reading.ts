import type { PersonalText } from '../../domain/case/personal-text.ts'
import { type View, type Viewer, visible } from '../../domain/case/visible.ts'
import type { RecordedEvent } from '../../domain/events/chain.ts'
import { textRefsOf } from '../../domain/events/text-refs.ts'
import { withDatesOfNow } from '../../domain/law/law-of-now.ts'
import { type CaseLetter, isAboutCase } from '../../domain/letters/letter.ts'
import { type TimelinePage, timelinePageOf } from '../../domain/lists/timeline-pages.ts'
import { readCase, readLog, readTexts } from '../../store/case/case-items.ts'
import { readLettersOf } from '../../store/post/letter-items.ts'
import type { Tools } from '../tools.ts'

/** A case as one viewer sees it: nothing that `visible` holds back has been loaded. Texts that were erased are missing. */
export type OpenedCase = {
  view: View
  /** What of it is shown at once. */
  shown: TimelinePage<RecordedEvent>
  texts: ReadonlyMap<number, PersonalText>
  letters: readonly CaseLetter[]
}

/** Null when there is no such case, or none for this viewer: the two look the same. */
export const openCase = async (tools: Tools, caseId: string, viewer: Viewer, page = 1): Promise<OpenedCase | null> => {
  const { table } = tools
  const [stored, log, context] = await Promise.all([readCase(table, caseId), readLog(table, caseId), tools.context()])
  const state = stored && withDatesOfNow(stored, context)
  const view = state && visible(state, log.slice(0, state.version), viewer)
  if (!view) return null
  const shown = timelinePageOf(view.timeline, page)
  const [texts, letters] = await Promise.all([readTexts(table, caseId, wordsShown(view, shown)), readLettersOf(table, caseId)])
  return { view, shown, texts, letters: letters.filter(isAboutCase) }
}

/** Messages are the one thing that there can be hundreds of: those of another page stay in the table. */
const wordsShown = ({ timeline, readableTexts }: View, { entries }: TimelinePage<RecordedEvent>): number[] => {
  const here = new Set(entries)
  const elsewhere = timeline.filter((it) => it.event.type === 'replied' && !here.has(it)).flatMap(({ event }) => textRefsOf(event))
  const left = new Set(elsewhere.map(({ n }) => n))
  return [...readableTexts].filter((n) => !left.has(n))
}
