import type { OfficerCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import { textLabelOf, textsOf } from '../../../../shared/web/case/event-texts.ts'
import { TimelinePager } from '../../../../shared/web/case/timeline-pager.tsx'
import { machineMoment, momentOrDay } from '../../../../shared/web/format.ts'
import { eventName } from '../../../../shared/web/text/case-names.ts'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import type { DeskAround } from '../../desk-around.ts'
import { writtenAt } from './case-texts.tsx'
import { actorName, detailsOf, type Entry, withChanges } from './event-details.ts'

type Props = { opened: OfficerCase; around: DeskAround }

/** Who did what, when, from what to what; the newest first, a page at a time. `path` leads to the other pages. */
export const CaseTimeline = ({ opened, around, path }: Props & { path: string }) => {
  const here = new Set(opened.shown.entries)
  const entries = withChanges(opened.view.timeline, around)
    .filter(({ recorded }) => here.has(recorded))
    .reverse()
  const { title, earlier } = deskTextOf(around.language).timeline
  const [latest, before] = entries.length > unfolded + 1 ? [entries.slice(0, unfolded), entries.slice(unfolded)] : [entries, []]
  return (
    <section>
      <h2 id="perjalanan">{title}</h2>
      <Entries entries={latest} opened={opened} around={around} />
      {before.length === 0 ? null : (
        <details>
          <summary>{earlier({ count: before.length })}</summary>
          <Entries entries={before} opened={opened} around={around} />
        </details>
      )}
      <TimelinePager pages={opened.shown} path={path} language={around.language} />
    </section>
  )
}

/** What happened lately is read at once; the rest is one press away. */
const unfolded = 5

const Entries = ({ entries, opened, around }: Props & { entries: readonly Entry[] }) => (
  <ol class="timeline log">
    {entries.map((entry) => (
      <TimelineEntry entry={entry} opened={opened} around={around} />
    ))}
  </ol>
)

export const TimelineEntry = ({ entry, opened, around }: Props & { entry: Entry }) => {
  const { channel } = opened.view.case
  const { case: text, timeline } = deskTextOf(around.language, channel)
  const { timeZone } = around.region
  const { event } = entry.recorded
  const texts = textsOf(event).flatMap(({ name, ref }) => {
    const words = writtenAt(opened, ref, text.texts.erased)
    return words === null ? [] : [{ name, words }]
  })
  const lines = [...detailsOf(event, around, opened), ...entry.changes]
  return (
    <li>
      <strong>{eventName(event.type, 'desk', around.language, channel) ?? timeline.unknownEvent}</strong>
      <p class="when">
        <time datetime={machineMoment(event.at, timeZone)}>{momentOrDay(event.at, around.language, timeZone)}</time>{' '}
        {actorName(event.by, around, opened)}
      </p>
      {lines.map((line) => (
        <div>{line}</div>
      ))}
      {texts.map(({ name, words }) => (
        <>
          {texts.length > 1 ? <p class="label">{textLabelOf(event, name, around.language)}</p> : null}
          <p class="written" dir="auto">
            {words}
          </p>
        </>
      ))}
    </li>
  )
}
