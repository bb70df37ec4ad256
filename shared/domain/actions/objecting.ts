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
  const windows = state.clocks.filter(({ statute }) => statute === 'request.objection-window')
  const [ground, ...more] = [...new Set(grounds)].sort()
  if (state.objection !== null || windows.length === 0 || ground === undefined) return { refused: 'not-possible-now' }
  // Nobody objects before there is an answer or its limit has passed, nor afterwards: the superior's days would begin there.
  if (recorded && !windows.some(({ startedOn, due }) => startedOn <= recorded.toldOn && recorded.toldOn <= due))
    return { refused: 'bad-day' }
  if (!recorded && !windows.some((it) => isOpen(it) && it.due >= todayOf(step.context))) return { refused: 'not-possible-now' }
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
