import type { PublicFiguresDesk } from '../../../shared/desk/citizens/open-public-figures.ts'
import { Layout } from '../../../shared/web/layout.tsx'
import { page, type Reply, type Request } from '../../../shared/web/replies.ts'
import { type Column, Table } from '../../../shared/web/table.tsx'
import { statisticsTextOf } from '../../../shared/web/text/statistics-text.ts'
import { surveyTextOf } from '../../../shared/web/text/survey-text.ts'
import { cacheable } from './cacheable.ts'

/** GET /data: what there is as files, under which licence, and what each column means. */
export const showData = (request: Request, desk: PublicFiguresDesk): Promise<Reply> =>
  dataPage(request, desk, { status: 200, notice: null })

export const dataPage = async (
  request: Request,
  desk: PublicFiguresDesk,
  { status, notice }: { status: number; notice: string | null },
): Promise<Reply> => {
  const { language } = request
  const text = statisticsTextOf(language)
  const survey = surveyTextOf(language)
  const meanings: Column<[string, string]>[] = [
    { head: text.column, cell: ([name]) => <code>{name}</code>, kind: 'name' },
    { head: text.meaning, cell: ([, meaning]) => meaning },
  ]
  const [published, region] = await Promise.all([desk.published(), desk.region()])
  const files = [
    ...(published.length === 0 ? [] : [{ name: text.all, to: '/data/statistik-semua' }]),
    ...published.toReversed().map(({ month }) => ({ name: month, to: `/data/statistik-${month}` })),
  ]
  return page(
    <Layout
      title={text.dataTitle}
      language={language}
      path="/data"
      region={region}
      {...(status === 200 ? { listed: { description: text.dataLead, baseUrl: desk.baseUrl } } : {})}
    >
      <h1>{text.dataTitle}</h1>
      {notice === null ? null : <p class="panel empty">{notice}</p>}
      <p class="lead">{text.dataLead}</p>
      <p>
        {text.licence} {text.source({ region: region.name })}
      </p>
      <h2>{text.files}</h2>
      <p>
        {text.calendar} {text.institutionsMeans}
      </p>
      <p>{text.format}</p>
      <ul>
        {files.map(({ name, to }) => (
          <li>
            {`${text.title}, ${name}: `}
            <a href={`${to}.csv`} aria-label={`${text.title}, ${name}, CSV`}>
              CSV
            </a>
            {' · '}
            <a href={`${to}.json`} aria-label={`${text.title}, ${name}, JSON`}>
              JSON
            </a>
          </li>
        ))}
        {published.some(({ quarter }) => quarter?.survey) ? (
          <li>
            {`${survey.title}, ${survey.results.all}: `}
            <a href="/data/survei-semua.csv" aria-label={`${survey.title}, ${survey.results.all}, CSV`}>
              CSV
            </a>
          </li>
        ) : null}
        <li>
          {`${text.list}: `}
          <a href="/data/informasi.csv" aria-label={`${text.list}, CSV`}>
            CSV
          </a>
        </li>
      </ul>
      <h2>{text.dictionary}</h2>
      <p>{text.apart}</p>
      <Table look="list" columns={meanings} rows={Object.entries(text.columns)} />
      <h3>{survey.title}</h3>
      <Table look="list" columns={meanings} rows={Object.entries(survey.columns)} />
      <p>
        <a href="/statistik">{text.title}</a>
      </p>
    </Layout>,
    { status, headers: cacheable(request) },
  )
}
