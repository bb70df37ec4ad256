import type { Case } from '../../domain/case/case.ts'
import { deskRowOf } from '../../domain/lists/desks.ts'
import { readTexts } from '../../store/case/case-items.ts'
import type { Tools } from '../tools.ts'

/** What a case is about, for letters and paper. It is personal text; that of a confidential case never travels: null. */
export const titleOf = async ({ table }: Pick<Tools, 'table'>, state: Case): Promise<string | null> => {
  if (state.confidential) return null
  const { titleText } = deskRowOf(state)
  return (await readTexts(table, state.id, [titleText])).get(titleText)?.text ?? null
}
