import type { OfficerRights } from '../../../domain/case/permissions.ts'
import { mayProposeAnswer } from '../../../domain/information/released-answer.ts'
import { localDateOf } from '../../../domain/time/local-date.ts'
import { readCase, readLog, readTexts } from '../../../store/case/case-items.ts'
import { caseIdTyped } from '../../cases/typed-number.ts'
import type { Tools } from '../../tools.ts'

/** A request whose answer an officer may propose, with the words of the decision to begin with. */
export type AnswerSource = { number: string; holder: string; text: string; decidedIn: string }

/** Null where there is no such request, or none of theirs, or its answer is not for everybody. */
export const readAnswerSource = async (tools: Tools, officer: OfficerRights, typed: string): Promise<AnswerSource | null> => {
  const id = await caseIdTyped(tools, typed)
  const state = await readCase(tools.table, id)
  if (!state || !mayProposeAnswer(officer, state)) return null
  const log = await readLog(tools.table, id)
  const decided = log.flatMap(({ event }) => (event.type === 'decided' ? [event] : [])).at(-1)
  const n = decided?.text.n
  const text = n === undefined ? '' : ((await readTexts(tools.table, id, [n])).get(n)?.text ?? '')
  const { timeZone } = await tools.region()
  const decidedIn = decided ? localDateOf(decided.at, timeZone).slice(0, 4) : ''
  return { number: state.number, holder: state.holders?.lead ?? '', text, decidedIn }
}
