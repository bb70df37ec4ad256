import type { KeptLine } from '../../../shared/desk/officers/information/keeping-lines.ts'
import type { InformationDesk } from '../../../shared/desk/officers/information/open-information-desk.ts'
import { ReportForm, reportLimits } from '../../../shared/domain/information/published-report.ts'
import { emptyForm, type FormState } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { type Reply, seeOther } from '../../../shared/web/replies.ts'
import { informationTextOf } from '../../../shared/web/text/information-text.ts'
import { publishedReportsTextOf } from '../../../shared/web/text/published-reports-text.ts'

/** An empty form for the complaint in the query: its words are its reporter's, and none of them stands there. */
export const reportBegun = async (request: OfficerRequest, desk: InformationDesk): Promise<FormState | null> => {
  const source = await desk.reportSource(request.officer, request.query.dari ?? '')
  return source && !source.publication ? { ...emptyForm, values: { dari: source.number } } : null
}

type Sent = { line: KeptLine | null; version: number; failed: (errors: FormState['errors'], status: number) => Reply | Promise<Reply> }

/** What is written waits for a second officer. */
export const saveReport = async (request: OfficerRequest, desk: InformationDesk, { line, version, failed }: Sent): Promise<Reply> => {
  const { columns, keep } = publishedReportsTextOf(request.language)
  const form = ReportForm.safeParse(request.body)
  const labels: Record<keyof ReportForm, string> = {
    title: columns.title,
    summary: columns.summary,
    done: columns.done,
    redacted: keep.redacted,
  }
  if (!form.success) return failed(problemsOf(form.error, labels, reportLimits, request.language), 422)
  const number = line ? (line.proposed?.source ?? '') : String(request.body.dari ?? '')
  const outcome = await desk.proposeReport(request.officer, { id: line?.id ?? null, version, number, form: form.data })
  if (typeof outcome === 'object') {
    const tells = outcome.tells.map((field) => ({ field, code: 'foreign-trace', message: keep.tells({ field: labels[field] }) }))
    return failed(tells, 422)
  }
  if (outcome === 'changed-since')
    return failed([{ field: 'title', code: outcome, message: informationTextOf(request.language).keep.changed }], 409)
  return outcome === 'absent' ? absent(request, desk) : seeOther('/petugas/informasi')
}
