import { isLateWhole } from '../../shared/domain/lists/cut-off.ts'
import { noInstitution } from '../../shared/domain/lists/tally.ts'
import { shortDate } from '../../shared/web/format.ts'
import { Table } from '../../shared/web/table.tsx'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'
import { dueAddress } from './due-page.tsx'
import { CountedUntil, dueShown } from './due-shown.tsx'
import { Figure } from './figure-parts.tsx'
import { drillOf, type Part } from './performance-parts.tsx'

/** What cannot wait for the end of a period: what is late and with whom, the oldest of it, orders that nobody carried out. */
export const Now = ({ performance, language, nameOf }: Part) => {
  const { now, ppid, institution } = performance
  const { performance: text } = officerTextOf(language)
  const words = text.now
  const shown = dueShown({ cut: now.cut, today: performance.today, language })
  const due = (list: 'late' | 'soon', n: number, of: string | null = institution) => (
    <a href={dueAddress({ list, institution: of })}>{shown[list](n)}</a>
  )
  return (
    <section>
      <h2>{words.title}</h2>
      <div class="figures">
        <Figure label={words.late} value={due('late', now.late)} late={now.late > 0} />
        <Figure label={words.soon} value={due('soon', now.soon)} />
        <Figure
          label={words.orders}
          value={drillOf({ performance })(ppid.ordersOpen, { name: 'order-open', group: { channel: 'request' } })}
          note={words.ordersNote}
          late={ppid.ordersOpen > 0}
        />
      </div>
      <CountedUntil cut={now.cut} language={language} />
      {now.oldest.length === 0 ? (
        isLateWhole(now.cut, performance.today) ? (
          <p>{words.nothingLate}</p>
        ) : null
      ) : (
        <>
          <Table
            look="list"
            caption={words.byInstitution}
            columns={[
              { head: text.league.institution, cell: ({ institution }) => nameOf(institution), kind: 'name' },
              { head: words.late, cell: ({ institution: of, late }) => due('late', late, of ?? noInstitution), kind: 'number' },
            ]}
            rows={now.byInstitution}
          />
          <Table
            look="list"
            caption={words.oldest}
            columns={[
              { head: words.number, cell: ({ number }) => number, kind: 'name' },
              { head: text.league.institution, cell: ({ institution }) => nameOf(institution) },
              { head: words.receivedOn, cell: ({ receivedOn }) => shortDate(receivedOn, language) },
              { head: words.due, cell: ({ due: until }) => (until === null ? '–' : shortDate(until, language)) },
            ]}
            rows={now.oldest}
          />
        </>
      )}
    </section>
  )
}
