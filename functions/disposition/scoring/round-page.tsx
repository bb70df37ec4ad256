import type { ShownRound } from '../../../shared/desk/officers/scoring/answering-rounds.ts'
import type { ScoringDesk } from '../../../shared/desk/officers/scoring/open-scoring-desk.ts'
import { mayAnswerRound, monthsAskedIn, RoundAnswer, roundForm, roundSentenceMax } from '../../../shared/domain/scorers/collecting-round.ts'
import { figureWords, lineLabel, lineValue } from '../../../shared/domain/scorers/figure-words.ts'
import { wholeRegion } from '../../../shared/domain/scorers/scorer.ts'
import { maySeeScoring } from '../../../shared/domain/scorers/scoring-answers.ts'
import { longDate, shortDate } from '../../../shared/web/format.ts'
import { DoneNote, ErrorSummary, emptyForm, type FormState, Radios, TextArea } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, problem, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { SummaryList } from '../../../shared/web/summary-list.tsx'
import { Table } from '../../../shared/web/table.tsx'
import { scoringTextOf } from '../../../shared/web/text/scoring-text.ts'
import { Tag } from '../directory/directory-parts.tsx'
import { namesOf } from '../queue/queue-page.tsx'
import { versionSent, withSaved } from './keep-scoring.tsx'
import { monthShown, roundPath, scoringPath } from './scoring-parts.tsx'

/** The institution that is asked for; an institution's officer is at their own. */
const institutionAsked = ({ officer, query, body }: OfficerRequest, { round }: ShownRound): string | null => {
  const asked = query.instansi ?? body.instansi ?? officer.institution
  if (typeof asked !== 'string' || !round.institutions.includes(asked)) return null
  return maySeeScoring(officer, asked) ? asked : null
}

/** GET /petugas/penilaian/putaran: who has answered the last round; of an institution its own part. */
export const showRound = async (request: OfficerRequest, desk: ScoringDesk): Promise<Reply> => {
  const shown = await desk.round(null)
  if (request.wants === 'json') return roundFacts(request, desk, shown)
  if (!shown) return emptyPage(request, desk)
  const institution = institutionAsked(request, shown)
  if (institution !== null) return ownPage(request, desk, { shown, institution, form: null, status: 200 })
  return maySeeScoring(request.officer, wholeRegion) ? everybodyPage(request, desk, shown) : emptyPage(request, desk)
}

const roundFacts = (request: OfficerRequest, desk: ScoringDesk, shown: ShownRound | null): Reply | Promise<Reply> => {
  if (!shown) return json({ round: null, replies: [] })
  const institution = institutionAsked(request, shown)
  if (institution === null && !maySeeScoring(request.officer, wholeRegion)) return absent(request, desk)
  const replies = shown.replies.filter((it) => institution === null || it.institution === institution)
  const { institutions: all, ...round } = shown.round
  return json({ round: { ...round, institutions: institution === null ? all : [institution] }, isOpen: shown.isOpen, replies })
}

/** POST /petugas/penilaian/putaran: an institution's answer. */
export const saveReply = async (request: OfficerRequest, desk: ScoringDesk): Promise<Reply> => {
  const shown = await desk.round(null)
  // Before the first one, and after the end of one that a page still shows: there is nothing to answer.
  if (!shown?.isOpen) return seeOther(roundPath(null))
  const institution = institutionAsked(request, shown)
  if (!institution || !mayAnswerRound(request.officer, institution)) return absent(request, desk)
  const { round: words } = scoringTextOf(request.language)
  const failed = (errors: FormState['errors'], status: number) =>
    request.wants === 'json'
      ? problem(status, 'invalid-fields', words.title, { errors: [...errors] })
      : ownPage(request, desk, { shown, institution, form: { values: request.body, errors }, status })
  const form = roundForm.safeParse(request.body)
  if (!form.success) {
    const labels = { answer: words.question, sentence: words.sentence }
    return failed(problemsOf(form.error, labels, { sentence: roundSentenceMax }, request.language), 422)
  }
  const at = { quarter: shown.round.quarter, institution, version: versionSent(request) }
  const outcome = await desk.answerRound(request.officer, at, form.data)
  if (outcome === 'changed-since') return failed([{ field: 'answer', code: outcome, message: words.changed }], 409)
  return outcome === 'absent' ? absent(request, desk) : seeOther(withSaved(roundPath(institution)))
}

const emptyPage = async (request: OfficerRequest, desk: ScoringDesk): Promise<Reply> => {
  const text = scoringTextOf(request.language)
  return page(
    <OfficerLayout title={text.round.title} request={request} region={await desk.region()} current="scoring">
      <p>
        <a href={scoringPath}>{text.back}</a>
      </p>
      <h1>{text.round.title}</h1>
      <p class="panel empty">{text.round.none}</p>
    </OfficerLayout>,
  )
}

const everybodyPage = async (request: OfficerRequest, desk: ScoringDesk, { round, replies, isOpen }: ShownRound): Promise<Reply> => {
  const { language } = request
  const text = scoringTextOf(language)
  const { round: words } = text
  const [region, names, nameOf] = await Promise.all([desk.region(), namesOf(desk), desk.officerNames()])
  const rows = round.institutions.map((id) => ({ id, reply: replies.find(({ institution }) => institution === id) ?? null }))
  const sorted = [...rows.filter(({ reply }) => reply === null), ...rows.filter(({ reply }) => reply !== null)]
  return page(
    <OfficerLayout title={words.title} request={request} region={region} current="scoring">
      <p>
        <a href={scoringPath}>{text.back}</a>
      </p>
      <h1>{`${words.title} ${round.quarter}`}</h1>
      <p>{words.intro}</p>
      <p class="figure">{words.answered({ answered: String(replies.length), all: String(round.institutions.length) })}</p>
      <p>{isOpen ? words.until({ due: longDate(round.due, language), closes: longDate(round.closes, language) }) : words.isClosed}</p>
      <Table
        look="list"
        columns={[
          { head: text.institution, cell: ({ id }) => <a href={roundPath(id)}>{names.institution(id)}</a>, kind: 'name' },
          {
            head: words.answer,
            cell: ({ reply }) =>
              reply ? (
                <Tag kind="yes">{words.answers[reply.answer]}</Tag>
              ) : (
                <Tag kind="no">{isOpen ? words.waiting : words.unanswered}</Tag>
              ),
          },
          { head: words.sentence, cell: ({ reply }) => reply?.sentence ?? '–' },
          { head: words.by, cell: ({ reply }) => (reply ? `${nameOf(reply.by)}, ${shortDate(reply.on, language)}` : '–') },
        ]}
        rows={sorted}
      />
    </OfficerLayout>,
  )
}

type Own = { shown: ShownRound; institution: string; form: FormState | null; status: number }

const ownPage = async (request: OfficerRequest, desk: ScoringDesk, { shown, institution, form: sent, status }: Own): Promise<Reply> => {
  const { language, officer } = request
  const { round, replies, isOpen } = shown
  const text = scoringTextOf(language)
  const { round: words } = text
  const [region, names, nameOf, figures] = await Promise.all([
    desk.region(),
    namesOf(desk),
    desk.officerNames(),
    desk.ownFigures(round, institution),
  ])
  const reply = replies.find((it) => it.institution === institution) ?? null
  const form = sent ?? { ...emptyForm, values: { answer: reply?.answer ?? '', sentence: reply?.sentence ?? '' } }
  const months = monthsAskedIn(round)
  const title = `${words.title} ${round.quarter}: ${names.institution(institution)}`
  return page(
    <OfficerLayout title={title} request={request} region={region} current="scoring" hasErrors={form.errors.length > 0}>
      <p>
        <a href={maySeeScoring(officer, wholeRegion) ? roundPath(null) : scoringPath}>
          {maySeeScoring(officer, wholeRegion) ? words.title : text.back}
        </a>
      </p>
      <ErrorSummary form={form} language={language} />
      <h1>{title}</h1>
      {request.query.tersimpan === 'ya' ? <DoneNote>{text.saved}</DoneNote> : null}
      <p>{words.intro}</p>
      <p>{isOpen ? words.until({ due: longDate(round.due, language), closes: longDate(round.closes, language) }) : words.isClosed}</p>
      {reply ? (
        <p>
          <Tag kind="yes">{words.answers[reply.answer]}</Tag> {`${nameOf(reply.by)}, ${shortDate(reply.on, language)}`}
        </p>
      ) : null}
      <h2>{words.figures({ from: monthShown(months[0] ?? '', language), until: monthShown(months.at(-1) ?? '', language) })}</h2>
      {figures.map(({ figure, lines }) => (
        <section class="panel">
          <h3>{figureWords[figure].name[language]}</h3>
          <SummaryList rows={lines.map((line) => [lineLabel(line, language), lineValue(line, language)] as const)} />
        </section>
      ))}
      {mayAnswerRound(officer, institution) ? (
        <p>
          <a href="/petugas/informasi">{words.list}</a>
        </p>
      ) : null}
      {isOpen && mayAnswerRound(officer, institution) ? (
        <OfficerForm request={request} action={roundPath(institution)} hidden={{ version: String(reply?.version ?? 0) }}>
          <Radios
            form={form}
            name="answer"
            label={words.question}
            options={RoundAnswer.options.map((value) => ({ value, label: words.answers[value], hint: words.means[value] }))}
          />
          <TextArea form={form} name="sentence" label={words.sentence} maxLength={roundSentenceMax} language={language} />
          <button type="submit">{words.send}</button>
        </OfficerForm>
      ) : null}
    </OfficerLayout>,
    { status },
  )
}
