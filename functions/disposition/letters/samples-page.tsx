import type { LettersDesk } from '../../../shared/desk/officers/letters/open-letters-desk.ts'
import { ComplaintClass } from '../../../shared/domain/case/case.ts'
import { type AnswerTemplate, TemplateUse, templateForm } from '../../../shared/domain/letters/templates.ts'
import { Checkbox, ErrorSummary, type FormState, Radios, Select, TextArea, TextField } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { page, problem, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'

/** Sample texts by where they are used (GET /petugas/contoh). */
export const showSamples = async (request: OfficerRequest, desk: LettersDesk): Promise<Reply> => {
  const [templates, region] = await Promise.all([desk.samples(), desk.region()])
  const { samples: text } = deskTextOf(request.language).work
  const { classes } = textOf(request.language).complaint
  return page(
    <OfficerLayout title={text.title} request={request} region={region} current="tasks">
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <p>
        <a class="button" href="/petugas/contoh/baru">
          {text.add}
        </a>
      </p>
      {TemplateUse.options.map((use) => {
        const some = templates.filter((it) => it.use === use)
        return some.length === 0 ? null : (
          <>
            <h2>{text.uses[use]}</h2>
            <ul>
              {some.map((it) => (
                <li>
                  <a href={`/petugas/contoh/${encodeURIComponent(it.id)}`}>{it.title}</a>{' '}
                  <small>{[it.class && classes[it.class].label, it.category].filter(Boolean).join(', ')}</small>{' '}
                  {it.hidden ? <span class="tag">{text.hiddenTag}</span> : null}
                </li>
              ))}
            </ul>
          </>
        )
      })}
    </OfficerLayout>,
  )
}

const sampleOf = async (request: OfficerRequest, desk: LettersDesk): Promise<AnswerTemplate | null> =>
  (await desk.samples()).find(({ id }) => id === request.params.id) ?? null

export const showSample = async (request: OfficerRequest, desk: LettersDesk): Promise<Reply> => {
  if (request.params.id === 'baru') return samplePage(request, desk, null, { values: {}, errors: [] }, 200)
  const sample = await sampleOf(request, desk)
  if (!sample) return absent(request, desk)
  const { use, class: klass, category, title, text, hidden } = sample
  return samplePage(
    request,
    desk,
    sample,
    { values: { use, class: klass ?? '', category: category ?? '', title, text, hidden }, errors: [] },
    200,
  )
}

/** Saves a sample as its next version; a built-in one is overridden (POST /petugas/contoh/{id}). */
export const saveSample = async (request: OfficerRequest, desk: LettersDesk): Promise<Reply> => {
  const region = await desk.region()
  const isNew = request.params.id === 'baru'
  const sample = isNew ? null : await sampleOf(request, desk)
  if (!isNew && !sample) return absent(request, desk)
  const { samples: text } = deskTextOf(request.language).work
  const failed = (errors: FormState['errors'], status: number) =>
    request.wants === 'json'
      ? problem(status, 'invalid-fields', text.title, { errors: [...errors] })
      : samplePage(request, desk, sample, { values: request.body, errors }, status)
  const form = templateForm(region.categories.map(({ id }) => id)).safeParse(request.body)
  if (!form.success) {
    const labels = { use: text.use, class: text.class, category: text.category, title: text.name, text: text.text }
    return failed(problemsOf(form.error, labels, { title: 100, text: 3000 }, request.language), 422)
  }
  const from = isNew ? 0 : Number(request.body.version)
  if (sample && from !== sample.version) return failed([{ field: 'text', code: 'changed-since', message: text.changed }], 409)
  if (!(await desk.saveSample(sample, form.data))) return failed([{ field: 'text', code: 'changed-since', message: text.changed }], 409)
  return seeOther('/petugas/contoh')
}

const samplePage = async (
  request: OfficerRequest,
  desk: LettersDesk,
  sample: AnswerTemplate | null,
  form: FormState,
  status: number,
): Promise<Reply> => {
  const { samples: text } = deskTextOf(request.language).work
  const { classes } = textOf(request.language).complaint
  const region = await desk.region()
  const title = sample ? text.edit : text.add
  return page(
    <OfficerLayout title={title} request={request} region={region} current="tasks" hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} language={request.language} />
      <h1>{title}</h1>
      <OfficerForm
        request={request}
        action={`/petugas/contoh/${encodeURIComponent(sample?.id ?? 'baru')}`}
        hidden={{ version: String(sample?.version ?? 0) }}
      >
        <Radios
          form={form}
          name="use"
          label={text.use}
          options={TemplateUse.options.map((value) => ({ value, label: text.uses[value] }))}
        />
        <Select
          form={form}
          name="class"
          label={text.class}
          none={text.every}
          options={ComplaintClass.options.map((value) => ({ value, label: classes[value].label }))}
        />
        <Select
          form={form}
          name="category"
          label={text.category}
          none={text.every}
          options={region.categories.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField form={form} name="title" label={text.name} maxLength={100} />
        <TextArea form={form} name="text" label={text.text} maxLength={3000} language={request.language} />
        <Checkbox form={form} name="hidden" label={text.hidden} />
        <button type="submit">{text.save}</button>
      </OfficerForm>
    </OfficerLayout>,
    { status },
  )
}
