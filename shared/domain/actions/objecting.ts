import type { InformationRequest } from '../case/case.ts'
import { type Refusal, todayOf } from '../case/moves.ts'
import type { ObjectionGround, ProxyAuthority } from '../case/request-terms.ts'
import type { CaseEvent } from '../events/events.ts'
import type { ToldBy } from '../events/happenings.ts'
import { isOpen } from '../law/clock.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Step } from './action.ts'
import { contesting } from './contesting.ts'

/** On one or more grounds of UU 14/2008 Ps 35(1); `proxy`: who objects for the requester (kuasa). */
export type Objection = {
  grounds: readonly ObjectionGround[]
  /** The course of events (kasus posisi). */
  text: string
  proxy: { name: string; authority: ProxyAuthority } | null
}

/**
 * What an objection causes, by the requester or by whoever wrote it down: then what counts is the day on which it was told or
 * handed in, not when somebody got to it.
 */
export const objecting = (
  state: InformationRequest,
  { grounds, text, proxy }: Objection,
  step: Step,
  recorded: { told: ToldBy; toldOn: LocalDate } | null,
): CaseEvent[] | Refusal => {
  const window = state.clocks.findLast((clock) => clock.statute === 'request.objection-window')
  const isInWindow =
    window &&
    ((isOpen(window) && window.due >= todayOf(step.context)) ||
      (recorded && recorded.toldOn >= window.startedOn && recorded.toldOn <= window.due))
  const [ground, ...more] = [...new Set(grounds)].sort()
  if (state.objection !== null || !isInWindow || ground === undefined) return { refused: 'not-possible-now' }
  const { event, write, number, clocksOf } = step
  // The thirty days of the superior begin with the day on which the desk had it (UU 14/2008 Ps 36(2)).
  const clocks = clocksOf(state, recorded?.toldOn)
  return [
    ...contesting(state, step),
    event(
      'objected',
      {
        number: number(),
        ground,
        ...(more.length > 0 ? { grounds: [ground, ...more] } : {}),
        text: write(text),
        ...(proxy ? { proxyName: write(proxy.name), proxyAuthority: proxy.authority } : {}),
        ...recorded,
      },
      clocks,
    ),
  ]
}
