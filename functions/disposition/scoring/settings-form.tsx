import type { Scorer } from '../../../shared/domain/scorers/scorer.ts'
import type { ScorerSettings } from '../../../shared/domain/scorers/scoring-answers.ts'
import { scoringLimits } from '../../../shared/domain/scorers/scoring-answers.ts'
import { ErrorSummary, emptyForm, type FormState, Select, TextField } from '../../../shared/web/forms/form.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { scoringTextOf } from '../../../shared/web/text/scoring-text.ts'
import { scoringPath } from './scoring-parts.tsx'

type Props = { request: OfficerRequest; scorer: Scorer; period: string; settings: ScorerSettings | null; form?: FormState }

const valuesOf = (settings: ScorerSettings | null): FormState['values'] => ({
  from: String(settings?.months?.from ?? ''),
  until: String(settings?.months?.until ?? ''),
  note: settings?.note ?? '',
})

/** Months and a note, which no rule tells or which differ this year. */
export const SettingsForm = ({ request, scorer, period, settings, form = { ...emptyForm, values: valuesOf(settings) } }: Props) => {
  const { settings: words, monthNames } = scoringTextOf(request.language)
  const options = monthNames.map((label, i) => ({ value: String(i + 1), label }))
  const hidden = { version: String(settings?.version ?? 0), period }
  return (
    <section class="panel narrow" aria-labelledby="bulan-catatan">
      <h2 id="bulan-catatan">{words.title}</h2>
      <ErrorSummary form={form} language={request.language} />
      <p class="hint">{words.hint}</p>
      <OfficerForm request={request} action={`${scoringPath}/${scorer.id}`} hidden={hidden}>
        <Select form={form} name="from" label={words.from} none={words.unchanged} options={options} />
        <Select form={form} name="until" label={words.until} none={words.unchanged} options={options} />
        <TextField form={form} name="note" label={words.note} maxLength={scoringLimits.note} />
        <button type="submit" class="second">
          {words.save}
        </button>
      </OfficerForm>
    </section>
  )
}
