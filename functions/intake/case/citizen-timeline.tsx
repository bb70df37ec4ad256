import type { OpenedCase } from '../../../shared/desk/cases/reading.ts'
import type { Surroundings } from '../../../shared/web/case/clock-receipts.tsx'
import { TimelineEntry } from '../../../shared/web/case/timeline-entry.tsx'
import { TimelinePager } from '../../../shared/web/case/timeline-pager.tsx'

type Props = { opened: OpenedCase; around: Surroundings; written: (n: number) => string }

/** What happened, the latest first: when, who, what, and what was written. Only what `visible` lets through gets here. */
export const Timeline = ({ opened: { view, shown }, around, written }: Props) => (
  <>
    <ol class="timeline">
      {[...shown.entries].reverse().map(({ event }) => (
        <TimelineEntry event={event} view={view} around={around} written={written} />
      ))}
    </ol>
    <TimelinePager pages={shown} path={`/kasus/${view.case.number}`} language={around.language} />
  </>
)
