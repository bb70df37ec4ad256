import type { DeskBase } from '../../../shared/desk/base.ts'
import { optionalDate } from '../../../shared/domain/actions/form-fields.ts'
import { type Calendar, firstPublishedDay, lastPublishedDay } from '../../../shared/domain/time/calendar.ts'
import { computeDeadline, type DeadlineAnswer, DeadlineQuestion } from '../../../shared/domain/time/explain.ts'
import { longDate } from '../../../shared/web/format.ts'
import { ErrorSummary, Select, TextField } from '../../../shared/web/forms/form.tsx'
import { Layout } from '../../../shared/web/layout.tsx'
import { type FieldProblem, json, page, problem, type Reply, type Request } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { deadlineUnits } from './deadline-query.ts'

/** `GET /tenggat?mulai=2026-11-24&hari=10&satuan=kerja`: the date with every day that was skipped, as page or JSON. */
export const showDeadline = async (request: Request, desk: DeskBase): Promise<Reply> => {
  const { mulai, hari, satuan } = request.query
  const text = textOf(request.language).law.deadline
  const region = await desk.region()
  const asked = mulai !== undefined || hari !== undefined || satuan !== undefined
  const values = { mulai: mulai ?? (await desk.today()), hari: hari ?? '10', satuan: satuan ?? 'kerja' }
  const question = DeadlineQuestion.safeParse({
    start: optionalDate.safeParse(values.mulai).data,
    days: /^\d{1,4}$/.test(values.hari) ? Number(values.hari) : null,
    unit: deadlineUnits[values.satuan as keyof typeof deadlineUnits],
  })
  const fieldNames: Record<string, [string, string]> = {
    start: ['mulai', text.badStart],
    days: ['hari', text.badDays],
    unit: ['satuan', text.badUnit],
  }
  const wrong = new Set(question.success ? [] : question.error.issues.map((issue) => String(issue.path[0])))
  const errors: FieldProblem[] = [...wrong].map((name) => {
    const [field, message] = fieldNames[name] ?? ['mulai', text.badStart]
    return { field, code: 'invalid', message }
  })
  const calendar = await desk.calendar()
  const answer = question.success ? computeDeadline(question.data, calendar) : null
  if (request.wants === 'json') {
    return answer ? json(answer) : problem(422, 'invalid-fields', textOf(request.language).errors.summaryTitle, { errors })
  }
  const form = { values, errors: asked ? errors : [] }
  return page(
    <Layout
      title={text.title}
      language={request.language}
      path="/tenggat"
      region={region}
      hasErrors={form.errors.length > 0}
      listed={{ description: text.intro, baseUrl: desk.baseUrl }}
    >
      <ErrorSummary form={form} language={request.language} />
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <form method="get" action="/tenggat" novalidate>
        <TextField form={form} name="mulai" label={text.start} type="date" />
        <TextField form={form} name="hari" label={text.days} inputMode="numeric" short maxLength={4} />
        <Select
          form={form}
          name="satuan"
          label={text.unit}
          none={textOf(request.language).common.none}
          options={[
            { value: 'kerja', label: text.working },
            { value: 'kalender', label: text.calendar },
          ]}
        />
        <button type="submit">{text.count}</button>
      </form>
      {asked && answer ? (
        <section>
          <p class="lead">{text.result({ due: longDate(answer.due, request.language) })}</p>
          {caveatsOf(answer, calendar, request).map((caveat) => (
            <p class="note">{caveat}</p>
          ))}
          {answer.skipped.length === 0 ? (
            <p>{text.nothingSkipped}</p>
          ) : (
            <table>
              <caption>{text.skipped}</caption>
              <thead>
                <tr>
                  <th scope="col">{text.date}</th>
                  <th scope="col">{text.reason}</th>
                  <th scope="col">{text.source}</th>
                </tr>
              </thead>
              <tbody>
                {answer.skipped.map((day) => (
                  <tr>
                    <td>{longDate(day.date, request.language)}</td>
                    <td>{day.reason}</td>
                    <td>{day.source ?? '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      ) : null}
    </Layout>,
    { status: form.errors.length > 0 ? 422 : 200 },
  )
}

/** Why a date is provisional: days before the calendar begins, or after it ends, are counted as plain weeks. */
const caveatsOf = ({ start, due, provisional }: DeadlineAnswer, calendar: Calendar, { language }: Request): string[] => {
  const text = textOf(language).law.deadline
  const [first, last] = [firstPublishedDay(calendar), lastPublishedDay(calendar)]
  if (!provisional || !first || !last) return []
  return [
    ...(start < first ? [text.provisionalBefore({ first: longDate(first, language) })] : []),
    ...(due > last ? [text.provisional({ last: longDate(last, language) })] : []),
  ]
}
