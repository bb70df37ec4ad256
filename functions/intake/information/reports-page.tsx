import type { PublicInformationDesk } from '../../../shared/desk/citizens/open-public-information.ts'
import { findReports } from '../../../shared/domain/information/finding-reports.ts'
import { categoryOfReport, monthOfReport } from '../../../shared/web/information/report-summary.tsx'
import { Layout } from '../../../shared/web/layout.tsx'
import { json, page, type Reply, type Request } from '../../../shared/web/replies.ts'
import { publishedReportsTextOf } from '../../../shared/web/text/published-reports-text.ts'
import { addressOf, pageOf } from './public-lists.ts'
import { neverStale, readReports } from './report-parts.ts'

const onPage = 20
const inAnswer = 200

/** GET /laporan: what citizens reported and what came of it, by category, kecamatan and words. */
export const showReports = async (request: Request, desk: PublicInformationDesk): Promise<Reply> => {
  const { language, query } = request
  const text = publishedReportsTextOf(language)
  const { shown: all, sameOf, region, nameOf, asData } = await readReports(desk)
  const asked = {
    category: region.categories.find(({ id }) => id === query.kategori)?.id ?? null,
    district: region.districts.find(({ name }) => name === query.kecamatan)?.name ?? null,
    words: (query.cari ?? '').slice(0, 200),
  }
  const found = findReports(all, asked)
  const address = addressOf('/laporan', { kategori: asked.category ?? '', kecamatan: asked.district ?? '', cari: asked.words })
  if (request.wants === 'json') {
    const from = (pageOf(query.laman, found.length, inAnswer) - 1) * inAnswer
    const next = from + inAnswer < found.length ? address({ laman: String(from / inAnswer + 2) }) : null
    return json({ count: found.length, reports: found.slice(from, from + inAnswer).map(asData), next }, { headers: neverStale })
  }
  const at = pageOf(query.laman, found.length, onPage)
  return page(
    <Layout
      title={text.title}
      language={language}
      path="/laporan"
      region={region}
      listed={{ description: text.lead, baseUrl: desk.baseUrl }}
    >
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {all.length === 0 ? (
        <p class="panel empty">{text.empty}</p>
      ) : (
        <search>
          <form method="get" action="/laporan">
            <div class="field">
              <label for="cari">{text.search}</label>
              <input id="cari" name="cari" type="search" value={asked.words} />
            </div>
            <Choice
              name="kategori"
              label={text.category}
              all={text.everyCategory}
              options={region.categories.map(({ id, name }) => [id, name])}
              chosen={asked.category}
            />
            <Choice
              name="kecamatan"
              label={text.district}
              all={text.everyDistrict}
              options={region.districts.map(({ name }) => [name, name])}
              chosen={asked.district}
            />
            <button type="submit">{text.find}</button>
          </form>
        </search>
      )}
      {all.length === 0 ? null : found.length === 0 ? (
        <p class="panel empty">{text.none}</p>
      ) : (
        <>
          <p>{text.found({ count: found.length })}</p>
          <ul>
            {found.slice((at - 1) * onPage, at * onPage).map(({ id, facts }) => {
              const { report } = facts
              const where = [categoryOfReport(report, region), report.district, monthOfReport(report.month, language), nameOf(facts.holder)]
              const same = sameOf(id)
              return (
                <li>
                  <a href={`/laporan/${encodeURIComponent(id)}`} dir="auto">
                    {facts.title}
                  </a>
                  <br />
                  <small>{[...where, same > 0 ? text.same.count({ count: String(same) }) : null].filter(Boolean).join(' · ')}</small>
                </li>
              )
            })}
          </ul>
        </>
      )}
      {at * onPage < found.length ? (
        <p>
          <a class="button second" rel="next" href={address({ laman: String(at + 1) })}>
            {text.next}
          </a>
        </p>
      ) : null}
      <p>
        <a class="button" href="/pengaduan/sebelum">
          {text.complain}
        </a>
      </p>
      {all.length === 0 ? null : (
        <p>
          <a href="/data/laporan.csv">{text.file}</a>
        </p>
      )}
    </Layout>,
    { headers: neverStale },
  )
}

type ChoiceProps = { name: string; label: string; all: string; options: (readonly [value: string, shown: string])[]; chosen: string | null }

const Choice = ({ name, label, all, options, chosen }: ChoiceProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      <option value="">{all}</option>
      {options.map(([value, shown]) => (
        <option value={value} selected={value === chosen}>
          {shown}
        </option>
      ))}
    </select>
  </div>
)
