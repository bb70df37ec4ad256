import type { ScoringDesk } from '../../../shared/desk/officers/scoring/open-scoring-desk.ts'
import type { ShownItem } from '../../../shared/desk/officers/scoring/reading-scoring.ts'
import type { Scorer } from '../../../shared/domain/scorers/scorer.ts'
import { scoringLimits } from '../../../shared/domain/scorers/scoring-answers.ts'
import { ErrorSummary, type FormState, Select, TextArea, TextField } from '../../../shared/web/forms/form.tsx'
import { SubmitOrLeave } from '../../../shared/web/forms/look-again.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { page, type Reply } from '../../../shared/web/replies.ts'
import { scoringTextOf } from '../../../shared/web/text/scoring-text.ts'
import { AnswerFileSection } from './answer-file-page.tsx'
import { itemPath, scorerPath } from './scoring-parts.tsx'

type Props = {
  scorer: Scorer
  period: string
  subject: string
  institution: string | null
  one: ShownItem
  form: FormState
  status: number
}

/** What a person adds to one item. */
export const itemPage = async (
  request: OfficerRequest,
  desk: ScoringDesk,
  { scorer, period, subject, institution, one, form, status }: Props,
): Promise<Reply> => {
  const { language } = request
  const text = scoringTextOf(language)
  const { form: words } = text
  const [region, responsible, nameOf] = await Promise.all([desk.region(), desk.responsible(subject), desk.officerNames()])
  const { item, answer, before, place } = one
  const title = `${scorer.name[language]} ${period}`
  const leave = scorerPath(scorer, period, institution)
  return page(
    <OfficerLayout title={title} request={request} region={region} current="scoring" hasErrors={form.errors.length > 0}>
      <p>
        <a href={leave}>{title}</a>
      </p>
      <ErrorSummary form={form} language={language} />
      <h1>{item.asks[language]}</h1>
      <p>{`${text.wanted}: ${item.adds[language]}`}</p>
      {before ? <p class="note">{text.lastYear({ period: before.period })}</p> : null}
      <OfficerForm
        request={request}
        action={itemPath(scorer, period, item.id, institution)}
        hidden={{ version: String(answer?.version ?? 0) }}
      >
        <TextArea form={form} name="sentence" label={words.sentence} maxLength={scoringLimits.sentence} language={language} />
        <TextField form={form} name="link" label={words.link} hint={words.linkHint} maxLength={scoringLimits.link} />
        <Select
          form={form}
          name="responsible"
          label={words.responsible}
          hint={words.responsibleHint}
          none={words.nobody}
          options={responsible.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextArea form={form} name="asked" label={words.asked} hint={words.askedHint} maxLength={scoringLimits.asked} language={language} />
        <SubmitOrLeave submit={words.save} leave={words.cancel} to={leave} />
      </OfficerForm>
      <AnswerFileSection {...{ request, scorer, institution, place, nameOf }} timeZone={region.timeZone} />
    </OfficerLayout>,
    { status },
  )
}
