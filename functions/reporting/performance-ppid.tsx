import type { Child } from 'hono/jsx'
import type { SelectionName } from '../../shared/domain/figures/selection.ts'
import { Table } from '../../shared/web/table.tsx'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'
import { Figure } from './figure-parts.tsx'
import { drillOf, durationShown, Notes, type Part, quantilesShown, shareShown } from './performance-parts.tsx'

/** Information requests, which another law governs: never mixed with complaints. */
export const Ppid = ({ performance, language }: Part) => {
  const { ppid } = performance
  const { performance: text, report, leaders } = officerTextOf(language)
  const drill = drillOf({ performance })
  const behind = (shown: Child, name: SelectionName, value: string | null = null) =>
    drill(shown, { name, value, group: { channel: 'request' } })
  const late = ppid.answer ? ppid.answer.of - ppid.answer.part : 0
  const words = text.ppid
  const answer = shareShown(ppid.answer, language)
  const days = durationShown(ppid.answerDays, language)
  return (
    <section>
      <h2>{words.title}</h2>
      <div class="figures">
        <Figure label={text.league.cameIn} value={behind(ppid.cameIn, 'came-in')} />
        <Figure label={text.league.open} value={behind(ppid.open, 'open')} />
        <Figure
          label={words.answer}
          value={ppid.answer ? behind(answer.percent, 'answer-in-time') : answer.percent}
          note={<Notes notes={[answer.note, late > 0 ? behind(leaders.rest({ count: late }), 'answer-late') : null]} />}
        />
        <Figure
          label={words.days}
          value={days.median}
          note={
            ppid.answerDays && (
              <Notes
                notes={[
                  quantilesShown(ppid.answerDays, language),
                  behind(text.speed.done({ count: ppid.answerDays.done }), 'answered'),
                  behind(text.speed.stillWaiting({ count: ppid.answerDays.waiting }), 'answer-waiting'),
                ]}
              />
            )
          }
        />
        <Figure label={words.extended} value={behind(ppid.extended, 'extended')} />
        <Figure label={words.objected} value={behind(ppid.objected, 'objected')} />
        <Figure
          label={words.ordered}
          value={behind(ppid.ordered, 'ordered')}
          note={behind(words.carriedOut({ count: ppid.ordersCarriedOut }), 'order-carried-out')}
        />
        <Figure label={words.disputed} value={behind(ppid.disputed, 'disputed')} />
      </div>
      <Counted
        title={words.decisions}
        head={words.decisions}
        counts={ppid.decisions}
        count={text.count}
        names={report.register.decisions}
        behind={(shown, value) => behind(shown, 'decision', value)}
      />
      <Counted
        title={words.exemptions}
        head={words.letter}
        counts={ppid.exemptions}
        count={text.count}
        names={{}}
        behind={(shown, value) => behind(shown, 'exemption', value)}
      />
      <Counted
        title={words.grounds}
        head={words.letter}
        counts={ppid.grounds}
        count={text.count}
        names={{}}
        behind={(shown, value) => behind(shown, 'ground', value)}
      />
    </section>
  )
}

type CountedProps = {
  title: string
  head: string
  count: string
  counts: Readonly<Record<string, number>>
  names: Readonly<Record<string, string>>
  behind: (shown: Child, value: string) => Child
}

const Counted = ({ title, head, count, counts, names, behind }: CountedProps) => {
  const rows = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))
  if (rows.length === 0) return null
  return (
    <Table
      look="list"
      caption={title}
      columns={[
        { head, cell: ([name]) => names[name] ?? name, kind: 'name' },
        { head: count, cell: ([name, n]) => behind(n, name), kind: 'number' },
      ]}
      rows={rows}
    />
  )
}
