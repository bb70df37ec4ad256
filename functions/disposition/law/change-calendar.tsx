import type { LawDesk } from '../../../shared/desk/officers/law/open-law-desk.ts'
import { jobGiverOf } from '../../../shared/domain/office/job.ts'
import { CalendarDay } from '../../../shared/domain/time/calendar.ts'
import { type CsvFault, daysFromCsv } from '../../../shared/domain/time/calendar-csv.ts'
import { localDateOf } from '../../../shared/domain/time/local-date.ts'
import { emptyForm, type FormState } from '../../../shared/web/forms/form.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { type FieldProblem, json, problem, type Reply, seeOther, textField } from '../../../shared/web/replies.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { calendarPage, previewPage } from './calendar-page.tsx'
import { previewTime } from './law-effect.tsx'

/** The calendar of a year (`?tahun=`), with forms to change a day or to enter a year. */
export const showCalendar = async (request: OfficerRequest, desk: LawDesk): Promise<Reply> => {
  const [{ days }, { timeZone }] = await Promise.all([desk.law(), desk.region()])
  const thisYear = Number(localDateOf(request.now, timeZone).slice(0, 4))
  const year = /^\d{4}$/.test(request.query.tahun ?? '') ? Number(request.query.tahun) : thisYear
  const facts = [...new Map(days.map((day) => [day.date, day])).values()]
  const shown = facts.filter(({ date }) => date.startsWith(String(year))).sort((a, b) => (a.date < b.date ? -1 : 1))
  if (request.wants === 'json') return json({ year, days: shown })
  const job = request.query.pekerjaan ? await desk.job(request.query.pekerjaan) : null
  return calendarPage(request, desk, { year, days: shown, form: emptyForm, job })
}

/** What a change would do, before anything is changed. */
export const previewChange = async (request: OfficerRequest, desk: LawDesk): Promise<Reply> => {
  const read = readDays(request)
  if ('errors' in read) {
    if (request.wants === 'json') return problem(422, 'invalid-fields', officerTextOf(request.language).reminders.calendar.title, read)
    const form: FormState = { values: request.body, errors: read.errors }
    return calendarPage(request, desk, { year: null, days: [], form, job: null, status: 422 })
  }
  const preview = await desk.previewCalendar(request.officer, read.days, previewTime())
  if (request.wants === 'json') return json(preview)
  return previewPage(request, desk, read, preview)
}

/** Changes the calendar and starts the job that recomputes the cases. */
export const applyChange = async (request: OfficerRequest, desk: LawDesk): Promise<Reply> => {
  const read = readDays(request)
  if ('errors' in read) return previewChange(request, desk)
  const job = await desk.changeCalendar(read.days, read.source, jobGiverOf(request.officer))
  if (!job) return previewChange(request, desk)
  if (request.wants === 'json') return json({ job: job.id }, { status: 202 })
  return seeOther(`/petugas/kalender?tahun=${read.days[0]?.date.slice(0, 4)}&pekerjaan=${job.id}`)
}

export type ReadDays = { days: CalendarDay[]; source: string }

/** One day from the fields, or a year from a CSV: whichever form was sent. */
const readDays = ({ body, language }: OfficerRequest): ReadDays | { errors: FieldProblem[] } => {
  const text = officerTextOf(language).reminders.calendar
  const source = textField(body, 'source').trim().slice(0, 200)
  const errors: FieldProblem[] = source === '' ? [{ field: 'source', code: 'required', message: text.wrong.source }] : []
  const csv = textField(body, 'csv')
  if (csv.trim() !== '') {
    const read = daysFromCsv(csv, source || '-')
    if ('faults' in read) errors.push(...read.faults.map((fault) => csvProblem(fault, text)))
    return errors.length > 0 || 'faults' in read ? { errors } : { days: read.days, source }
  }
  const fields = { date: textField(body, 'date'), kind: textField(body, 'kind'), name: textField(body, 'name').trim().slice(0, 100) }
  const day = CalendarDay.safeParse({ ...fields, source: source || '-' })
  if (!day.success) {
    const wrong = new Set(day.error.issues.map(({ path }) => String(path[0])))
    for (const field of ['date', 'kind', 'name'] as const) {
      if (wrong.has(field)) errors.push({ field, code: 'invalid', message: text.wrong[field] })
    }
  }
  return day.success && errors.length === 0 ? { days: [day.data], source } : { errors }
}

const csvProblem = ({ line, field }: CsvFault, text: ReturnType<typeof officerTextOf>['reminders']['calendar']): FieldProblem => ({
  field: 'csv',
  code: field,
  message: text.faults[field]({ line }),
})
