import { type PublishedInstitution, type PublishedMonth, quarterOf } from '../../../shared/domain/figures/published.ts'
import { BarChart } from '../../../shared/web/charts/charts.tsx'
import type { Language } from '../../../shared/web/language.ts'
import { type Column, Table } from '../../../shared/web/table.tsx'
import { statisticsTextOf } from '../../../shared/web/text/statistics-text.ts'
import { daysShown, percentShown } from './statistics-parts.tsx'

type Props = {
  /** Months that end a quarter, the latest last. */
  ending: readonly PublishedMonth[]
  shown: PublishedMonth
  language: Language
  nameOf: (institution: string) => string
}

const quarterShown = (month: string, language: Language): string =>
  statisticsTextOf(language).quarterName({ n: quarterOf(month).slice(6), year: month.slice(0, 4) })

/** Institutions of one quarter beside each other, those with the most first. */
export const Institutions = ({ ending, shown, language, nameOf }: Props) => {
  const text = statisticsTextOf(language)
  const quarter = quarterShown(shown.month, language)
  const columns: Column<PublishedInstitution>[] = [
    { head: text.institution, cell: ({ institution }) => nameOf(institution), kind: 'name' },
    { head: text.cameIn, cell: ({ cameIn }) => cameIn, kind: 'number' },
    { head: text.inTime, cell: ({ inTime }) => percentShown(inTime, language), kind: 'number' },
    { head: `${text.speed}: ${text.median}`, cell: ({ days }) => daysShown(days, 'median', language), kind: 'number' },
    { head: `${text.speed}: ${text.p90}`, cell: ({ days }) => daysShown(days, 'p90', language), kind: 'number' },
  ]
  const rows = shown.quarter?.complaints ?? []
  const measured = rows.flatMap(({ institution, inTime }) =>
    inTime === null ? [] : [{ name: nameOf(institution), value: inTime, shown: `${inTime} %` }],
  )
  return (
    <section>
      <h2 id="instansi">{text.institutions({ quarter })}</h2>
      {ending.length < 2 ? null : (
        <form method="get" action="/statistik#instansi">
          <div class="field">
            <label for="triwulan">{text.quarters}</label>
            <select id="triwulan" name="triwulan">
              {ending.toReversed().map(({ month }) => (
                <option value={quarterOf(month)} selected={month === shown.month}>
                  {quarterShown(month, language)}
                </option>
              ))}
            </select>
          </div>
          <button type="submit" class="second">
            {text.show}
          </button>
        </form>
      )}
      {rows.length === 0 ? <p class="panel empty">{text.noInstitutions}</p> : null}
      {measured.length > 0 ? (
        <BarChart title={`${text.inTime}, ${quarter}`} bars={measured.toSorted((a, b) => b.value - a.value)} tableName={text.asTable}>
          <Table look="list" columns={columns} rows={rows} />
        </BarChart>
      ) : rows.length > 0 ? (
        <Table look="list" columns={columns} rows={rows} />
      ) : null}
      <p class="hint">{text.institutionsMeans}</p>
    </section>
  )
}
