import { reportLimits as limits } from '../../../shared/domain/information/published-report.ts'
import { Checkbox, type FormState, TextArea, TextField } from '../../../shared/web/forms/form.tsx'
import type { Language } from '../../../shared/web/language.ts'
import { publishedReportsTextOf } from '../../../shared/web/text/published-reports-text.ts'

/** What is written anew about a case; everything else of the line is the case's. */
export const ReportFields = ({ form, language }: { form: FormState; language: Language }) => {
  const { columns, keep } = publishedReportsTextOf(language)
  return (
    <>
      <p class="hint">{keep.intro}</p>
      <TextField form={form} name="title" label={columns.title} hint={keep.titleHint} maxLength={limits.title} />
      <TextArea form={form} name="summary" label={columns.summary} hint={keep.summaryHint} maxLength={limits.summary} language={language} />
      <TextArea form={form} name="done" label={columns.done} maxLength={limits.done} language={language} />
      <Checkbox form={form} name="redacted" label={keep.redacted} />
    </>
  )
}
