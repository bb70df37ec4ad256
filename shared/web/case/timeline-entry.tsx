import type { View } from '../../domain/case/visible.ts'
import type { CaseEvent } from '../../domain/events/events.ts'
import { machineMoment, momentOrDay } from '../format.ts'
import { SummaryList } from '../summary-list.tsx'
import { eventName } from '../text/case-names.ts'
import type { Surroundings } from './clock-receipts.tsx'
import { textLabelOf, textsOf } from './event-texts.ts'
import { factsOf, whoOf } from './timeline-facts.ts'

/** Their one fact says what the title leaves open. */
const oneLine: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'file-attached',
  'file-refused',
  'deadline-passed',
  'window-ended',
  'rated',
])

export type EntryProps = {
  event: CaseEvent
  view: Pick<View, 'case' | 'readableTexts' | 'timeline'>
  around: Surroundings
  written: (n: number) => string
}

/** An event as its reporter reads it, on the page of their case and before it is sent: when, who, what, and what was written. */
export const TimelineEntry = ({ event, view, around, written }: EntryProps) => {
  const { language, region } = around
  const found = factsOf(event, around, view.timeline).filter(([, value]) => value)
  const isOneLine = oneLine.has(event.type)
  const facts = isOneLine ? [] : found
  const texts = textsOf(event).filter(({ ref }) => view.readableTexts.has(ref.n))
  return (
    <li>
      <p class="when">
        <time datetime={machineMoment(event.at, region.timeZone)}>{momentOrDay(event.at, language, region.timeZone)}</time> ·{' '}
        {whoOf(event.by, around)}
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
