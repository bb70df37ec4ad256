import { InformationRequest, RequesterKind } from '../../shared/domain/case.ts'
import { type RequestForm, requesterFields, requestLimits } from '../../shared/domain/request-form.ts'
import type { Institution, Region } from '../../shared/region.ts'
import { ErrorSummary, type FormState, Hidden, Honeypot, Radios, Select, SummaryList, TextArea, TextField } from '../../shared/web/form.tsx'
import type { Language } from '../../shared/web/language.ts'
import { Layout } from '../../shared/web/layout.tsx'
import { textOf } from '../../shared/web/text/text.ts'
import type { Continuing } from './conversion.ts'

type RequesterProps = { language: Language; region: Region; from: Continuing | undefined }

/** One question first: who is asking. The form then shows only what that requester needs. */
export const RequesterPage = ({ language, region, from }: RequesterProps) => {
  const { request: text } = textOf(language)
  return (
    <Layout title={text.title} language={language} path="/permohonan" region={region}>
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <FromComplaint from={from} language={language} />
      <h2>{text.kindTitle}</h2>
      <div class="cards">
        {RequesterKind.options.map((kind) => (
          <div class="panel">
            <h3>{text.kinds[kind].label}</h3>
            <p>{text.kinds[kind].hint}</p>
            <a class="button second" href={`/permohonan?jenis=${kind}${from ? `&dari=${encodeURIComponent(from.number)}` : ''}`}>
              {text.kinds[kind].label}
            </a>
          </div>
        ))}
      </div>
    </Layout>
  )
}

/** Sending the form is the consent, so the form says so. */
const FromComplaint = ({ from, language }: { from: Continuing | undefined; language: Language }) =>
  from ? <p class="note">{textOf(language).request.converts.replace('#', from.number)}</p> : null

type PageProps = {
  language: Language
  region: Region
  institutions: readonly Institution[]
  form: FormState
  token: string
  from: Continuing | undefined
}

/** The information-request form (domain.md section 3). */
export const RequestPage = ({ language, region, institutions, form, token, from }: PageProps) => {
  const { request: text, common } = textOf(language)
  const { fields, hints } = text
  const kind = RequesterKind.catch('individual').parse(form.values.requesterKind)
  const asked: readonly string[] = requesterFields[kind]
  const documents = {
    organisation: undefined,
    deedNumber: undefined,
    approvalNumber: undefined,
    powerOfAttorney: hints.powerOfAttorney,
  } as const
  return (
    <Layout title={text.title} language={language} path={`/permohonan`} region={region} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} language={language} />
      <h1>{text.title}</h1>
      <p>
        {fields.requesterKind}: <strong>{text.kinds[kind].label}</strong> ·{' '}
        <a href={from ? `/permohonan?dari=${encodeURIComponent(from.number)}` : '/permohonan'}>{text.changeKind}</a>
      </p>
      <FromComplaint from={from} language={language} />
      <form method="post" action="/permohonan" novalidate>
        <Hidden values={{ token, requesterKind: kind, dari: from?.number, permit: from?.permit }} />
        <Honeypot language={language} />
        <h2>{text.groups.who}</h2>
        <p class="hint">{text.whoSees}</p>
        {(['organisation', 'deedNumber', 'approvalNumber', 'powerOfAttorney'] as const)
          .filter((field) => asked.includes(field))
          .map((field) => (
            <TextField form={form} name={field} label={fields[field]} hint={documents[field]} maxLength={requestLimits.document} />
          ))}
        <TextField form={form} name="name" label={fields.name} hint={hints.name[kind]} maxLength={requestLimits.name} autoComplete="name" />
        {asked.includes('nik') ? (
          <TextField form={form} name="nik" label={fields.nik} hint={hints.nik} maxLength={20} inputMode="numeric" short />
        ) : null}
        <TextField
          form={form}
          name="address"
          label={fields.address}
          hint={hints.address}
          maxLength={requestLimits.address}
          autoComplete="street-address"
        />
        <p class="hint">{hints.contact}</p>
        <TextField form={form} name="email" label={fields.email} type="email" autoComplete="email" maxLength={254} />
        <TextField form={form} name="phone" label={fields.phone} type="tel" autoComplete="tel" maxLength={30} short />
        <TextField form={form} name="occupation" label={fields.occupation} hint={hints.occupation} maxLength={requestLimits.document} />
        <h2>{text.groups.what}</h2>
        <TextArea
          form={form}
          name="details"
          label={fields.details}
          hint={hints.details}
          maxLength={requestLimits.details}
          language={language}
        />
        <TextArea
          form={form}
          name="purpose"
          label={fields.purpose}
          hint={hints.purpose}
          maxLength={requestLimits.purpose}
          language={language}
        />
        <Select
          form={form}
          name="targetInstitution"
          label={fields.targetInstitution}
          hint={hints.targetInstitution}
          none={common.none}
          options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <h2>{text.groups.how}</h2>
        <Radios
          form={form}
          name="obtain"
          label={fields.obtain}
          options={InformationRequest.shape.obtain.options.map((value) => ({ value, label: text.obtains[value] }))}
        />
        <Radios
          form={form}
          name="deliver"
          label={fields.deliver}
          options={InformationRequest.shape.deliver.options.map((value) => ({ value, label: text.delivers[value] }))}
        />
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
  form: RequestForm
  values: Readonly<Record<string, string>>
  token: string
  notice: string | undefined
  from: Continuing | undefined
}

export const RequestReview = ({ language, region, form, values, token, notice, from }: ReviewProps) => {
  const { request: text } = textOf(language)
  const { fields } = text
  return (
    <Layout title={text.reviewTitle} language={language} path="/permohonan" region={region} hasErrors={notice !== undefined}>
      {notice ? (
        <div class="summary" id="ringkasan-kesalahan" role="alert" tabindex={-1}>
          <p>{notice}</p>
        </div>
      ) : null}
      <h1>{text.reviewTitle}</h1>
      <FromComplaint from={from} language={language} />
      <SummaryList
        rows={[
          [fields.requesterKind, text.kinds[form.requesterKind].label],
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
          ).map((field) => [fields[field], form[field]] as const),
          [fields.targetInstitution, region.institutions.find(({ id }) => id === form.targetInstitution)?.name],
          [fields.obtain, text.obtains[form.obtain]],
          [fields.deliver, text.delivers[form.deliver]],
        ]}
      />
      <form method="post" action="/permohonan">
        <Hidden values={{ ...values, token, dari: from?.number, permit: from?.permit }} />
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
