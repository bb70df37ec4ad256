import { type ComplaintClass, IdentityLevel } from '../../domain/case/case.ts'
import { complaintLimits } from '../../domain/channels/complaint/complaint-form.ts'
import type { Institution } from '../../domain/office/directory.ts'
import type { Region } from '../../region.ts'
import type { Language } from '../language.ts'
import { textOf } from '../text/citizen-text.ts'
import { ContactFields, TargetInstitution } from './contact-fields.tsx'
import { Checkbox, type FormState, Radios, Select, TextArea, TextField } from './form.tsx'

export type FieldsProps = { language: Language; region: Region; institutions: readonly Institution[]; form: FormState }

/** What people come for most, first. */
const classesInOrder: readonly ComplaintClass[] = ['ordinary', 'service-question', 'aspiration', 'oversight']

/** The fields of a complaint (domain.md section 2), for citizens and for officers who write one down for somebody. */
export const ComplaintFields = ({ language, region, institutions, form }: FieldsProps) => {
  const { complaint: text, common } = textOf(language)
  const { fields, hints } = text
  return (
    <>
      <h2>{text.groups.what}</h2>
      <Radios form={form} name="class" label={fields.class} options={classesInOrder.map((value) => ({ value, ...text.classes[value] }))} />
      <TextField form={form} name="title" label={fields.title} hint={hints.title} maxLength={complaintLimits.title} />
      <TextArea form={form} name="text" label={fields.text} hint={hints.text} maxLength={complaintLimits.text} language={language} />
      <TextField form={form} name="eventOn" label={fields.eventOn} hint={hints.eventOn} type="date" />
      <Select
        form={form}
        name="category"
        label={fields.category}
        hint={hints.category}
        none={common.none}
        options={region.categories.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TargetInstitution
        form={form}
        label={fields.targetInstitution}
        hint={hints.targetInstitution}
        language={language}
        institutions={institutions}
      />
      <h2>{text.groups.where}</h2>
      <TextField form={form} name="place" label={fields.place} hint={hints.place} maxLength={complaintLimits.place} />
      <Select
        form={form}
        name="district"
        label={`${fields.district} ${common.optional}`}
        none={common.none}
        options={region.districts.map(({ name }) => ({ value: name, label: name }))}
      />
      <TextField form={form} name="village" label={fields.village} hint={hints.village} maxLength={80} />
      <h2>{text.groups.who}</h2>
      <Radios
        form={form}
        name="identity"
        label={fields.identity}
        options={IdentityLevel.options.map((value) => ({ value, ...text.identities[value] }))}
      />
      <Checkbox form={form} name="confidential" label={fields.confidential} hint={hints.confidential} />
      <p class="hint">{hints.contact}</p>
      <TextField form={form} name="name" label={fields.name} maxLength={complaintLimits.name} autoComplete="name" />
      <ContactFields form={form} fields={fields} emailHint={hints.email} />
    </>
  )
}
