import type { Child } from 'hono/jsx'
import type { Figures, Overview } from '../../shared/desk/reports/reading-overview.ts'
import type { Spread } from '../../shared/domain/lists/tally.ts'
import type { Language } from '../../shared/web/language.ts'
import { Tabs } from '../../shared/web/officers/tabs.tsx'
import type { Request } from '../../shared/web/replies.ts'
import { type Column, Table } from '../../shared/web/table.tsx'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'
import { countedAddress } from './counted-address.ts'

/** What pages of figures are made of. */

const periods = [1, 3, 6, 12, 24] as const

/** How many months back (`?bulan=`); a year unless one of the periods is asked for. */
export const monthsAsked = ({ query }: Pick<Request, 'query'>): number => periods.find((it) => String(it) === query.bulan) ?? 12

export const Periods = ({ path, months, language }: { path: string; months: number; language: Language }) => {
  const { report: text } = officerTextOf(language)
  return (
    <nav aria-label={text.periods.label} class="lists">
      <Tabs
        tabs={periods.map((it) => ({
          label: text.periods.month({ months: it }),
          href: `${path}?bulan=${it}`,
          isCurrent: it === months,
        }))}
      />
    </nav>
  )
}

/** One figure with what it counts. */
export const Figure = ({ label, value, note, late = false }: { label: string; value: Child; note?: Child; late?: boolean }) => (
  <div class="panel">
    <p>{label}</p>
    <p class={late ? 'figure late' : 'figure'}>{value}</p>
    {note ? <small>{note}</small> : null}
  </div>
)

/** Month by month, those in which something came in. */
export const Months = ({ byMonth, language }: { byMonth: Overview['byMonth']; language: Language }) => {
  const { report: text } = officerTextOf(language)
  return (
    <section>
      <h2>{text.months}</h2>
      <Table
        look="list"
        columns={[{ head: text.month, cell: ({ month }) => monthName(month, language), kind: 'name' }, ...figureColumns(language, byMonth)]}
        rows={byMonth.filter(({ figures }) => figures.cameIn > 0)}
      />
    </section>
  )
}

/** What tables say of groups of cases; of what had ended elsewhere only where there is some. */
export const figureColumns = (language: Language, groups: readonly { figures: Figures }[]): Column<{ figures: Figures }>[] => {
  const { report: text } = officerTextOf(language)
  const words = text.figures
  const column = (head: string, value: (figures: Figures) => string): Column<{ figures: Figures }> => ({
    head,
    cell: ({ figures }) => value(figures),
    kind: 'number',
  })
  return [
    column(words.cameIn, (it) => String(it.cameIn)),
    column(words.open, (it) => String(it.open)),
    column(words.answered, (it) => String(it.answered)),
    ...(groups.some(({ figures }) => figures.endedThere) ? [column(words.endedThere, (it) => String(it.endedThere ?? 0))] : []),
    column(words.inTime, (it) => percent(it.inTimePercent, language)),
    column(text.followUpShort, ({ followUpDays: it }) => (it === null ? '–' : [decimal(it.mean, language), it.median, it.p90].join(' / '))),
    column(words.returned, (it) => String(it.returned)),
    column(words.bySystem, (it) => percent(it.bySystemPercent, language)),
  ]
}

/** How many stand where, the most first. */
export const Statuses = ({
  statuses: counts,
  language,
  months,
}: {
  statuses: Figures['statuses']
  language: Language
  months?: number
}) => {
  const { report: text, queue } = officerTextOf(language)
  const statuses: Readonly<Record<string, string>> = queue.statuses
  return (
    <section>
      <h2>{text.statuses}</h2>
      <Table
        look="list"
        columns={[
          { head: text.status, cell: ([status]) => statuses[status] ?? status, kind: 'name' },
          {
            head: text.count,
            cell: ([status, count]) => (months === undefined ? count : <a href={inStatus(status, months)}>{count}</a>),
            kind: 'number',
          },
        ]}
        rows={Object.entries(counts).sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))}
      />
    </section>
  )
}

const inStatus = (status: string, months: number): string =>
  countedAddress({ name: String(months) }, { name: 'came-in', group: { channel: null, status } })

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }

const decimal = (value: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 }).format(value)

export const percent = (value: number | null, language: Language): string => (value === null ? '–' : `${decimal(value, language)} %`)
export const days = (value: number | undefined, language: Language): string => (value === undefined ? '–' : decimal(value, language))

export const spread = (it: Spread | null, language: Language): string | null =>
  it && officerTextOf(language).report.spread({ mean: decimal(it.mean, language), median: it.median, p90: it.p90 })

export const monthName = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`))
