import type { SurveyAsked, SurveyDesk } from '../../../shared/desk/citizens/open-survey.ts'
import { caseFormLimits, linkLimits, SurveyForm } from '../../../shared/domain/actions/case-forms.ts'
import { surveyElements, surveyScores } from '../../../shared/domain/survey/elements.ts'
import { longDate } from '../../../shared/web/format.ts'
import { ErrorSummary, emptyForm, type FormState, Hidden, Radios, TextArea } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { Layout } from '../../../shared/web/layout.tsx'
import { json, page, problem, type Reply, type Request, textField } from '../../../shared/web/replies.ts'
import { surveyTextOf } from '../../../shared/web/text/survey-text.ts'
import { fieldProblems } from '../filing/api-filing.ts'

/** GET /survei: where the link of a closing letter and of a closed case leads. It shows nothing of the case but its number. */
export const showSurvey = async (request: Request, desk: SurveyDesk): Promise<Reply> => {
  const token = (request.query.t ?? '').slice(0, linkLimits.t)
  return surveyPage(request, desk, token, await desk.survey(token), emptyForm, 200)
}

/** POST /survei: once. */
export const answerSurvey = async (request: Request, desk: SurveyDesk): Promise<Reply> => {
  const { language } = request
  const text = surveyTextOf(language)
  const token = textField(request.body, 't').slice(0, linkLimits.t)
  const form = SurveyForm.safeParse(request.body)
  if (!form.success) {
    const labels = { ...Object.fromEntries(surveyElements.map((it) => [it, text.elements[it].question])), comment: text.comment }
    const errors = problemsOf(form.error, labels, caseFormLimits, language)
    if (request.wants === 'json') return fieldProblems(request, errors)
    return surveyPage(request, desk, token, await desk.survey(token), { values: request.body, errors }, 422)
  }
  const { comment } = form.data
  const answers = Object.fromEntries(surveyElements.flatMap((it) => (form.data[it] === null ? [] : [[it, form.data[it]]])))
  const outcome = await desk.answer(token, answers, comment)
  if (request.wants === 'json') {
    if (outcome === 'done') return json({ title: text.done.title, detail: text.done.text })
    return outcome === 'busy' ? problem(409, 'busy', text.again) : problem(410, 'link-used', text.over.title, { detail: text.over.text })
  }
  if (outcome !== 'busy') return surveyPage(request, desk, token, { kind: outcome }, emptyForm, 200)
  const errors = [{ field: 'main', code: 'busy', message: text.again }]
  return surveyPage(request, desk, token, await desk.survey(token), { values: request.body, errors }, 409)
}

const surveyPage = async (
  request: Request,
  desk: SurveyDesk,
  token: string,
  asked: SurveyAsked,
  form: FormState,
  status: number,
): Promise<Reply> => {
  const { language } = request
  const text = surveyTextOf(language)
  const isOpen = asked.kind === 'open'
  const title = isOpen ? text.title : text[asked.kind].title
  if (request.wants === 'json' && asked.kind === 'over') return problem(410, 'link-used', title, { detail: text.over.text })
  return page(
    <Layout
      title={title}
      language={language}
      path="/survei"
      query={token === '' ? {} : { t: token }}
      region={await desk.region()}
      hasErrors={isOpen && status === 422}
    >
      <h1>{title}</h1>
      {isOpen ? (
        <>
          <ErrorSummary form={form} language={language} />
          <p>{text.intro({ number: asked.number })}</p>
          <p class="until">{text.until({ on: longDate(asked.until, language) })}</p>
          <p class="panel note">{text.use}</p>
          <form method="post" action="/survei" novalidate>
            <Hidden values={{ t: token }} />
            {surveyElements.map((it) => (
              <Radios
                form={form}
                name={it}
                label={text.elements[it].question}
                options={surveyScores.map((score) => ({ value: String(score), label: text.elements[it].answers[score] }))}
              />
            ))}
            <TextArea
              form={form}
              name="comment"
              label={text.comment}
              hint={text.optional}
              maxLength={caseFormLimits.comment}
              language={language}
            />
            <div class="actions">
              <button type="submit">{text.send}</button>
            </div>
          </form>
        </>
      ) : (
        <p>{text[asked.kind].text}</p>
      )}
    </Layout>,
    { status: asked.kind === 'over' ? 410 : isOpen ? status : 200 },
  )
}
