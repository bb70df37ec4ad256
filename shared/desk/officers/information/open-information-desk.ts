import type { Complaint } from '../../../domain/case/case.ts'
import type { Officer } from '../../../domain/office/directory.ts'
import { deskBase } from '../../base.ts'
import type { Effects } from '../../effects.ts'
import { toolsOf } from '../../tools.ts'
import { type AnswerSource, readAnswerSource } from './answer-source.ts'
import {
  decideLine,
  type Kept,
  type KeptLine,
  type LineDecision,
  type LineWritten,
  proposeLine,
  readKeptLine,
  readKeptLines,
} from './keeping-lines.ts'
import { proposeReport, type ReportKept, type ReportWritten, readReportSource } from './proposing-reports.ts'

export type InformationDesk = ReturnType<typeof openInformationDesk>

/** The public information list, as those keep it who answer for it. */
export const openInformationDesk = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    ...deskBase(tools),
    lines: (officer: Officer): Promise<KeptLine[]> => readKeptLines(tools, officer),
    line: (officer: Officer, id: string): Promise<KeptLine | null> => readKeptLine(tools, officer, id),
    propose: (officer: Officer, line: LineWritten): Promise<Kept> => proposeLine(tools, officer, line),
    /** The complaint of which they want to propose a text; null where they may not. */
    reportSource: (officer: Officer, number: string): Promise<Complaint | null> => readReportSource(tools, officer, number),
    proposeReport: (officer: Officer, report: ReportWritten): Promise<ReportKept> => proposeReport(tools, officer, report),
    /** The request whose answer they want to propose; null where they may not. */
    answerSource: (officer: Officer, number: string): Promise<AnswerSource | null> => readAnswerSource(tools, officer, number),
    decide: (officer: Officer, id: string, version: number, decision: LineDecision): Promise<Kept> =>
      decideLine(tools, officer, id, version, decision),
  }
}
