import type { PersonalText } from '../../domain/case/personal-text.ts'
import { type View, type Viewer, visible } from '../../domain/case/visible.ts'
import { withDatesOfNow } from '../../domain/law/law-of-now.ts'
import { type CaseLetter, isAboutCase } from '../../domain/letters/letter.ts'
import { readCase, readLog, readTexts } from '../../store/case/case-items.ts'
import { readLettersOf } from '../../store/post/letter-items.ts'
import type { Tools } from '../tools.ts'

/** A case as one viewer sees it: nothing that `visible` holds back has been loaded. Texts that were erased are missing. */
export type OpenedCase = { view: View; texts: ReadonlyMap<number, PersonalText>; letters: readonly CaseLetter[] }

/** Null when there is no such case, or none for this viewer: the two look the same. */
export const openCase = async (tools: Tools, caseId: string, viewer: Viewer): Promise<OpenedCase | null> => {
  const { table } = tools
  const [stored, log, context] = await Promise.all([readCase(table, caseId), readLog(table, caseId), tools.context()])
  const state = stored && withDatesOfNow(stored, context)
  const view = state && visible(state, log.slice(0, state.version), viewer)
  if (!view) return null
  const [texts, letters] = await Promise.all([readTexts(table, caseId, view.readableTexts), readLettersOf(table, caseId)])
  return { view, texts, letters: letters.filter(isAboutCase) }
}
