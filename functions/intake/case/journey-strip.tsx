import { journeyOf, type Step } from '../../../shared/domain/case/journey.ts'
import type { View } from '../../../shared/domain/case/visible.ts'
import type { Surroundings } from '../../../shared/web/case/clock-receipts.tsx'
import { shortDate } from '../../../shared/web/format.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'

/** How far the case is, at a glance: what came about with its day, then what is to be expected. */
export const JourneyStrip = ({ view, around: { language } }: { view: View; around: Surroundings }) => {
  const { journey: text } = textOf(language).case
  const names: Partial<Record<Step['stage'], string>> = { ...text.ends, ...text.stages[view.case.channel] }
  const steps = journeyOf(view.case, view.timeline)
  const last = steps.findLastIndex(({ on }) => on !== null)
  return (
    <ol class="strip" aria-label={text.label}>
      {steps.map(({ stage, on }, i) => (
        <li class={on === null ? undefined : 'gone'} aria-current={i === last ? 'step' : undefined}>
          <strong>{names[stage]}</strong> <span>{on === null ? text.notYet : shortDate(on, language)}</span>
        </li>
      ))}
    </ol>
  )
}
