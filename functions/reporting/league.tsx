import { fewestRanked, type Standing } from '../../shared/domain/figures/league.ts'
import { Table } from '../../shared/web/table.tsx'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'
import { number, type Part, percentShown, quantileShown } from './performance-parts.tsx'

/** Institutions by punctuality, with how certain that is and how much each has to do beside it. */
export const League = ({ performance: { league }, language, nameOf }: Part) => {
  const { performance: text } = officerTextOf(language)
  const words = text.league
  if (league.length === 0) return null
  const days =
    (pick: 'median' | 'p90') =>
    ({ measured: { answerDays: it } }: Standing) =>
      it ? quantileShown(it[pick], language) : '–'
  return (
    <section>
      <h2>{words.title}</h2>
      <p class="hint">{words.about({ fewest: fewestRanked })}</p>
      <Table
        look="list"
        columns={[
          { head: words.rank, cell: ({ rank }) => rank ?? words.noRank, kind: 'number' },
          { head: words.institution, cell: ({ institution }) => nameOf(institution), kind: 'name' },
          {
            head: words.punctual,
            cell: ({ measured: { answer } }) => (answer ? percentShown(answer.percent, language) : '–'),
            kind: 'number',
          },
          {
            head: words.interval,
            cell: ({ measured: { answer } }) => (answer ? `${number(answer.from, language)}–${number(answer.to, language)}` : '–'),
            kind: 'number',
          },
          { head: words.due, cell: ({ measured }) => measured.answer?.of ?? 0, kind: 'number' },
          { head: words.median, cell: days('median'), kind: 'number' },
          { head: words.p90, cell: days('p90'), kind: 'number' },
          { head: words.cameIn, cell: ({ measured }) => measured.cameIn, kind: 'number' },
          { head: words.open, cell: ({ measured }) => measured.open, kind: 'number' },
        ]}
        rows={league}
      />
    </section>
  )
}
