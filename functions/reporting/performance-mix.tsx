import type { Mix, MixRow } from '../../shared/desk/reports/reading-performance.ts'
import { BarChart } from '../../shared/web/charts/charts.tsx'
import { Table } from '../../shared/web/table.tsx'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'
import { Figure } from './figure-parts.tsx'
import { durationShown, type Part, percentShown, shareShown } from './performance-parts.tsx'

/** More bars than that are in the table alone. */
const barsShown = 8

/** What people complain about, where, and through which door. */
export const Mixes = (part: Part) => {
  const { performance: text } = officerTextOf(part.language)
  if (part.performance.mixes.length === 0) return null
  return (
    <section>
      <h2>{text.mix.title}</h2>
      <p class="hint">{text.mix.note}</p>
      <div class="charts">
        {part.performance.mixes.map((mix) => (
          <OneMix {...part} mix={mix} />
        ))}
      </div>
    </section>
  )
}

const OneMix = ({ mix: { kind, rows }, language, region }: Part & { mix: Mix }) => {
  const { performance: text, queue } = officerTextOf(language)
  const names: Record<Mix['kind'], (value: string) => string> = {
    class: (value) => named(queue.classes, value),
    category: (value) => region.categories.find(({ id }) => id === value)?.name ?? value,
    district: (value) => value,
    via: (value) => named(text.vias, value),
  }
  const nameOf = ({ value }: MixRow) => names[kind](value)
  return (
    <BarChart
      title={text.mix[kind]}
      bars={rows.slice(0, barsShown).map((it) => ({ name: nameOf(it), value: it.measured.cameIn, shown: String(it.measured.cameIn) }))}
      tableName={text.table}
    >
      <Table
        look="list"
        columns={[
          { head: text.mix[kind], cell: nameOf, kind: 'name' },
          { head: text.league.cameIn, cell: ({ measured }) => measured.cameIn, kind: 'number' },
          {
            head: text.league.punctual,
            cell: ({ measured: { answer } }) => (answer ? percentShown(answer.percent, language) : '–'),
            kind: 'number',
          },
          { head: text.mix.median, cell: ({ measured }) => durationShown(measured.answerDays, language).median, kind: 'number' },
        ]}
        rows={rows}
      />
    </BarChart>
  )
}

const named = (names: Readonly<Record<string, string>>, value: string): string => names[value] ?? value

/** Information requests, which another law governs: never mixed with complaints. */
export const Ppid = ({ performance: { ppid }, language }: Part) => {
  const { performance: text, report } = officerTextOf(language)
  const words = text.ppid
  const answer = shareShown(ppid.answer, language)
  const days = durationShown(ppid.answerDays, language)
  return (
    <section>
      <h2>{words.title}</h2>
      <div class="figures">
        <Figure label={text.league.cameIn} value={String(ppid.cameIn)} />
        <Figure label={text.league.open} value={String(ppid.open)} />
        <Figure label={words.answer} value={answer.percent} note={answer.note} />
        <Figure label={words.days} value={days.median} note={days.note} />
        <Figure label={words.extended} value={String(ppid.extended)} />
        <Figure label={words.objected} value={String(ppid.objected)} />
        <Figure label={words.ordered} value={String(ppid.ordered)} note={words.carriedOut({ count: ppid.ordersCarriedOut })} />
        <Figure label={words.disputed} value={String(ppid.disputed)} />
      </div>
      <Counted
        title={words.decisions}
        head={words.decisions}
        counts={ppid.decisions}
        count={text.count}
        names={report.register.decisions}
      />
      <Counted title={words.exemptions} head={words.letter} counts={ppid.exemptions} count={text.count} names={{}} />
      <Counted title={words.grounds} head={words.letter} counts={ppid.grounds} count={text.count} names={{}} />
    </section>
  )
}

type CountedProps = {
  title: string
  head: string
  count: string
  counts: Readonly<Record<string, number>>
  names: Readonly<Record<string, string>>
}

const Counted = ({ title, head, count, counts, names }: CountedProps) => {
  const rows = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))
  if (rows.length === 0) return null
  return (
    <Table
      look="list"
      caption={title}
      columns={[
        { head, cell: ([name]) => named(names, name), kind: 'name' },
        { head: count, cell: ([, n]) => n, kind: 'number' },
      ]}
      rows={rows}
    />
  )
}
