import type { InformationFacts } from '../../../domain/information/listed-information.ts'
import type { Officer } from '../../../domain/office/directory.ts'
import { deskBase } from '../../base.ts'
import type { Effects } from '../../effects.ts'
import { toolsOf } from '../../tools.ts'
import { decideLine, type Kept, type KeptLine, type LineDecision, proposeLine, readKeptLine, readKeptLines } from './keeping-lines.ts'

export type InformationDesk = ReturnType<typeof openInformationDesk>

/** The public information list, as those keep it who answer for it. */
export const openInformationDesk = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    ...deskBase(tools),
    lines: (officer: Officer): Promise<KeptLine[]> => readKeptLines(tools, officer),
    line: (officer: Officer, id: string): Promise<KeptLine | null> => readKeptLine(tools, officer, id),
    propose: (officer: Officer, line: { id: string | null; version: number; facts: InformationFacts }): Promise<Kept> =>
      proposeLine(tools, officer, line),
    decide: (officer: Officer, id: string, version: number, decision: LineDecision): Promise<Kept> =>
      decideLine(tools, officer, id, version, decision),
  }
}
