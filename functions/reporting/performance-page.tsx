import type { ReportsDesk } from '../../shared/desk/reports/open-reports.ts'
import type { Measured } from '../../shared/domain/figures/measured.ts'
import type { OfficerRequest } from '../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../shared/web/replies.ts'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'
import { Figure } from './figure-parts.tsx'
import { leadersFrame, namesOf, partPaths, periodAsked } from './leaders-frame.tsx'
import { National } from './performance-national.tsx'
import { Now } from './performance-now.tsx'
import { DurationFigure, drillOf, earlier, Notes, number, type Part, ShareFigure } from './performance-parts.tsx'
import { Ppid } from './performance-ppid.tsx'
import { PerformanceSurvey } from './performance-survey.tsx'
import { Hours, Trend } from './performance-trend.tsx'
import { Covered, PeriodChooser } from './period-chooser.tsx'

/** What leaders, heads and coordinators decide by: what waits for them, then how punctual, quick and good the work was. */
export const showPerformance = async (request: OfficerRequest, desk: ReportsDesk): Promise<Reply> => {
  const { language, officer } = request
  const period = await periodAsked(request, desk)
  const [performance, survey] = await Promise.all([desk.performance({ period, institution: null }, officer), desk.survey(officer)])
  if (request.wants === 'json') return json({ ...performance, survey })
  const { performance: text, report } = officerTextOf(language)
  const part: Part = { performance, language, region: await desk.region(), nameOf: await namesOf(desk, language) }
  return page(
    await leadersFrame({
      request,
      desk,
      period,
      part: 'summary',
      children: (
        <>
          <PeriodChooser path={partPaths.summary} period={period} today={performance.today} language={language} />
          <Covered period={period} language={language} />
          <p class="hint">
            {officer.institution === null ? report.withheldWhole : report.withheldOwn} {text.counting}
          </p>
          <Now {...part} />
          <Complaints {...part} />
          <Ppid {...part} />
          <PerformanceSurvey survey={survey} language={language} nameOf={part.nameOf} />
        </>
      ),
    }),
  )
}

/** Everything of complaints, of the regency or of one institution. */
export const Complaints = (part: Part) =>
  part.performance.complaints.cameIn === 0 ? (
    <p class="panel empty">{officerTextOf(part.language).performance.empty}</p>
  ) : (
    <>
      <Trend {...part} />
      <Punctuality {...part} />
      <Speed {...part} />
      <Quality {...part} />
      <National {...part} />
    </>
  )

const Punctuality = ({ performance, language }: Part) => {
  const { performance: text } = officerTextOf(language)
  const kinds = [
    ['answer', 'answer-in-time', 'answer-late'],
    ['followUp', 'follow-up-in-time', 'follow-up-late'],
    ['verification', 'verification-in-time', 'verification-late'],
  ] as const
  const { promises } = performance.complaints
  return (
    <section>
      <h2>{text.punctuality.title}</h2>
      <div class="figures">
        {kinds.map(([kind, part, rest]) => (
          <ShareFigure
            of={(it) => it[kind]}
            part={{ name: part }}
            rest={{ name: rest }}
            label={text.punctuality[kind]}
            performance={performance}
            language={language}
          />
        ))}
        <ShareFigure
          of={(it) => it.withinOneDay}
          part={{ name: 'response-within', value: '1' }}
          rest={{ name: 'response-beyond', value: '1' }}
          label={text.punctuality.withinOneDay}
          performance={performance}
          language={language}
        />
        {promises.map(({ what, days }, i) => (
          <ShareFigure
            of={(it) => it.promises[i]?.kept ?? null}
            part={{ name: what === 'answer' ? 'answer-within' : 'response-within', value: String(days) }}
            rest={{ name: what === 'answer' ? 'answer-beyond' : 'response-beyond', value: String(days) }}
            label={text.punctuality.promised[what]({ days })}
            performance={performance}
            language={language}
          />
        ))}
      </div>
      {promises.length === 0 ? null : (
        <p class="hint">
          {text.punctuality.promiseNote} {[...new Set(promises.map(({ source }) => source))].join('; ')}.
        </p>
      )}
    </section>
  )
}

const Speed = ({ performance, language, ...rest }: Part) => {
  const { performance: text } = officerTextOf(language)
  return (
    <section>
      <h2>{text.speed.title}</h2>
      <div class="figures">
        <DurationFigure
          label={text.speed.response}
          of={(it) => it.responseDays}
          done={{ name: 'responded' }}
          waiting={{ name: 'response-waiting' }}
          performance={performance}
          language={language}
        />
        <DurationFigure
          label={text.speed.answer}
          of={(it) => it.answerDays}
          done={{ name: 'answered' }}
          waiting={{ name: 'answer-waiting' }}
          performance={performance}
          language={language}
        />
        <ShareFigure
          of={(it) => it.hours.within24}
          part={{ name: 'within-24-hours' }}
          rest={{ name: 'beyond-24-hours' }}
          label={text.speed.within24}
          performance={performance}
          language={language}
        />
      </div>
      <Hours performance={performance} language={language} {...rest} />
    </section>
  )
}

const qualities = [
  ['reopened', 'reopened', 'not-reopened'],
  ['bySystem', 'closed-by-system', 'closed-otherwise'],
  ['anonymous', 'anonymous', 'named'],
  ['confidential', 'confidential', 'not-confidential'],
] as const

const Quality = ({ performance, language }: Part) => {
  const { performance: text } = officerTextOf(language)
  const { complaints } = performance
  const words = text.quality
  const drill = drillOf({ performance })
  const stars = (it: Measured) => (it.stars === null ? '–' : number(it.stars, language))
  return (
    <section>
      <h2>{words.title}</h2>
      <div class="figures">
        <Figure
          label={words.stars}
          value={stars(complaints)}
          note={
            <Notes
              notes={[drill(words.rated({ count: complaints.rated }), { name: 'rated' }), ...earlier({ performance, language }, stars)]}
            />
          }
        />
        {qualities.map(([kind, part, rest]) => (
          <ShareFigure
            of={(it) => it[kind]}
            part={{ name: part }}
            rest={{ name: rest }}
            label={words[kind]}
            performance={performance}
            language={language}
          />
        ))}
        <Figure
          label={words.returned}
          value={drill(complaints.returned, { name: 'returned' })}
          note={<Notes notes={earlier({ performance, language }, (it) => String(it.returned))} />}
        />
      </div>
    </section>
  )
}
