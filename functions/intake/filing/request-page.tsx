import type { Continuing } from '../../../shared/desk/citizens/conversion.ts'
import { RequesterKind } from '../../../shared/domain/case/request-terms.ts'
import type { RequestForm } from '../../../shared/domain/channels/request/request-form.ts'
import type { Region } from '../../../shared/region.ts'
import type { DraftTerms } from '../../../shared/web/forms/draft-offer.tsx'
import { type FormState, Hidden } from '../../../shared/web/forms/form.tsx'
import { LookAgainRows } from '../../../shared/web/forms/look-again-rows.tsx'
import { RequestFields } from '../../../shared/web/forms/request-fields.tsx'
import type { Language } from '../../../shared/web/language.ts'
import { Layout } from '../../../shared/web/layout.tsx'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { type Around, FillInPage, LookAgainPage } from './filing-frames.tsx'

/** Who asks, and with which papers, lies on no phone; nor what goes on from a complaint (docs/adr/0086). */
const draft: DraftTerms = { fields: ['details', 'purpose', 'targetInstitution', 'obtain', 'deliver'], never: [] }

type RequesterProps = {
  language: Language
  region: Region
  baseUrl: string
  from: Continuing | undefined
  /** What goes on to the form in the body of an answer, where no session leads there. */
  carried?: Readonly<Record<string, string>>
}

/** One question first: who is asking. The form then shows only what that requester needs. */
export const RequesterPage = ({ language, region, baseUrl, from, carried }: RequesterProps) => {
  const { request: text, home } = textOf(language)
  return (
    <Layout title={text.title} language={language} path="/permohonan" region={region} listed={{ description: home.request.text, baseUrl }}>
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      {from ? null : <LookFirst language={language} />}
      <FromComplaint from={from} language={language} />
      <h2>{text.kindTitle}</h2>
      <div class="cards">
        {RequesterKind.options.map((kind) => (
          <div class="panel">
            <h3>{text.kinds[kind].label}</h3>
            <p>{text.kinds[kind].hint}</p>
            {carried ? (
              <form method="post" action="/permohonan">
                <Hidden values={{ ...carried, requesterKind: kind }} />
                <button type="submit" class="second">
                  {text.kinds[kind].label}
                </button>
              </form>
            ) : (
              <a class="button second" href={`/permohonan?jenis=${kind}${from ? `&dari=${encodeURIComponent(from.number)}` : ''}`}>
                {text.kinds[kind].label}
              </a>
            )}
          </div>
        ))}
      </div>
    </Layout>
  )
}

/** Whoever goes on with a complaint was told by an officer what to ask for. */
const LookFirst = ({ language }: { language: Language }) => {
  const text = textOf(language).request
  return (
    <search>
      <form method="get" action="/informasi">
        <div class="field">
          <label for="cari">{text.lookFirst}</label>
          <input id="cari" name="cari" type="search" />
        </div>
        <button type="submit" class="second">
          {text.look}
        </button>
      </form>
    </search>
  )
}

/** Sending the form is the consent, so the form says so. */
const FromComplaint = ({ from, language }: { from: Continuing | undefined; language: Language }) =>
  from ? <p class="note">{textOf(language).request.converts({ number: from.number })}</p> : null

type PageProps = Around & {
  baseUrl: string
  form: FormState
  token: string
  from: Continuing | undefined
}

/** The information-request form (domain.md section 3). */
export const RequestPage = ({ language, region, baseUrl, institutions, form, token, from }: PageProps) => {
  const { request: text, home } = textOf(language)
  const { fields } = text
  const kind = RequesterKind.catch('individual').parse(form.values.requesterKind)
  return (
    <FillInPage
      language={language}
      region={region}
      baseUrl={baseUrl}
      path="/permohonan"
      draft={from ? null : draft}
      title={text.title}
      description={home.request.text}
      intro={
        <>
          <p>
            {fields.requesterKind}: <strong>{text.kinds[kind].label}</strong> ·{' '}
            <a href={from ? `/permohonan?dari=${encodeURIComponent(from.number)}` : '/permohonan'}>{text.changeKind}</a>
          </p>
          <FromComplaint from={from} language={language} />
          <p>{feeOf(region, text)}</p>
        </>
      }
      hidden={{ token, requesterKind: kind, dari: from?.number, permit: from?.permit }}
      form={form}
      review={text.review}
    >
      <RequestFields language={language} institutions={institutions} form={form} />
    </FillInPage>
  )
}

/** What copies cost: under which decree, or nothing. */
const feeOf = ({ fees }: Region, { fee }: ReturnType<typeof textOf>['request']): string =>
  fees ? fee.decree({ decree: fees.decree }) : fee.none

type ReviewProps = Around & {
  form: RequestForm
  values: Readonly<Record<string, string>>
  token: string
  notice: string | undefined
  isCrowded: boolean
  from: Continuing | undefined
}

export const RequestReview = ({ language, region, institutions, form, values, token, notice, from, isCrowded }: ReviewProps) => {
  const { request: text, common } = textOf(language)
  const { fields } = text
  return (
    <LookAgainPage
      language={language}
      region={region}
      path="/permohonan"
      title={text.reviewTitle}
      notice={notice}
      hidden={{ ...values, token, dari: from?.number, permit: from?.permit }}
      send={text.send}
      edit={text.edit}
      isCrowded={isCrowded}
    >
      <FromComplaint from={from} language={language} />
      <LookAgainRows
        path="/permohonan"
        change={common.change}
        rows={[
          [null, fields.requesterKind, text.kinds[form.requesterKind].label],
          ...(
            [
              'organisation',
              'deedNumber',
              'approvalNumber',
              'powerOfAttorney',
              'name',
              'nik',
              'address',
              'email',
              'phone',
              'occupation',
              'details',
              'purpose',
            ] as const
          ).map((field) => [field, fields[field], form[field]] as const),
          ['targetInstitution', fields.targetInstitution, institutions.find(({ id }) => id === form.targetInstitution)?.name],
          ['obtain', fields.obtain, text.obtains[form.obtain]],
          ['deliver', fields.deliver, text.delivers[form.deliver]],
          [null, text.fee.title, feeOf(region, text)],
        ]}
      />
    </LookAgainPage>
  )
}
