import type { ComplaintForm } from '../../../shared/domain/channels/complaint/complaint-form.ts'
import type { Institution } from '../../../shared/domain/office/directory.ts'
import type { Region } from '../../../shared/region.ts'
import { ComplaintFields } from '../../../shared/web/complaint-fields.tsx'
import { ErrorSummary, type FormState, Hidden, Honeypot } from '../../../shared/web/form.tsx'
import { longDate } from '../../../shared/web/format.ts'
import type { Language } from '../../../shared/web/language.ts'
import { Layout } from '../../../shared/web/layout.tsx'
import { SummaryList } from '../../../shared/web/summary-list.tsx'
import { textOf } from '../../../shared/web/text/citizen-text.ts'

type PageProps = {
  language: Language
  region: Region
  institutions: readonly Institution[]
  form: FormState
  token: string
}

/** The complaint form (domain.md section 2). */
export const ComplaintPage = ({ language, region, institutions, form, token }: PageProps) => {
  const { complaint: text } = textOf(language)
  return (
    <Layout title={text.title} language={language} path="/pengaduan" region={region} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} language={language} />
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <form method="post" action="/pengaduan" novalidate>
        <Hidden values={{ token }} />
        <Honeypot language={language} />
        <ComplaintFields language={language} region={region} institutions={institutions} form={form} />
        <div class="actions">
          <button type="submit" name="step" value="review">
            {text.review}
          </button>
        </div>
      </form>
    </Layout>
  )
}

type ReviewProps = {
  language: Language
  region: Region
  institutions: readonly Institution[]
  form: ComplaintForm
  values: Readonly<Record<string, string>>
  token: string
  notice: string | undefined
}

/** A last look before sending, or the place where a form comes back to when it could not be sent. */
export const ComplaintReview = ({ language, region, institutions, form, values, token, notice }: ReviewProps) => {
  const { complaint: text, common } = textOf(language)
  const { fields } = text
  const nameOf = (items: readonly { id: string; name: string }[], id: string | null) => items.find((it) => it.id === id)?.name
  const kept = form.identity === 'none' ? { name: '', email: '', phone: '' } : {}
  return (
    <Layout title={text.reviewTitle} language={language} path="/pengaduan" region={region} hasErrors={notice !== undefined}>
      {notice ? (
        <div class="summary" id="ringkasan-kesalahan" role="alert" tabindex={-1}>
          <p>{notice}</p>
        </div>
      ) : null}
      <h1>{text.reviewTitle}</h1>
      <SummaryList
        rows={[
          [fields.class, text.classes[form.class].label],
          [fields.title, form.title],
          [fields.text, form.text],
          [fields.eventOn, form.class !== 'aspiration' && form.eventOn ? longDate(form.eventOn, language) : null],
          [fields.category, nameOf(region.categories, form.category)],
          [fields.targetInstitution, nameOf(institutions, form.targetInstitution)],
          [fields.place, form.class === 'aspiration' ? null : form.place],
          [fields.district, form.district],
          [fields.village, form.village],
          [fields.identity, text.identities[form.identity].label],
          [fields.confidential, form.confidential ? common.yes : common.no],
          [fields.name, form.identity === 'none' ? text.notKept : form.name],
          [fields.email, form.identity === 'none' ? null : form.email],
          [fields.phone, form.identity === 'none' ? null : form.phone],
        ]}
      />
      {form.identity === 'none' ? <p class="note">{text.identities.none.hint}</p> : null}
      <form method="post" action="/pengaduan">
        <Hidden values={{ ...values, ...kept, token }} />
        <div class="actions">
          <button type="submit" name="step" value="send">
            {text.send}
          </button>
          <button type="submit" name="step" value="edit" class="second">
            {text.edit}
          </button>
        </div>
      </form>
    </Layout>
  )
}
