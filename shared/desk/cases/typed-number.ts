import { caseNumberOf } from '../../domain/typed/case-number.ts'
import { caseIdOf } from '../../store/case/number-items.ts'
import type { Tools } from '../tools.ts'

/** The number of a case, however it was typed or pasted. */
export const numberTyped = async ({ region }: Pick<Tools, 'region'>, typed: string): Promise<string> =>
  caseNumberOf(typed, (await region()).numberPrefix)

/** The id that such a number stands for; for one that nobody has, an id that nobody has. */
export const caseIdTyped = async (tools: Pick<Tools, 'region' | 'table'>, typed: string): Promise<string> =>
  caseIdOf(tools.table, await numberTyped(tools, typed))
