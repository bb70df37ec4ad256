import type { LawDesk } from '../../../shared/desk/officers/law/open-law-desk.ts'
import { Audience } from '../../../shared/domain/events/happenings.ts'
import { Ladder, type LadderRow } from '../../../shared/domain/law/ladder.ts'
import { statuteInForce } from '../../../shared/domain/law/statutes.ts'
import { jobGiverOf } from '../../../shared/domain/office/job.ts'
import { localDateOf } from '../../../shared/domain/time/local-date.ts'
import { Checkbox, DoneNote, ErrorSummary, type FormState, TextField } from '../../../shared/web/forms/form.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { type FieldProblem, json, page, problem, type Reply, seeOther, textField } from '../../../shared/web/replies.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'

const path = '/petugas/tangga'
const ladderWords = (request: OfficerRequest) => officerTextOf(request.language).reminders.ladder

/** The ladder in force, as a form: how many working days before or after a due date whom a reminder reaches. */
export const showLadder = async (request: OfficerRequest, desk: LawDesk): Promise<Reply> => {
  const { ladder } = await desk.law()
  if (request.wants === 'json') return json(ladder)
  return ladderPage(request, desk, ladder, { values: valuesOf(ladder), errors: [] })
}

/** Replaces the ladder; which statutes a row is about stays as it is. Every case then wakes at its new rungs. */
export const saveLadder = async (request: OfficerRequest, desk: LawDesk): Promise<Reply> => {
  const { ladder } = await desk.law()
  const rows = ladder.map((row, i) => readRow(row, i, request.body))
  const checked = Ladder.safeParse(rows)
  if (!checked.success) {
    const text = ladderWords(request)
    const wrong = [...new Set(checked.error.issues.map(({ path: [row] }) => Number(row)))]
    const errors = wrong.map((row): FieldProblem => {
      return { field: `row-${row}-0-at`, code: 'wrong-row', message: text.wrong({ row: row + 1 }) }
    })
    if (request.wants === 'json') return problem(422, 'invalid-fields', text.title, { errors })
    return ladderPage(request, desk, ladder, { values: request.body, errors }, 422)
  }
  await desk.changeLadder(checked.data, jobGiverOf(request.officer))
  return request.wants === 'json' ? json(checked.data) : seeOther(`${path}?tersimpan=ya`)
}

/** A row has room for one rung more than it holds, and never for more than these. */
const mostRungs = 10

const readRow = (row: LadderRow, i: number, body: Readonly<Record<string, unknown>>): unknown => {
  const rungs = []
  for (let k = 0; k < mostRungs; k++) {
    const at = textField(body, `row-${i}-${k}-at`).trim()
    if (at === '') continue
    const audience = Audience.options.filter((name) => textField(body, `row-${i}-${k}-${name}`) !== '')
    rungs.push({ at: /^[+-]?\d{1,3}$/.test(at) ? Number(at) : at, audience })
  }
  const repeat = textField(body, `row-${i}-repeat`).trim()
  return { statutes: row.statutes, rungs, repeatEvery: repeat === '' ? null : Number(repeat) }
}

const valuesOf = (ladder: Ladder): Record<string, unknown> =>
  Object.fromEntries(
    ladder.flatMap(({ rungs, repeatEvery }, i) => [
      [`row-${i}-repeat`, repeatEvery === null ? '' : String(repeatEvery)],
      ...rungs.flatMap(({ at, audience }, k) => [
        [`row-${i}-${k}-at`, String(at)],
        ...audience.map((name) => [`row-${i}-${k}-${name}`, 'on']),
      ]),
    ]),
  )

const ladderPage = async (request: OfficerRequest, desk: LawDesk, ladder: Ladder, form: FormState, status = 200): Promise<Reply> => {
  const [region, statutes] = await Promise.all([desk.region(), desk.statutes()])
  const text = ladderWords(request)
  const today = localDateOf(request.now, region.timeZone)
  return page(
    <OfficerLayout title={text.title} request={request} region={region} current="statutes" hasErrors={form.errors.length > 0}>
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      {request.query.tersimpan === 'ya' ? <DoneNote>{text.saved}</DoneNote> : null}
      <ErrorSummary form={form} language={request.language} />
      <OfficerForm request={request} action={path}>
        {ladder.map((row, i) => (
          <fieldset>
            <legend>
              {i + 1}. {row.statutes.map((id) => statuteInForce(statutes, id, today).name).join('; ')}
            </legend>
            {/* Folded: all rungs of all rows would be a page of twenty screens on a telephone. */}
            <details open={form.errors.some(({ field }) => field.startsWith(`row-${i}-`))}>
              <summary>
                {text.steps} {row.rungs.map(({ at }) => (at > 0 ? `+${at}` : at)).join(', ')}
              </summary>
              {Array.from({ length: Math.min(row.rungs.length + 1, mostRungs) }, (_, k) => (
                <RungFields form={form} name={`row-${i}-${k}`} isNew={k === row.rungs.length} request={request} />
              ))}
              <TextField form={form} name={`row-${i}-repeat`} label={text.repeat} short />
            </details>
          </fieldset>
        ))}
        <div class="actions">
          <button type="submit">{text.save}</button>
        </div>
      </OfficerForm>
    </OfficerLayout>,
    { status },
  )
}

const RungFields = ({ form, name, isNew, request }: { form: FormState; name: string; isNew: boolean; request: OfficerRequest }) => {
  const text = ladderWords(request)
  const at = textField(form.values, `${name}-at`)
  return (
    <fieldset>
      <legend>{isNew ? text.empty : `${text.at} ${at}`}</legend>
      <TextField form={form} name={`${name}-at`} label={text.at} short />
      <div class="checks">
        {Audience.options.map((audience) => (
          <Checkbox form={form} name={`${name}-${audience}`} label={text.audiences[audience]} />
        ))}
      </div>
    </fieldset>
  )
}
