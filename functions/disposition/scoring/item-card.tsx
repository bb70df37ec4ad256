import type { ShownItem } from '../../../shared/desk/officers/scoring/reading-scoring.ts'
import { figureWords, lineLabel, lineValue } from '../../../shared/domain/scorers/figure-words.ts'
import { paperAddresses } from '../../../shared/domain/scorers/paper-addresses.ts'
import type { DeskAnswer, Scorer } from '../../../shared/domain/scorers/scorer.ts'
import { shortDate } from '../../../shared/web/format.ts'
import type { Language } from '../../../shared/web/language.ts'
import { SummaryList } from '../../../shared/web/summary-list.tsx'
import { scoringTextOf } from '../../../shared/web/text/scoring-text.ts'
import { Tag } from '../directory/directory-parts.tsx'
import { AnswerFileLine } from './answer-file-page.tsx'
import { itemPath } from './scoring-parts.tsx'

type Props = {
  shown: ShownItem
  scorer: Scorer
  period: string
  institution: string | null
  language: Language
  edits: boolean
  nameOf: (officer: string) => string
  baseUrl: string
  timeZone: string
}

/** One item: what is asked, what the desk answers by itself, and what was added by whom. */
export const ItemCard = ({ shown: { item, answer, before, place, empty, figures }, ...around }: Props) => {
  const { scorer, period, institution, language, edits, nameOf, timeZone } = around
  const text = scoringTextOf(language)
  const id = `butir-${item.id}`
  const state = empty ? text.empty : answer || place.file ? text.filled : text.byDesk
  return (
    <section class="panel" aria-labelledby={id}>
      <h3 id={id}>
        {item.asks[language]} <Tag kind={empty ? 'no' : 'yes'}>{state}</Tag>
      </h3>
      {answer?.asked ? (
        <p>
          {`${text.asksNow}: `}
          <span dir="auto">{answer.asked}</span>
        </p>
      ) : null}
      {item.desk.length === 0 ? null : <h4>{text.deskSays}</h4>}
      {figures.map(({ figure, lines }) => (
        <details>
          <summary>{figureWords[figure].name[language]}</summary>
          <SummaryList rows={lines.map((line) => [lineLabel(line, language), lineValue(line, language)] as const)} />
          <p class="hint">{`${text.rule}: ${figureWords[figure].rule[language]}`}</p>
        </details>
      ))}
      <Shown answers={item.desk} language={language} baseUrl={around.baseUrl} />
      <SummaryList
        rows={[
          [
            answer ? text.added : text.wanted,
            answer
              ? (answer.sentence ?? (answer.link === null && !place.file ? item.adds[language] : null))
              : place.file
                ? null
                : item.adds[language],
          ],
          [text.form.link, answer?.link ? <a href={answer.link}>{answer.link}</a> : null],
          [text.responsible, answer?.responsible ? nameOf(answer.responsible) : edits && empty ? text.nobody : null],
        ]}
      />
      <AnswerFileLine request={{ language }} {...{ scorer, institution, place, timeZone, nameOf }} />
      {answer ? <p class="hint">{text.by({ who: nameOf(answer.by), on: shortDate(answer.on, language) })}</p> : null}
      {before ? <p class="hint">{text.lastYear({ period: before.period })}</p> : null}
      {edits ? (
        <p>
          <a class="button second" href={itemPath(scorer, period, item.id, institution)}>
            {answer || place.file ? text.change : text.edit}
          </a>
        </p>
      ) : null}
    </section>
  )
}

/** Pages that a scorer can be shown, and papers with where they are made. */
const Shown = ({ answers, language, baseUrl }: { answers: readonly DeskAnswer[]; language: Language; baseUrl: string }) => {
  const text = scoringTextOf(language)
  const pages = answers.flatMap((it) => (it.kind === 'page' ? [it.path] : []))
  const papers = answers.flatMap((it) => (it.kind === 'paper' ? [it.paper] : []))
  return (
    <>
      {pages.length === 0 ? null : (
        <ul>
          {pages.map((path) => (
            <li>
              {`${text.pageToShow}: `}
              <a href={path}>{`${baseUrl}${path}`}</a>
            </li>
          ))}
        </ul>
      )}
      {papers.length === 0 ? null : (
        <ul>
          {papers.map((paper) => {
            const address = paperAddresses[paper]
            return (
              <li>{address === null ? text.paperMissing({ paper: text.papers[paper] }) : <a href={address}>{text.papers[paper]}</a>}</li>
            )
          })}
        </ul>
      )}
    </>
  )
}
