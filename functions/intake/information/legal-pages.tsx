import type { DeskBase } from '../../../shared/desk/base.ts'
import { shownStatutes } from '../../../shared/domain/law/statute-rows.ts'
import { localDateOf } from '../../../shared/domain/time/local-date.ts'
import { longDate } from '../../../shared/web/format.ts'
import { Layout } from '../../../shared/web/layout.tsx'
import { json, page, type Reply, type Request } from '../../../shared/web/replies.ts'
import { SummaryList } from '../../../shared/web/summary-list.tsx'
import { textOf } from '../../../shared/web/text/citizen-text.ts'

/** The rules we work by, with how sure we are of each. */
export const showLegalBasis = async (request: Request, desk: DeskBase): Promise<Reply> => {
  const { law, common } = textOf(request.language)
  const text = law.legal
  const { published } = await desk.calendar()
  const region = await desk.region()
  const rows = shownStatutes(await desk.statutes(), localDateOf(request.now, region.timeZone))
  if (request.wants === 'json') return json(rows.map(({ row }) => row))
  return page(
    <Layout
      title={text.title}
      language={request.language}
      path="/dasar-hukum"
      region={region}
      listed={{ description: text.intro, baseUrl: desk.baseUrl }}
    >
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <ul>
        {text.rules.map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
      <h2>{text.statutes}</h2>
      {rows.map(({ row, isFuture }) => {
        const unit = common.units[row.unit]
        const extension = row.extension
          ? `; ${text.extension({ times: row.extension.times, days: `${row.extension.allowance} ${unit}` })}`
          : ''
        return (
          <div class="panel">
            <h3>{row.name}</h3>
            <p>
              {isFuture ? <strong>{text.validFrom({ date: longDate(row.validFrom, request.language) })}: </strong> : null}
              {text.limit}: {row.allowance} {unit}
              {extension}
              <br />
              {text.starts}: {row.starts}. {text.stops}: {row.stops}.<br />
              {text.basis}: {row.citation} ({text.marks[row.mark]}){row.note ? <span class="hint"> {row.note}</span> : null}
            </p>
          </div>
        )
      })}
      <h2>{text.calendar}</h2>
      {published ? <p>{text.published({ first: published.first, last: published.last })}</p> : null}
    </Layout>,
  )
}

/** What is kept, who sees what, and how to ask for it (UU 27/2022). */
export const showPrivacy = async (request: Request, desk: DeskBase): Promise<Reply> => {
  const text = textOf(request.language).law.privacy
  const list = (items: readonly string[]) => (
    <ul>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
  return page(
    <Layout
      title={text.title}
      language={request.language}
      path="/privasi"
      region={await desk.region()}
      listed={{ description: text.intro, baseUrl: desk.baseUrl }}
    >
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <h2>{text.whoTitle}</h2>
      {text.rows.map(([level, coordinator, institution, everyone]) => (
        <div class="panel">
          <h3>{level}</h3>
          <SummaryList
            rows={[
              [text.coordinator, coordinator],
              [text.institution, institution],
              [text.public, everyone],
            ]}
          />
        </div>
      ))}
      <h2>{text.keptTitle}</h2>
      {list(text.kept)}
      <h2>{text.notTitle}</h2>
      {list(text.not)}
      <h2>{text.rightsTitle}</h2>
      <p>{text.rights}</p>
      <p>
        <a class="button second" href="/lacak">
          {text.rightsAction}
        </a>
      </p>
      <h2>{text.cookiesTitle}</h2>
      <p>{text.cookies}</p>
      <h2>{text.draftTitle}</h2>
      <p>{text.draft}</p>
    </Layout>,
  )
}
