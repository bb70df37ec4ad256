import type { ComplaintForm } from '../../../shared/domain/channels/complaint/complaint-form.ts'
import { longDate } from '../../../shared/web/format.ts'
import { ComplaintFields } from '../../../shared/web/forms/complaint-fields.tsx'
import type { DraftTerms } from '../../../shared/web/forms/draft-offer.tsx'
import type { FormState } from '../../../shared/web/forms/form.tsx'
import { LookAgainRows } from '../../../shared/web/forms/look-again-rows.tsx'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { type Around, FillInPage, LookAgainPage } from './filing-frames.tsx'

type PageProps = Around & {
  baseUrl: string
  form: FormState
  token: string
}

/** Of whoever hides who they are, or complains about somebody of the office, nothing lies on a phone (docs/adr/0086). */
const draft: DraftTerms = {
  fields: [
    ...['class', 'title', 'text', 'eventOn', 'category', 'targetInstitution', 'place', 'district', 'village', 'conduct'],
    ...['identity', 'confidential', 'recordThere'],
  ],
  never: ['identity=anonymous', 'identity=none', 'class=oversight', 'conduct=yes'],
}

/** The complaint form (domain.md section 2). */
export const ComplaintPage = ({ language, region, baseUrl, institutions, form, token }: PageProps) => {
  const { complaint: text, home } = textOf(language)
  return (
    <FillInPage
      language={language}
      region={region}
      baseUrl={baseUrl}
      path="/pengaduan"
      title={text.title}
      description={home.complaint.text}
      intro={<p>{text.intro}</p>}
      hidden={{ token }}
      form={form}
      review={text.review}
      draft={draft}
      takesPhotos
    >
      <ComplaintFields language={language} region={region} institutions={institutions} form={form} />
    </FillInPage>
  )
}

type ReviewProps = Around & {
  form: ComplaintForm
  values: Readonly<Record<string, string>>
  token: string
  notice: string | undefined
  /** They were told to have something to write with. */
  isLast: boolean
  isCrowded: boolean
  isStormy: boolean
}

export const ComplaintReview = ({
  language,
  region,
  institutions,
  form,
  values,
  token,
  notice,
  isLast,
  isCrowded,
  isStormy,
}: ReviewProps) => {
  const { complaint: text, common } = textOf(language)
  const { fields } = text
  const nameOf = (items: readonly { id: string; name: string }[], id: string | null) => items.find((it) => it.id === id)?.name
  const kept = form.identity === 'none' ? { name: '', email: '', phone: '' } : {}
  return (
    <LookAgainPage
      language={language}
      region={region}
      path="/pengaduan"
      title={text.reviewTitle}
      notice={notice}
      hidden={{ ...values, ...kept, token, ready: isLast ? 'on' : undefined }}
      isForgotten={form.identity === 'none'}
      isCrowded={isCrowded || isStormy}
      send={text.send}
      edit={text.edit}
      takesPhotos
    >
      <LookAgainRows
        path="/pengaduan"
        change={common.change}
        rows={[
          ['class', fields.class, text.classes[form.class].label],
          ['title', fields.title, form.title],
          ['text', fields.text, form.text],
          ['eventOn', fields.eventOn, form.class !== 'aspiration' && form.eventOn ? longDate(form.eventOn, language) : null],
          ['category', fields.category, nameOf(region.categories, form.category)],
          ['targetInstitution', fields.targetInstitution, nameOf(institutions, form.targetInstitution)],
          ['conduct', fields.conduct, form.conduct && common[form.conduct]],
          ['reportedInstitution', fields.reportedInstitution, nameOf(institutions, form.reportedInstitution)],
          ['reportedPerson', fields.reportedPerson, form.reportedPerson],
          ['otherDesk', fields.otherDesk, form.otherDesk ? common.yes : null],
          ['place', fields.place, form.class === 'aspiration' ? null : form.place],
          ['district', fields.district, form.district],
          ['village', fields.village, form.village],
          ['identity', fields.identity, text.identities[form.identity].label],
          ['recordThere', fields.recordThere, form.recordThere && common[form.recordThere]],
          ['confidential', fields.confidential, form.confidential ? common.yes : common.no],
          ['name', fields.name, form.identity === 'none' ? text.notKept : form.name],
          ['email', fields.email, form.identity === 'none' ? null : form.email],
          ['phone', fields.phone, form.identity === 'none' ? null : form.phone],
        ]}
      />
      {isStormy ? <p class="note">{text.storm}</p> : null}
      {form.identity === 'none' ? <p class="note">{text.identities.none.hint}</p> : null}
    </LookAgainPage>
  )
}
