import type { View } from '../../../shared/domain/case/visible.ts'
import type { CaseEvent } from '../../../shared/domain/events/events.ts'
import type { Surroundings } from '../../../shared/web/clock-receipts.tsx'
import { textLabelOf, textsOf } from '../../../shared/web/event-texts.ts'
import { moment } from '../../../shared/web/format.ts'
import { SummaryList } from '../../../shared/web/summary-list.tsx'
import { eventName } from '../../../shared/web/text/case-names.ts'
import { factsOf, whoOf } from './timeline-facts.ts'

type Props = { view: View; around: Surroundings; written: (n: number) => string }

/** What happened, the latest first: when, who, what, and what was written. Only what `visible` lets through gets here. */
export const Timeline = ({ view, around, written }: Props) => (
  <ol class="timeline">
    {[...view.timeline].reverse().map(({ event }) => (
      <Entry event={event} view={view} around={around} written={written} />
    ))}
  </ol>
)

/** Their one fact says what the title leaves open. */
const oneLine: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'file-attached',
  'file-refused',
  'deadline-passed',
  'window-ended',
  'rated',
])

type EntryProps = Props & { event: CaseEvent }

const Entry = ({ event, view, around, written }: EntryProps) => {
  const { language, region } = around
  const found = factsOf(event, around, view.timeline).filter(([, value]) => value)
  const isOneLine = oneLine.has(event.type)
  const facts = isOneLine ? [] : found
  const texts = textsOf(event).filter(({ ref }) => view.readableTexts.has(ref.n))
  return (
    <li>
      <p class="when">
        <time datetime={event.at}>{moment(event.at, language, region.timeZone)}</time> · {whoOf(event.by, around)}
      </p>
      <strong>
        {[eventName(event.type, 'reporter', language, view.case.channel), ...(isOneLine ? found.map(([, value]) => value) : [])].join(': ')}
      </strong>
      {facts.length > 0 ? <SummaryList rows={facts} /> : null}
      {texts.map(({ name, ref }) => (
        <>
          {texts.length > 1 ? <p class="label">{textLabelOf(event, name, language)}</p> : null}
          <p class="written" dir="auto">
            {written(ref.n)}
          </p>
        </>
      ))}
    </li>
  )
}
