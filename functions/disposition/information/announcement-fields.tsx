import { informationLimits as limits } from '../../../shared/domain/information/information-form.ts'
import type { Institution } from '../../../shared/domain/office/directory.ts'
import { type FormState, Select, TextArea, TextField } from '../../../shared/web/forms/form.tsx'
import type { Language } from '../../../shared/web/language.ts'
import { informationTextOf } from '../../../shared/web/text/information-text.ts'

type Props = { form: FormState; holders: readonly Institution[]; language: Language }

/** What an announcement asks of its author: far less than a line of the official list. */
export const AnnouncementFields = ({ form, holders, language }: Props) => {
  const { announcements: text, keep } = informationTextOf(language)
  return (
    <>
      <TextField form={form} name="title" label={text.fields.title} maxLength={limits.title} />
      <TextArea form={form} name="summary" label={text.fields.summary} maxLength={limits.summary} language={language} />
      <Select
        form={form}
        name="holder"
        label={text.fields.holder}
        none={keep.choose}
        options={holders.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField form={form} name="from" type="date" label={text.fields.from} short />
      <TextField form={form} name="until" type="date" label={text.fields.until} hint={text.fields.untilHint} short />
      <TextField form={form} name="link" label={text.fields.link} hint={text.fields.linkHint} maxLength={limits.link} />
    </>
  )
}
