import type { OfficerCase } from '../../../../shared/desk/officers/officer-case.ts'
import type { DeskActionName } from '../../../../shared/domain/actions/officer-actions.ts'
import { nameable, officerLimits } from '../../../../shared/domain/actions/officer-forms.ts'
import { testFields } from '../../../../shared/domain/actions/officer-request-forms.ts'
import {
  ArchiveReason,
  ComplaintClass,
  Exemption,
  InformationRequest,
  ObjectionDecision,
  Outcome,
  RequestDecision,
} from '../../../../shared/domain/case/case.ts'
import { complaintLimits } from '../../../../shared/domain/channels/complaint/complaint-form.ts'
import { Checks, type FormState, Radios, TextArea, TextField } from '../../../../shared/web/form.tsx'
import { textOf } from '../../../../shared/web/text/citizen-text.ts'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import { officerTextOf } from '../../../../shared/web/text/officer-text.ts'
import type { DeskAround } from '../../desk-around.ts'
import { DispositionFields, HolderFields } from './disposition-fields.tsx'

export type FieldsProps = { action: DeskActionName; form: FormState; opened: OfficerCase; around: DeskAround }

/** The fields of one command's form; those without fields are one button. */
export const ActionFields = (props: FieldsProps) => {
  const { action, form, around } = props
  const { language } = around
  const { act } = deskTextOf(language)
  const { fields } = act
  const area = (name: keyof typeof fields, maxLength: number, label = fields[name]) => (
    <TextArea form={form} name={name} label={label} maxLength={maxLength} language={language} />
  )
  const words = (maxLength: number) => area('text', maxLength, act.textLabels[action] ?? fields.text)
  const radios = (name: keyof typeof fields, values: readonly string[], labels: Readonly<Record<string, string>>) => (
    <Radios form={form} name={name} label={fields[name]} options={values.map((value) => ({ value, label: labels[value] ?? value }))} />
  )
  switch (action) {
    case 'dispose':
      return <DispositionFields {...props} />
    case 'assign':
      return <HolderFields {...props} />
    case 'hold':
      return area('question', officerLimits.text)
    case 'return':
    case 'block':
    case 'close':
    case 'extend':
    case 'open-identity':
      return area('reason', officerLimits.reason)
    case 'progress':
    case 'send-back':
    case 'propose-conversion':
    case 'note':
    case 'answer-privacy':
      return words(officerLimits.text)
    case 'answer':
    case 'draft':
      return (
        <>
          {radios('outcome', Outcome.options, act.outcomes)}
          {words(officerLimits.answer)}
        </>
      )
    case 'refer':
      return (
        <>
          <TextField form={form} name="body" label={fields.body} maxLength={officerLimits.line} />
          {area('explanation', officerLimits.explanation)}
        </>
      )
    case 'archive':
      return (
        <>
          {radios('archiveReason', ArchiveReason.options, act.archiveReasons)}
          {area('explanation', officerLimits.explanation)}
        </>
      )
    case 'edit':
      return (
        <>
          <TextField form={form} name="title" label={fields.title} maxLength={complaintLimits.title} />
          {words(complaintLimits.text)}
        </>
      )
    case 'set-flags':
      return <FlagFields form={form} around={around} />
    case 'link':
      return <TextField form={form} name="duplicateOf" label={fields.duplicateOf} maxLength={60} short />
    case 'link-national':
      return <TextField form={form} name="trackingId" label={fields.trackingId} maxLength={20} inputMode="numeric" short />
    case 'decide':
      return <DecisionFields form={form} around={around} words={words(officerLimits.answer)} />
    case 'deliver':
      return (
        <>
          {radios('how', InformationRequest.shape.deliver.options, textOf(language).request.delivers)}
          {words(officerLimits.text)}
        </>
      )
    case 'answer-objection':
      return (
        <>
          {radios('objectionDecision', ObjectionDecision.options, act.objectionDecisions)}
          {words(officerLimits.answer)}
        </>
      )
    case 'note-dispute':
      return (
        <>
          <TextField form={form} name="reference" label={fields.reference} maxLength={officerLimits.line} />
          {words(officerLimits.text)}
        </>
      )
    case 'name-conflict':
      return <ConflictFields {...props} />
    case 'accept':
    case 'approve':
    case 'post-national':
    case 'find-complete':
      return null
    default:
      return action satisfies never
  }
}

/** Both switches, each an explicit choice: cases reached the police because somebody forgot (domain.md section 2). */
export const FlagFields = ({ form, around }: { form: FormState; around: DeskAround }) => {
  const { act } = deskTextOf(around.language)
  const options = [
    { value: 'yes', label: act.yes },
    { value: 'no', label: act.no },
  ]
  return (
    <>
      <Radios form={form} name="anonymous" label={act.fields.anonymous} options={options} />
      <Radios form={form} name="confidential" label={act.fields.confidential} options={options} />
    </>
  )
}

export const classOptions = (around: DeskAround) =>
  ComplaintClass.options.map((value) => ({ value, label: officerTextOf(around.language).queue.classes[value] }))

/** The written notice of UU 14/2008 Ps 22(7); refusing opens letters and consequence test (Ps 17, 19). */
const DecisionFields = ({ form, around, words }: { form: FormState; around: DeskAround; words: ReturnType<typeof TextArea> }) => {
  const { act } = deskTextOf(around.language)
  const { fields } = act
  const refusing = ['exemptions', ...testFields].some((name) =>
    [...Object.keys(form.values), ...form.errors.map(({ field }) => field)].some((it) => it === name || it.startsWith(`${name}.`)),
  )
  return (
    <>
      <Radios
        form={form}
        name="decision"
        label={fields.decision}
        options={RequestDecision.options.map((value) => ({ value, label: act.decisions[value] }))}
      />
      {words}
      <TextField form={form} name="heldBy" label={fields.heldBy} maxLength={officerLimits.line} />
      <TextField form={form} name="cost" label={fields.cost} maxLength={officerLimits.line} />
      <details open={refusing}>
        <summary>{act.whenRefused}</summary>
        <Checks
          form={form}
          name="exemptions"
          label={fields.exemptions}
          options={Exemption.options.map((value) => ({ value, label: act.exemptions[value] }))}
        />
        {testFields.map((name) => (
          <TextArea form={form} name={name} label={fields[name]} maxLength={officerLimits.test} language={around.language} />
        ))}
        <TextArea form={form} name="redactions" label={fields.redactions} maxLength={officerLimits.text} language={around.language} />
      </details>
    </>
  )
}

const ConflictFields = ({ form, opened, around }: FieldsProps) => {
  const { fields } = deskTextOf(around.language).act
  const named = nameable(around.lists, opened.view.case)
  const institutions = around.institutions.filter(({ id }) => named.includes(id))
  return (
    <>
      <Checks
        form={form}
        name="reportedInstitutions"
        label={fields.reportedInstitutions}
        options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {opened.officers.size > 0 ? (
        <Checks
          form={form}
          name="reportedOfficers"
          label={fields.reportedOfficers}
          options={[...opened.officers.values()].map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <TextArea form={form} name="reason" label={fields.reason} maxLength={officerLimits.reason} language={around.language} />
    </>
  )
}
