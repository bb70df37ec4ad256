import { InformationRequest } from '../../domain/case/case.ts'
import { RequesterKind } from '../../domain/case/request-terms.ts'
import { requesterFields, requestLimits } from '../../domain/channels/request/request-form.ts'
import { textOf } from '../text/citizen-text.ts'
import type { FieldsProps } from './complaint-fields.tsx'
import { ContactFields, TargetInstitution } from './contact-fields.tsx'
import { Radios, TextArea, TextField } from './form.tsx'

/** The fields of an information request (domain.md section 3) that this kind of requester fills in. */
export const RequestFields = ({ language, institutions, form }: Omit<FieldsProps, 'region'>) => {
  const { request: text } = textOf(language)
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
    <>
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
        autoComplete="address-line1"
      />
      <p class="hint">{hints.contact}</p>
      <ContactFields form={form} fields={fields} />
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
      <TargetInstitution
        form={form}
        label={fields.targetInstitution}
        hint={hints.targetInstitution}
        language={language}
        institutions={institutions}
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
    </>
  )
}
