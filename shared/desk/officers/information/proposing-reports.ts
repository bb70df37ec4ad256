import type { Complaint } from '../../../domain/case/case.ts'
import { foreignTracesIn } from '../../../domain/case/foreign-traces.ts'
import { publishableFor, type ReportForm, reportFacts } from '../../../domain/information/published-report.ts'
import type { Officer } from '../../../domain/office/directory.ts'
import { readCase } from '../../../store/case/case-items.ts'
import { ifOpened, readIdentity } from '../../../store/case/identities.ts'
import { putProposedInformation } from '../../../store/office/information-items.ts'
import { caseIdTyped } from '../../cases/typed-number.ts'
import type { Tools } from '../../tools.ts'
import { type Kept, newLineId, proposalOf, readLine } from './keeping-lines.ts'
import { onItsCase } from './on-its-case.ts'

/** The complaint of which an officer may propose a text, with the line that it has; null where there is none, or none of theirs. */
export const readReportSource = async (tools: Tools, officer: Officer, typed: string): Promise<Complaint | null> => {
  const state = await readCase(tools.table, await caseIdTyped(tools, typed))
  return state && publishableFor(officer, state)
}

/** `id`: null of a new text. */
export type ReportWritten = { id: string | null; version: number; number: string; form: ReportForm }

/** `tells`: it holds the reporter's name, their number, or a contact; which of its texts does. */
export type ReportKept = Kept | { tells: (keyof ReportForm)[] }

/** Proposes the text about a case, or a change of it: shown to nobody until a second officer has released it. */
export const proposeReport = async (tools: Tools, officer: Officer, { id, version, number, form }: ReportWritten): Promise<ReportKept> => {
  const [source, before] = await Promise.all([readReportSource(tools, officer, number), id === null ? null : readLine(tools, officer, id)])
  // One text for a case; what was taken down does not come back under its address.
  if (!source || (source.publication?.line ?? null) !== id || (id !== null && !before)) return 'absent'
  const tells = await tellingFields(tools, source, form)
  if (tells.length > 0) return { tells }
  const line = id ?? newLineId(tools)
  const proposed = await proposalOf(tools, officer, before, { id: line, version, facts: reportFacts(form, source), number: source.number })
  return onItsCase(tools, officer, source.number, { type: 'propose-publication', line }, [putProposedInformation(tools.table, proposed)])
}

const texts = ['title', 'summary', 'done'] as const

/** What a machine sees of who filed it; what else tells of somebody, the author and the second officer have to see. */
const tellingFields = async (tools: Tools, source: Complaint, form: ReportForm): Promise<(keyof ReportForm)[]> => {
  const reporter = ifOpened(await readIdentity(tools.table, source, (await tools.identityKeys()).opening))
  const theirs = [{ number: source.number, name: reporter?.name ?? null }]
  return texts.filter((it) => foreignTracesIn(form[it], theirs).length > 0)
}
