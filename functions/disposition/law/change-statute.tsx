import type { LawDesk } from '../../../shared/desk/officers/law/open-law-desk.ts'
import { readStatute, type StatuteField, shownStatutes, statuteFields, statuteValues } from '../../../shared/domain/law/statute-rows.ts'
import { type Statute, StatuteId, statuteInForce } from '../../../shared/domain/law/statutes.ts'
import { jobGiverOf } from '../../../shared/domain/office/job.ts'
import { localDateOf } from '../../../shared/domain/time/local-date.ts'
import { emptyForm } from '../../../shared/web/forms/form.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { type FieldProblem, json, problem, type Reply, seeOther, textField } from '../../../shared/web/replies.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { previewTime } from './law-effect.tsx'
import { statuteEffectPage, statuteFormPage, statutesPage, statutesPath } from './statutes-page.tsx'

/** Every time limit in force, with its basis and how sure we are of it. */
export const showStatutes = async (request: OfficerRequest, desk: LawDesk): Promise<Reply> => {
  const rows = shownStatutes(await desk.statutes(), await todayIn(request, desk))
  if (request.wants === 'json') return json(rows)
  const job = request.query.pekerjaan ? await desk.job(request.query.pekerjaan) : null
  return statutesPage(request, desk, rows, job)
}

/** The form for one limit, filled with the row that is in force. */
export const showStatute = async (request: OfficerRequest, desk: LawDesk): Promise<Reply> => {
  const id = StatuteId.safeParse(request.params.id)
  if (!id.success) return absent(request, desk)
  const row = statuteInForce(await desk.statutes(), id.data, await todayIn(request, desk))
  if (request.wants === 'json') return json(row)
  return statuteFormPage(request, desk, row, { ...emptyForm, values: statuteValues(row) })
}

/** Which open cases the row would move, before anything is changed. */
export const previewStatuteChange = async (request: OfficerRequest, desk: LawDesk): Promise<Reply> => {
  const read = await readRow(request, desk)
  if ('reply' in read) return read.reply
  const preview = await desk.previewStatute(request.officer, read.row, previewTime())
  if (request.wants === 'json') return json(preview)
  return statuteEffectPage(request, desk, read.row, read.values, preview)
}

/** Puts the row into force and starts the job that recomputes the cases. */
export const applyStatute = async (request: OfficerRequest, desk: LawDesk): Promise<Reply> => {
  const read = await readRow(request, desk)
  if ('reply' in read) return read.reply
  const job = await desk.changeStatute(read.row, jobGiverOf(request.officer))
  if (!job) return previewStatuteChange(request, desk)
  if (request.wants === 'json') return json({ job: job.id }, { status: 202 })
  return seeOther(`${statutesPath}?pekerjaan=${job.id}`)
}

const todayIn = async (request: OfficerRequest, desk: LawDesk) => localDateOf(request.now, (await desk.region()).timeZone)

const longest: Partial<Record<StatuteField, number>> = { citation: 200, note: 300 }

type Read = { row: Statute; values: Record<StatuteField, string> } | { reply: Reply }

const readRow = async (request: OfficerRequest, desk: LawDesk): Promise<Read> => {
  const id = StatuteId.safeParse(request.params.id)
  if (!id.success) return { reply: await absent(request, desk) }
  const values = Object.fromEntries(
    statuteFields.map((name) => [name, textField(request.body, name).slice(0, longest[name] ?? 20)]),
  ) as Record<StatuteField, string>
  const rows = await desk.statutes()
  const read = readStatute(rows, id.data, values)
  if ('row' in read) return { row: read.row, values }
  const text = officerTextOf(request.language).reminders.statutes
  const errors = read.wrong.map((field): FieldProblem => ({ field, code: 'invalid', message: text.wrong[field] }))
  if (request.wants === 'json') return { reply: problem(422, 'invalid-fields', text.title, { errors }) }
  const now = statuteInForce(rows, id.data, await todayIn(request, desk))
  return { reply: await statuteFormPage(request, desk, now, { values, errors }, 422) }
}
