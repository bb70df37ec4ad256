import { officerLimits } from '../../../../shared/domain/actions/officer-forms.ts'
import { Checks, Radios, Select, TextArea } from '../../../../shared/web/form.tsx'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import type { DeskAround } from '../../desk-around.ts'
import { classOptions, type FieldsProps, FlagFields } from './action-fields.tsx'

/** Verification and disposition in one step: what it is, what is hidden, who answers. */
export const DispositionFields = (props: FieldsProps) => {
  const { form, around } = props
  const { act } = deskTextOf(around.language)
  const { fields } = act
  const { values, errors } = form
  const asked = values.class === 'oversight' || Boolean(values.classReason) || errors.some(({ field }) => field === 'classReason')
  return (
    <>
      <Radios form={form} name="class" label={fields.class} options={classOptions(around)} />
      <details open={asked}>
        <summary>{act.whenOversight}</summary>
        <TextArea
          form={form}
          name="classReason"
          label={fields.classReason}
          hint={act.classReasonHint}
          maxLength={officerLimits.reason}
          language={around.language}
        />
      </details>
      <Select
        form={form}
        name="category"
        label={fields.category}
        none={act.choose}
        options={around.region.categories.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FlagFields form={form} around={around} />
      <HolderFields {...props} />
    </>
  )
}

/** Institutions of the case's category stand first; those the case is about are not offered (design.md section 7). */
export const offeredInstitutions = (
  { institutions, lists }: Pick<DeskAround, 'institutions' | 'lists'>,
  category: string | null,
  reported: readonly string[],
) => {
  const active = institutions.filter(({ id }) => lists.institutions.includes(id) && !reported.includes(id))
  const suggested = active.filter(({ categories }) => category !== null && categories.includes(category))
  return { suggested, others: active.filter((it) => !suggested.includes(it)) }
}

/** One institution answers, others help or read. */
export const HolderFields = ({ form, opened, around }: FieldsProps) => {
  const { act } = deskTextOf(around.language)
  const { fields } = act
  const state = opened.view.case
  const { suggested, others } = offeredInstitutions(around, state.category, state.reported.institutions)
  const listed = [...suggested, ...others].map(({ id, name }) => ({ value: id, label: name }))
  const leads = [
    ...suggested.map(({ id, name }) => ({ value: id, label: `${name} ${act.suggested}` })),
    ...others.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const chosen = (name: string) =>
    Object.keys(form.values).some((it) => it.startsWith(`${name}.`)) || form.errors.some(({ field }) => field === name)
  return (
    <>
      <Select form={form} name="lead" label={fields.lead} none={act.choose} options={leads} />
      {(['contributors', 'readers'] as const).map((name) => (
        <details open={chosen(name)}>
          <summary>{act.moreHolders[name]}</summary>
          <Checks form={form} name={name} label={fields[name]} options={listed} />
        </details>
      ))}
      <TextArea
        form={form}
        name="instruction"
        label={fields.instruction}
        maxLength={officerLimits.instruction}
        language={around.language}
      />
    </>
  )
}
