import { type Case, isEnded } from '../case/case.ts'
import { oursAfter } from '../case/national.ts'
import { beginCase, kindOf } from '../channels/channels.ts'
import { clockKey, isOpen, upsertClocks } from '../law/clock.ts'
import { surveyAfter } from '../survey/asking.ts'
import type { RecordedEvent } from './chain.ts'
import type { CaseEvent } from './events.ts'
import { lastTextOf } from './text-refs.ts'

/**
 * The snapshot after one more event: nothing but data, so that it can be rebuilt from the log at any time, under any
 * later law. What a kind of event leaves behind stands in its entry; the rest is the same for all. Throws when an event
 * cannot follow: the log is broken.
 */
export const evolve = (state: Case | null, recorded: RecordedEvent): Case => {
  const { seq, hash, event } = recorded
  if (state === null) return beginCase(recorded)
  const clocks = upsertClocks(state.clocks, event.clocks)
  const remembered: Case = { ...state, ...(kindOf(state, event).evolve?.(state, event) as object) }
  return {
    ...remembered,
    ...oursAfter(remembered, event),
    version: seq,
    head: hash,
    status: event.status,
    statusSince: event.status === state.status ? state.statusSince : event.at,
    clocks,
    survey: surveyAfter(remembered.survey, event),
    dueChangedOn: changesOf(state, event),
    reminded: remembered.reminded.filter((key) =>
      clocks.some((clock) => isOpen(clock) && key.startsWith(`${clockKey(clock)}#${clock.due}#`)),
    ),
    ...readingAfter(state, remembered, event, clocks),
    textCount: lastTextOf(event, state.textCount),
    // The status is one of the case's own channel, which the compiler cannot follow through the union.
  } as Case
}

/**
 * Who reads on without holding the case: whoever a late clock was put to, until it has ended or got a date on which it is no
 * longer late; who gave the case back; and the superior where no coordinator could be told. All of it ends with the case.
 */
const readingAfter = (before: Case, after: Case, event: CaseEvent, clocks: Case['clocks']): Partial<Case> => {
  const { escalated, returned, superiorReads } = after
  if (escalated === undefined && returned === undefined && superiorReads === undefined) return {}
  // What its reporter asks about their data comes after the end, too: then it was put to them by this very event.
  if (isEnded(event))
    return { escalated: undefined, returned: undefined, superiorReads: event.type === 'put-to-superior' ? true : undefined }
  const isStillLate = ({ clock: key }: { clock: string }): boolean => {
    const clock = clocks.find((it) => clockKey(it) === key)
    const was = before.clocks.find((it) => clockKey(it) === key)
    return clock !== undefined && isOpen(clock) && (clock.due === was?.due || clock.due < event.on)
  }
  const late = escalated?.filter(isStillLate) ?? []
  return { escalated: late.length > 0 ? late : undefined }
}

/** The snapshot that a whole log adds up to. */
export const rebuild = (log: readonly RecordedEvent[]): Case => {
  const state = log.reduce<Case | null>(evolve, null)
  if (state === null) throw new Error('A case without events does not exist')
  return state
}

/** When a running clock got another due date, by this event or an earlier one. */
const changesOf = (state: Case, event: CaseEvent): Case['dueChangedOn'] => {
  const moved = event.clocks.filter((clock) => state.clocks.some((it) => clockKey(it) === clockKey(clock) && it.due !== clock.due))
  return moved.length === 0
    ? state.dueChangedOn
    : { ...state.dueChangedOn, ...Object.fromEntries(moved.map((it) => [clockKey(it), event.on])) }
}
