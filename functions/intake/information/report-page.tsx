import type { PublicInformationDesk } from '../../../shared/desk/citizens/open-public-information.ts'
import { sameADay } from '../../../shared/desk/citizens/same-experience.ts'
import { shortDate } from '../../../shared/web/format.ts'
import { ReportSummary } from '../../../shared/web/information/report-summary.tsx'
import type { Language } from '../../../shared/web/language.ts'
import { Layout } from '../../../shared/web/layout.tsx'
import { json, page, problem, type Reply, type Request, seeOther } from '../../../shared/web/replies.ts'
import { publishedReportsTextOf } from '../../../shared/web/text/published-reports-text.ts'
import { neverStale, readReports } from './report-parts.ts'
import { sameCookie } from './same-cookie.ts'

/** GET /laporan/{id}: one report. In no search engine, which would go on showing what was taken back. */
export const showReport = async (request: Request, desk: PublicInformationDesk): Promise<Reply> => {
  const { language } = request
  const text = publishedReportsTextOf(language)
  const { shown, sameOf, wasShown, region, nameOf, asData } = await readReports(desk)
  const id = request.params.id ?? ''
  const found = shown.find((it) => it.id === id)
  if (!found) return absent(request, desk, wasShown(id))
  if (request.wants === 'json') return json(asData(found), { headers: neverStale })
  const { facts, since } = found
  return page(
    <Layout title={facts.title} language={language} path={`/laporan/${id}`} region={region}>
      <h1 dir="auto">{facts.title}</h1>
      <ReportSummary facts={facts} report={facts.report} holder={nameOf(facts.holder)} region={region} language={language} />
      <p>{text.since({ on: shortDate(since, language) })}</p>
      <Same id={id} count={sameOf(id)} has={sameCookie.holds(request.cookies, id)} asked={request.query.juga} language={language} />
      <div class="actions">
        <a class="button second" href="/pengaduan/sebelum">
          {text.complain}
        </a>
        <a href="/laporan">{text.back}</a>
      </div>
    </Layout>,
    { headers: neverStale },
  )
}

type SameProps = { id: string; count: number; has: boolean; asked: string | undefined; language: Language }

const Same = ({ id, count, has, asked, language }: SameProps) => {
  const { same } = publishedReportsTextOf(language)
  const isEnough = asked === 'cukup'
  return (
    <section class="panel" aria-labelledby="juga">
      <h2 id="juga">{same.title}</h2>
      {has ? (
        <p role="status">
          <strong>{asked === 'tercatat' ? same.done : same.before}</strong>
        </p>
      ) : (
        <>
          <p>{same.text}</p>
          {isEnough ? <p role="status">{same.enough}</p> : null}
          <form method="post" action={`/laporan/${encodeURIComponent(id)}/juga`}>
            <button type="submit">{same.send}</button>
          </form>
        </>
      )}
      <p>{same.count({ count: String(count) })}</p>
      <p class="hint">{same.honest({ most: sameADay })}</p>
    </section>
  )
}

/** POST /laporan/{id}/juga: counts, and files nothing. */
export const saySame = async (request: Request, desk: PublicInformationDesk): Promise<Reply> => {
  const { same } = publishedReportsTextOf(request.language)
  const { shown, wasShown } = await readReports(desk)
  const id = request.params.id ?? ''
  if (!shown.some((it) => it.id === id)) return absent(request, desk, wasShown(id))
  const to = `/laporan/${encodeURIComponent(id)}`
  const has = sameCookie.holds(request.cookies, id)
  const outcome = has ? 'before' : await desk.countSame(id, request.sourceAddress)
  const cookies = outcome === 'counted' ? [sameCookie.with(request.cookies, id)] : []
  if (request.wants === 'html') return seeOther(`${to}?juga=${{ counted: 'tercatat', before: 'sudah', enough: 'cukup' }[outcome]}`, cookies)
  if (outcome === 'enough') return problem(429, 'slowed', same.enough)
  return json({ title: outcome === 'counted' ? same.done : same.before, detail: same.honest({ most: sameADay }) }, { cookies })
}

/** What was never there, or is no more. */
const absent = async (request: Request, desk: PublicInformationDesk, wasThere: boolean): Promise<Reply> => {
  const { language } = request
  const text = publishedReportsTextOf(language)
  const title = wasThere ? text.gone : text.unknown
  const status = wasThere ? 410 : 404
  if (request.wants === 'json') return problem(status, wasThere ? 'gone' : 'not-found', title, { headers: neverStale })
  return page(
    <Layout title={title} language={language} path="/laporan" region={await desk.region()}>
      <h1>{title}</h1>
      <p>
        <a href="/laporan">{text.back}</a>
      </p>
    </Layout>,
    { status, headers: neverStale },
  )
}
