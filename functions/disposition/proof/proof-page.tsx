import type { ProofDesk } from '../../../shared/desk/officers/watch/open-proof-desk.ts'
import { LocalDate } from '../../../shared/domain/time/local-date.ts'
import { longDate } from '../../../shared/web/format.ts'
import { ErrorSummary, emptyForm, type FormState, TextArea, TextField } from '../../../shared/web/forms/form.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, problem, type Reply, seeOther, textField } from '../../../shared/web/replies.ts'
import { proofTextOf } from '../../../shared/web/text/proof-text.ts'
import { JobProgress, refreshing } from '../scoring/job-progress.tsx'
import { CheckedOne, Faults, FoundByJob, Letters, proofPath, Roots } from './proof-parts.tsx'

/** A dozen letters as they come. */
const pastedAtMost = 12_000

type Compared = Awaited<ReturnType<ProofDesk['checkLetters']>>

/** What one request asks to be looked at. */
const lookedAt = async ({ officer, query }: OfficerRequest, desk: ProofDesk) => {
  const [number = '', day] = [query.nomor?.trim(), LocalDate.safeParse(query.hari)]
  const [checked, ofDay, given] = await Promise.all([
    number === '' ? null : desk.checkCase(officer, number),
    day.success ? desk.checkDay(officer, day.data) : null,
    desk.job(officer, query.pekerjaan ?? ''),
  ])
  return { number, checked, day: day.success ? day.data : null, ofDay, given }
}

/** GET /petugas/pemeriksaan: how the roots stand; one case (`?nomor=`), one day (`?hari=`), everything (`?pekerjaan=`). */
export const showProof = (request: OfficerRequest, desk: ProofDesk): Promise<Reply> => proofPage(request, desk, emptyForm, null)

const proofPage = async (request: OfficerRequest, desk: ProofDesk, form: FormState, compared: Compared | null): Promise<Reply> => {
  const { language } = request
  const [region, roots, asked] = await Promise.all([desk.region(), desk.roots(), lookedAt(request, desk)])
  const { number, checked, day, ofDay, given } = asked
  if (request.wants === 'json') {
    const { job, found, untold } = given ?? {}
    return json({
      roots,
      ...(number && { case: checked }),
      ...(day && { day: ofDay }),
      ...(job && { job: { id: job.id, status: job.status, total: job.total, done: job.done }, found, untold }),
    })
  }
  const text = proofTextOf(language)
  const missing = number !== '' && checked === null ? [{ field: 'nomor', code: 'absent', message: text.one.absent }] : []
  const wrong: FormState = { values: { nomor: number }, errors: missing }
  const all: FormState = { values: {}, errors: [...missing, ...form.errors] }
  const reply = await page(
    <OfficerLayout title={text.title} request={request} region={region} current="proof" hasErrors={all.errors.length > 0}>
      {all.errors.length > 0 ? <ErrorSummary form={all} language={language} /> : null}
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <p class="hint">{text.limits}</p>
      <h2>{text.roots.title}</h2>
      <Roots report={roots} language={language} />
      {day === null ? null : <OneDay day={day} ofDay={ofDay} request={request} />}
      <h2>{text.letters.title}</h2>
      {compared ? <Letters {...compared} language={language} /> : null}
      <OfficerForm request={request} action={`${proofPath}/surat`}>
        <TextArea
          form={form}
          name="surat"
          label={text.letters.label}
          hint={text.letters.hint}
          maxLength={pastedAtMost}
          language={language}
        />
        <button type="submit">{text.letters.submit}</button>
      </OfficerForm>
      <h2>{text.one.title}</h2>
      {checked ? <CheckedOne checked={checked} request={request} /> : null}
      <form method="get" action={proofPath}>
        <TextField form={wrong} name="nomor" label={text.one.number} hint={text.one.hint} short />
        <div class="actions">
          <button type="submit">{text.one.submit}</button>
        </div>
      </form>
      <h2>{text.all.title}</h2>
      <p>{text.all.hint}</p>
      {given ? <JobProgress job={given.job} language={language} doing={text.all.doing} done={text.all.done} /> : null}
      {given && given.found.length > 0 ? (
        <>
          <p>
            <strong>{text.all.bad({ count: given.found.length })}</strong>
          </p>
          <FoundByJob found={given.found} language={language} />
        </>
      ) : null}
      {given?.untold ? <p>{text.all.untold}</p> : null}
      {given?.job.status === 'done' && given.found.length === 0 && !given.untold ? <p>{text.all.good({ count: given.job.done })}</p> : null}
      {given && given.job.status !== 'done' ? null : (
        <OfficerForm request={request} action={proofPath}>
          <button type="submit" class="second">
            {text.all.submit}
          </button>
        </OfficerForm>
      )}
    </OfficerLayout>,
    { status: missing.length > 0 ? 404 : 200 },
  )
  return refreshing(reply, given?.job ?? null)
}

const OneDay = ({
  day,
  ofDay,
  request,
}: {
  day: LocalDate
  ofDay: Awaited<ReturnType<ProofDesk['checkDay']>>
  request: OfficerRequest
}) => {
  const { language } = request
  const { day: text } = proofTextOf(language)
  const isWhole = ofDay !== null && ofDay.faults.length + ofDay.numbers.length === 0
  return (
    <div class="panel" role="status">
      <h3>{text.title({ day: longDate(day, language) })}</h3>
      {ofDay === null ? <p>{text.absent}</p> : null}
      {isWhole ? <p>{text.good}</p> : null}
      <Faults faults={ofDay?.faults ?? []} language={language} />
      {ofDay && ofDay.numbers.length > 0 ? (
        <>
          <p>{text.cases}</p>
          <ul>
            {ofDay.numbers.map((number) => (
              <li>
                <a href={`${proofPath}?nomor=${encodeURIComponent(number)}`}>{number}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}

/** POST /petugas/pemeriksaan: has everything checked. */
export const startCheck = async (request: OfficerRequest, desk: ProofDesk): Promise<Reply> => {
  const { id } = await desk.startChecking(request.officer)
  return request.wants === 'json' ? json({ id }, { status: 202 }) : seeOther(`${proofPath}?pekerjaan=${id}`)
}

/** POST /petugas/pemeriksaan/surat: letters that the overseer kept, beside the roots that are kept here. Nothing of it stays. */
export const compareLetters = async (request: OfficerRequest, desk: ProofDesk): Promise<Reply> => {
  const text = proofTextOf(request.language).letters
  const pasted = textField(request.body, 'surat')
  const compared = pasted.length > pastedAtMost ? null : await desk.checkLetters(pasted)
  if (compared === null || compared.verdicts.length === 0) {
    const [code, message] = compared === null ? (['too-long', text.tooLong] as const) : (['no-root', text.none] as const)
    const errors = [{ field: 'surat', code, message }]
    if (request.wants === 'json') return problem(422, 'invalid-fields', message, { errors })
    return { ...(await proofPage(request, desk, { values: { surat: pasted }, errors }, null)), status: 422 }
  }
  return request.wants === 'json' ? json(compared) : proofPage(request, desk, { values: { surat: pasted }, errors: [] }, compared)
}
