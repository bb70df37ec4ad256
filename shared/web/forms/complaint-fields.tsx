import { type ComplaintClass, IdentityLevel } from '../../domain/case/case.ts'
import { complaintLimits } from '../../domain/channels/complaint/complaint-form.ts'
import type { Institution } from '../../domain/office/directory.ts'
import type { Region } from '../../region.ts'
import type { Language } from '../language.ts'
import { textOf } from '../text/citizen-text.ts'
import { ContactFields, TargetInstitution } from './contact-fields.tsx'
import { Checkbox, type FormState, Radios, Select, TextArea, TextField } from './form.tsx'
import { SimilarBox } from './similar-box.tsx'

export type FieldsProps = {
  language: Language
  region: Region
  institutions: readonly Institution[]
  form: FormState
  /** An officer writes it down, and may not have asked its reporter everything. */
  mayBeUnasked?: boolean
  /** What may stay empty is folded away: somebody enters a hundred of them a day. */
  brief?: boolean
}

/** What people come for most, first. */
const classesInOrder: readonly ComplaintClass[] = ['ordinary', 'service-question', 'aspiration', 'oversight']

/** The fields of a complaint (domain.md section 2), for citizens and for officers who write one down for somebody. */
export const ComplaintFields = (props: FieldsProps) => {
  const { language, form, mayBeUnasked = false, brief = false } = props
  const { complaint: text, common } = textOf(language)
  const { fields, hints } = text
  return (
    <>
      <h2>{text.groups.what}</h2>
      <Radios form={form} name="class" label={fields.class} options={classesInOrder.map((value) => ({ value, ...text.classes[value] }))} />
      <TextField form={form} name="title" label={fields.title} hint={hints.title} maxLength={complaintLimits.title} />
      {mayBeUnasked ? null : <SimilarBox field="title" language={language} />}
      <TextArea form={form} name="text" label={fields.text} hint={hints.text} maxLength={complaintLimits.text} language={language} />
      {brief ? null : <MatterFields {...props} />}
      <WhoIsReported {...props} />
      {brief ? (
        <details open={isAnyTold(form, ['eventOn', 'category', 'targetInstitution', 'place', 'district', 'village'])}>
          <summary>{text.more}</summary>
          <MatterFields {...props} />
          <PlaceFields {...props} />
        </details>
      ) : (
        <PlaceFields {...props} />
      )}
      <h2>{text.groups.who}</h2>
      <Radios
        form={form}
        name="identity"
        label={fields.identity}
        options={IdentityLevel.options.map((value) => ({ value, ...text.identities[value] }))}
      />
      <Checkbox form={form} name="confidential" label={fields.confidential} hint={hints.confidential} />
      <Radios
        form={form}
        name="recordThere"
        label={fields.recordThere}
        hint={hints.recordThere}
        options={[
          ...(['yes', 'no'] as const).map((value) => ({ value, label: common[value] })),
          ...(mayBeUnasked ? [{ value: '', label: hints.notAsked }] : []),
        ]}
      />
      <p class="hint">{hints.contact}</p>
      <TextField form={form} name="name" label={fields.name} maxLength={complaintLimits.name} autoComplete="name" />
      <ContactFields form={form} fields={fields} emailHint={hints.email} />
    </>
  )
}

const isAnyTold = ({ values, errors }: FormState, names: readonly string[]): boolean =>
  names.some((name) => Boolean(values[name]) || errors.some(({ field }) => field === name))

/** When it was, and whom it concerns. */
const MatterFields = ({ language, region, institutions, form }: FieldsProps) => {
  const {
    complaint: { fields, hints },
    common,
  } = textOf(language)
  return (
    <>
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
    </>
  )
}

const PlaceFields = ({ language, region, form }: FieldsProps) => {
  const {
    complaint: { fields, hints, groups },
    common,
  } = textOf(language)
  return (
    <>
      <h2>{groups.where}</h2>
      <TextField form={form} name="place" label={fields.place} hint={hints.place} maxLength={complaintLimits.place} />
      <Select
        form={form}
        name="district"
        label={`${fields.district} ${common.optional}`}
        none={common.none}
        options={region.districts.map(({ name }) => ({ value: name, label: name }))}
      />
      <TextField form={form} name="village" label={fields.village} hint={hints.village} maxLength={80} />
    </>
  )
}

/**
 * Whom it is about, which is asked only where it is about conduct: that answer keeps them out from the first second, and where
 * it is the coordinators' own institution the other desk has the case (docs/adr/0052).
 */
const WhoIsReported = ({ language, region, institutions, form }: FieldsProps) => {
  const {
    complaint: { fields, hints, whom },
    common,
  } = textOf(language)
  const nameOf = (id: string | null | undefined) => institutions.find((it) => it.id === id)?.name
  const [desk, other] = [nameOf(region.deskInstitution), nameOf(region.otherDesk)]
  const isTold = isAnyTold(form, ['reportedInstitution', 'reportedPerson', 'otherDesk'])
  const ofDesk = desk === undefined ? '' : other === undefined ? hints.reportedNoDesk({ desk }) : hints.reportedDesk({ desk, other })
  return (
    <>
      <Radios
        form={form}
        name="conduct"
        label={fields.conduct}
        hint={hints.conduct}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: common[value] }))}
      />
      <details open={isTold || form.values.conduct === 'yes' || form.values.class === 'oversight'}>
        <summary>{whom}</summary>
        <Select
          form={form}
          name="reportedInstitution"
          label={fields.reportedInstitution}
          hint={`${hints.reportedInstitution} ${ofDesk}`.trim()}
          none={common.none}
          options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          form={form}
          name="reportedPerson"
          label={fields.reportedPerson}
          hint={hints.reportedPerson}
          maxLength={complaintLimits.name}
        />
        {other === undefined ? null : <Checkbox form={form} name="otherDesk" label={fields.otherDesk} hint={hints.otherDesk({ other })} />}
      </details>
    </>
  )
}
