import type { ReportsDesk } from '../../shared/desk/reports/open-reports.ts'
import type { Performance } from '../../shared/desk/reports/reading-performance.ts'
import type { Measured } from '../../shared/domain/figures/measured.ts'
import { OfficerLayout } from '../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../shared/web/replies.ts'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'
import { Figure, monthsAsked, Periods } from './figure-parts.tsx'
import { League } from './league.tsx'
import { Mixes, Ppid } from './performance-mix.tsx'
import { Now } from './performance-now.tsx'
import { durationShown, number, type Part, shareShown } from './performance-parts.tsx'
import { Hours, Trend } from './performance-trend.tsx'

/** What leaders, heads and coordinators decide by: what waits for them, then how punctual, quick and good the work was. */
export const showPerformance = async (request: OfficerRequest, desk: ReportsDesk): Promise<Reply> => {
  const { language, officer } = request
  const months = monthsAsked(request)
  const performance = await desk.performance(months, officer)
  if (request.wants === 'json') return json(performance)
  const { performance: text, report } = officerTextOf(language)
  const [region, institutions] = await Promise.all([desk.region(), desk.recentInstitutions()])
  const names = new Map(institutions.map(({ id, name }) => [id, name]))
  const part: Part = { performance, language, region, nameOf: (id) => (id === null ? report.notPassedOn : (names.get(id) ?? id)) }
  return page(
    <OfficerLayout title={text.title} request={request} region={region} current="overview">
      <div class="head">
        <h1>
          {text.title} <small>{request.institution?.name ?? report.whole}</small>
        </h1>
        <a href={`/petugas/laporan?bulan=${months}`}>{text.detail}</a>
      </div>
      <Periods path="/petugas/laporan/kinerja" months={months} language={language} />
      <p>{text.about({ months })}</p>
      <p class="hint">
        {officer.institution === null ? report.withheldWhole : report.withheldOwn} {text.counting}
      </p>
      <Now {...part} />
      {performance.complaints.cameIn === 0 ? (
        <p class="panel empty">{text.empty}</p>
      ) : (
        <>
          <Trend {...part} />
          <Punctuality {...part} />
          <Speed {...part} />
          <Quality {...part} />
          <Mixes {...part} />
          <League {...part} />
        </>
      )}
      <Ppid {...part} />
    </OfficerLayout>,
  )
}

const Punctuality = ({ performance, language }: Part) => {
  const { performance: text } = officerTextOf(language)
  const kinds = ['answer', 'followUp', 'verification', 'withinOneDay'] as const
  return (
    <section>
      <h2>{text.punctuality.title}</h2>
      <div class="figures">
        {kinds.map((kind) => (
          <Share of={(it) => it[kind]} label={text.punctuality[kind]} performance={performance} language={language} />
        ))}
        {performance.complaints.promises.map(({ what, days }, i) => (
          <Share
            of={(it) => it.promises[i]?.kept ?? null}
            label={text.punctuality.promised[what]({ days })}
            performance={performance}
            language={language}
          />
        ))}
      </div>
      {performance.complaints.promises.length === 0 ? null : (
        <p class="hint">
          {text.punctuality.promiseNote} {[...new Set(performance.complaints.promises.map(({ source }) => source))].join('; ')}.
        </p>
      )}
    </section>
  )
}

type ShareProps = Pick<Part, 'performance' | 'language'> & { label: string; of: (it: Measured) => Measured['answer'] }

/** A share with its interval, beside what it was before. */
const Share = ({ label, of, performance: { complaints, before }, language }: ShareProps) => {
  const { performance: text } = officerTextOf(language)
  const [now, then] = [shareShown(of(complaints), language), shareShown(of(before), language)]
  return <Figure label={label} value={now.percent} note={[now.note, text.before({ value: then.percent })].filter(Boolean).join('; ')} />
}

const Speed = ({ performance, language, ...rest }: Part) => {
  const { performance: text } = officerTextOf(language)
  const { complaints, before } = performance
  const kinds = [
    ['responseDays', text.speed.response],
    ['answerDays', text.speed.answer],
  ] as const
  return (
    <section>
      <h2>{text.speed.title}</h2>
      <div class="figures">
        {kinds.map(([kind, label]) => {
          const [now, then] = [durationShown(complaints[kind], language), durationShown(before[kind], language)]
          return (
            <Figure label={label} value={now.median} note={[now.note, text.before({ value: then.median })].filter(Boolean).join('; ')} />
          )
        })}
        <Share of={(it) => it.hours.within24} label={text.speed.within24} performance={performance} language={language} />
      </div>
      <Hours performance={performance} language={language} {...rest} />
    </section>
  )
}

const Quality = ({ performance, language }: Part) => {
  const { performance: text } = officerTextOf(language)
  const { complaints, before }: Pick<Performance, 'complaints' | 'before'> = performance
  const words = text.quality
  const stars = (it: Measured) => (it.stars === null ? '–' : number(it.stars, language))
  return (
    <section>
      <h2>{words.title}</h2>
      <div class="figures">
        <Figure
          label={words.stars}
          value={stars(complaints)}
          note={`${words.rated({ count: complaints.rated })}; ${text.before({ value: stars(before) })}`}
        />
        {(['reopened', 'bySystem', 'anonymous', 'confidential'] as const).map((kind) => (
          <Share of={(it) => it[kind]} label={words[kind]} performance={performance} language={language} />
        ))}
        <Figure label={words.returned} value={String(complaints.returned)} note={text.before({ value: String(before.returned) })} />
      </div>
    </section>
  )
}
