import type { View } from '../../../shared/domain/case/visible.ts'
import type { Surroundings } from '../../../shared/web/case/clock-receipts.tsx'
import { TimelineEntry } from '../../../shared/web/case/timeline-entry.tsx'

type Props = { view: View; around: Surroundings; written: (n: number) => string }

/** What happened, the latest first: when, who, what, and what was written. Only what `visible` lets through gets here. */
export const Timeline = ({ view, around, written }: Props) => (
  <ol class="timeline">
    {[...view.timeline].reverse().map(({ event }) => (
      <TimelineEntry event={event} view={view} around={around} written={written} />
    ))}
  </ol>
)
