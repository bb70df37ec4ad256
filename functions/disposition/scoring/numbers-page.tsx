import type { EvidenceDesk } from '../../../shared/desk/officers/scoring/open-evidence-desk.ts'
import {
  isDoubtful,
  NumberTest,
  numberForm,
  numberLimits,
  numberTestForm,
  type PublishedNumber,
} from '../../../shared/domain/scorers/published-numbers.ts'
import { wholeRegion } from '../../../shared/domain/scorers/scorer.ts'
import { mayKeepScoring } from '../../../shared/domain/scorers/scoring-answers.ts'
import type { LocalDate } from '../../../shared/domain/time/local-date.ts'
import { shortDate } from '../../../shared/web/format.ts'
import { DoneNote, ErrorSummary, emptyForm, type FormState, Radios, TextField } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, problem, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { scoringTextOf } from '../../../shared/web/text/scoring-text.ts'
import { Tag } from '../directory/directory-parts.tsx'
import { versionSent, withSaved } from './keep-scoring.tsx'
import { numbersPath, scoringPath } from './scoring-parts.tsx'

/** GET /petugas/penilaian/nomor: numbers that citizens find, doubtful ones first. */
export const showNumbers = async (request: OfficerRequest, desk: EvidenceDesk): Promise<Reply> => {
  if (request.wants === 'json') return json({ numbers: await desk.numbers() })
  return numbersPage(request, desk, { form: emptyForm, of: null, status: 200 })
}

/** POST /petugas/penilaian/nomor: another number that is published somewhere. */
export const addNumber = async (request: OfficerRequest, desk: EvidenceDesk): Promise<Reply> => {
  const { numbers: words } = scoringTextOf(request.language)
  const form = numberForm.safeParse(request.body)
  if (!form.success) {
    const errors = problemsOf(form.error, { number: words.number, where: words.addWhere }, numberLimits, request.language)
    return failed(request, desk, errors, null, 422)
  }
  const outcome = await desk.addNumber(form.data)
  if (outcome === 'changed-since') return failed(request, desk, [{ field: 'number', code: outcome, message: words.changed }], null, 409)
  return seeOther(withSaved(numbersPath))
}

/** POST /petugas/penilaian/nomor/{id}: it was called. */
export const noteNumber = async (request: OfficerRequest, desk: EvidenceDesk): Promise<Reply> => {
  const { numbers: words } = scoringTextOf(request.language)
  const id = request.params.id ?? ''
  const form = numberTestForm(await desk.today()).safeParse(request.body)
  if (!form.success)
    return failed(request, desk, problemsOf(form.error, { result: words.result, on: words.on }, {}, request.language), id, 422)
  const outcome = await desk.noteNumberTest(request.officer, { id, version: versionSent(request) }, form.data)
  if (outcome === 'absent') return absent(request, desk)
  if (outcome === 'changed-since') return failed(request, desk, [{ field: 'result', code: outcome, message: words.changed }], id, 409)
  return seeOther(withSaved(numbersPath))
}

const failed = (request: OfficerRequest, desk: EvidenceDesk, errors: FormState['errors'], of: string | null, status: number) =>
  request.wants === 'json'
    ? problem(status, 'invalid-fields', scoringTextOf(request.language).numbers.title, { errors: [...errors] })
    : numbersPage(request, desk, { form: { values: request.body, errors }, of, status })

type Shown = { form: FormState; of: string | null; status: number }

/** `of`: the number whose form failed; null: that of a new one. */
const numbersPage = async (request: OfficerRequest, desk: EvidenceDesk, { form, of, status }: Shown): Promise<Reply> => {
  const { language, officer } = request
  const text = scoringTextOf(language)
  const { numbers: words } = text
  const [numbers, region, today, nameOf] = await Promise.all([desk.numbers(), desk.region(), desk.today(), desk.officerNames()])
  const edits = mayKeepScoring(officer, wholeRegion)
  const card = (it: PublishedNumber) => (
    <NumberCard {...{ request, today, nameOf, edits }} published={it} form={of === it.id ? form : emptyForm} />
  )
  const doubtful = numbers.filter((it) => isDoubtful(it, today))
  const fine = numbers.filter((it) => !isDoubtful(it, today))
  return page(
    <OfficerLayout title={words.title} request={request} region={region} current="scoring" hasErrors={form.errors.length > 0}>
      <p>
        <a href={scoringPath}>{text.back}</a>
      </p>
      <ErrorSummary form={of === null ? form : inCard(form, of)} language={language} />
      <h1>{words.title}</h1>
      {request.query.tersimpan === 'ya' ? <DoneNote>{text.saved}</DoneNote> : null}
      <p>{words.intro}</p>
      <p class="hint">{words.regionFile}</p>
      {doubtful.length === 0 ? null : <h2>{words.doubtful({ count: String(doubtful.length) })}</h2>}
      {doubtful.map(card)}
      {fine.length === 0 ? null : <h2>{words.fine({ count: String(fine.length) })}</h2>}
      {fine.map(card)}
      {edits ? (
        <section class="panel narrow" aria-labelledby="tambah-nomor">
          <h2 id="tambah-nomor">{words.add}</h2>
          <OfficerForm request={request} action={numbersPath}>
            <TextField form={of === null ? form : emptyForm} name="number" label={words.number} maxLength={numberLimits.number} />
            <TextField form={of === null ? form : emptyForm} name="where" label={words.addWhere} maxLength={numberLimits.where} />
            <button type="submit" class="second">
              {words.addButton}
            </button>
          </OfficerForm>
        </section>
      ) : null}
    </OfficerLayout>,
    { status },
  )
}

/** Each card has fields of its own. */
const inCard = (form: FormState, id: string): FormState => ({ ...form, prefix: `${id}-` })

type CardProps = {
  request: OfficerRequest
  published: PublishedNumber
  form: FormState
  today: LocalDate
  edits: boolean
  nameOf: (officer: string) => string
}

const ofPages = ['phone', 'whatsapp', 'emergency'] as const

const NumberCard = ({ request, published: it, form, today, edits, nameOf }: CardProps) => {
  const { language } = request
  const { numbers: words } = scoringTextOf(language)
  const place = ofPages.find((name) => name === it.where)
  const isMobile = /^(62|0)8/.test(it.id)
  const { test } = it
  return (
    <section class="panel" aria-labelledby={`nomor-${it.id}`}>
      <h3 id={`nomor-${it.id}`}>
        {it.number}{' '}
        {test === null ? (
          <Tag kind="no">{words.never}</Tag>
        ) : isDoubtful(it, today) && test.result === 'answered' ? (
          <Tag kind="no">{words.old}</Tag>
        ) : null}
      </h3>
      <p>
        {`${words.where}: `}
        <span dir="auto">{place ? words.places[place] : it.where}</span>
      </p>
      {test ? <p>{words.tested({ on: shortDate(test.on, language), result: words.results[test.result], who: nameOf(test.by) })}</p> : null}
      {isMobile && test?.result !== 'answered' ? <p class="hint">{words.mobile}</p> : null}
      {place === 'emergency' ? <p class="hint">{words.emergency}</p> : null}
      {edits ? (
        <details open={form.errors.length > 0}>
          <summary>{words.record}</summary>
          <OfficerForm request={request} action={`${numbersPath}/${it.id}`} hidden={{ version: String(it.version) }}>
            <Radios
              form={inCard(form, it.id)}
              name="result"
              label={words.result}
              options={NumberTest.options
                .filter((value) => value !== 'withdrawn' || !place)
                .map((value) => ({ value, label: words.results[value] }))}
            />
            <TextField form={inCard(form, it.id)} name="on" label={words.on} type="date" />
            <button type="submit" class="second">
              {words.save}
            </button>
          </OfficerForm>
        </details>
      ) : null}
    </section>
  )
}
