import { Exemption, HeldForm } from '../../../shared/domain/case/request-terms.ts'
import { informationLimits as limits } from '../../../shared/domain/information/information-form.ts'
import { InformationClass } from '../../../shared/domain/information/listed-information.ts'
import type { Institution } from '../../../shared/domain/office/directory.ts'
import { Checkbox, Checks, type FormState, Radios, Select, TextArea, TextField } from '../../../shared/web/forms/form.tsx'
import type { Language } from '../../../shared/web/language.ts'
import { informationTextOf } from '../../../shared/web/text/information-text.ts'

type Props = { form: FormState; holders: readonly Institution[]; language: Language }

/** A line in the columns of the official form. */
export const LineFields = ({ form, holders, language }: Props) => {
  const text = informationTextOf(language)
  const { keep, columns } = text
  return (
    <>
      <Radios
        form={form}
        name="class"
        label={columns.class}
        options={InformationClass.options.map((value) => ({ value, label: text.classes[value], hint: text.about[value] }))}
      />
      <TextField form={form} name="title" label={columns.title} maxLength={limits.title} />
      <TextArea form={form} name="summary" label={columns.summary} maxLength={limits.summary} language={language} />
      <Select
        form={form}
        name="holder"
        label={columns.holder}
        none={keep.choose}
        options={holders.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField form={form} name="maker" label={columns.maker} hint={keep.makerHint} maxLength={limits.maker} />
      <TextField form={form} name="made" label={columns.made} hint={keep.madeHint} maxLength={limits.made} />
      <Checks
        form={form}
        name="forms"
        label={columns.forms}
        options={HeldForm.options.map((value) => ({ value, label: text.forms[value] }))}
      />
      <TextField form={form} name="retention" label={columns.retention} hint={keep.retentionHint} maxLength={limits.retention} />
      <TextField form={form} name="link" label={columns.link} hint={keep.linkHint} maxLength={limits.link} />
      <Checks
        form={form}
        name="exemptions"
        label={columns.exemptions}
        options={Exemption.options.map((value) => ({ value, label: `${value}: ${text.exemptions[value]}` }))}
      />
      <TextArea form={form} name="test" label={columns.test} hint={keep.testHint} maxLength={limits.test} language={language} />
      <TextArea form={form} name="answer" label={columns.answer} hint={keep.answerHint} maxLength={limits.answer} language={language} />
      <Checkbox form={form} name="redacted" label={keep.redacted} />
    </>
  )
}
