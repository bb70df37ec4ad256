import type { CaseReport } from '../../domain/proof/case-check.ts'
import { compareLetter, type LetterVerdict, type RootLetter } from '../../domain/proof/root-letter.ts'
import { readChanged } from '../../store/office/day-roots.ts'
import { everyCase } from '../clock/every-case.ts'
import type { Tools } from '../tools.ts'
import { checkAllRoots, checkOneCase, checkOneDay, type DayReport, type RootsReport, readAllRoots, rootedDays } from './checking.ts'

/** What is told while everything is checked: `progress` after each day and case, the rest only of what is wrong. */
export type Finding =
  | { kind: 'roots'; report: RootsReport }
  | { kind: 'day'; report: DayReport }
  | { kind: 'case'; report: CaseReport }
  | { kind: 'letter'; verdict: LetterVerdict }
  | { kind: 'progress'; days: number; cases: number; events: number }

/**
 * Everything: the roots, each day with the logs that it names, each case that a list or a day names, and the letters. One day or case
 * at a time is in memory, and the numbers of cases.
 */
export async function* checkEverything(tools: Tools, letters: readonly RootLetter[]): AsyncGenerator<Finding> {
  const roots = await readAllRoots(tools)
  const rooted = rootedDays(roots)
  yield { kind: 'roots', report: checkAllRoots(roots) }
  for (const letter of letters) yield { kind: 'letter', verdict: compareLetter(letter, roots) }
  const ids = new Set<string>()
  const seen = { days: 0, cases: 0, events: 0 }
  for (const root of roots) {
    for (const { caseId } of await readChanged(tools.table, root.day)) ids.add(caseId)
    const report = await checkOneDay(tools, root)
    seen.days++
    if (report.faults.length + report.strangers.length > 0) yield { kind: 'day', report }
    yield { kind: 'progress', ...seen }
  }
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { ids: string[]; next: string | null } = await everyCase(tools, cursor === '' ? null : cursor)
    for (const id of page.ids) ids.add(id)
    cursor = page.next
  }
  for (const id of ids) {
    const report = await checkOneCase(tools, id, rooted, false)
    seen.cases++
    seen.events += report.events
    if (report.faults.length > 0) yield { kind: 'case', report }
    yield { kind: 'progress', ...seen }
  }
}
