import type { Actor } from '../case/actor.ts'
import type { Case, Complaint, InformationRequest } from '../case/case.ts'
import type { Context, Refusal } from '../case/moves.ts'
import type { TextRef } from '../case/personal-text.ts'
import type { RegisterName } from '../case/register.ts'
import type { CaseEvent, EventOf, EventType } from '../events/events.ts'
import type { Clock } from '../law/clock.ts'
import type { LocalDate } from '../time/local-date.ts'

/** What an event says besides its head, status and clocks. */
export type FactsOf<T extends EventType> =
  EventOf<T> extends infer E ? (E extends unknown ? Omit<E, 'type' | 'at' | 'on' | 'by' | 'status' | 'clocks'> : never) : never

/** What an action decides with: the move it is about, time, law and chance, and where its words go. */
export type Step = {
  actor: Actor
  context: Context
  /** The event of the move: it leads to the move's status and changes the move's clocks, or `clocks` where the law counts otherwise. */
  event: <T extends EventType>(type: T, facts: FactsOf<T>, clocks?: Clock[]) => EventOf<T>
  /** An event beside that of the move: the status stays, and only these clocks change. */
  beside: <T extends EventType>(type: T, facts: FactsOf<T>, clocks: Clock[]) => EventOf<T>
  /** The clocks that the move would change if the case were this; `from`: since when limits run that it begins, if not since today. */
  clocksOf: (state: Case, from?: LocalDate) => Clock[]
  /** Puts words apart from the log and hands out their commitment. */
  write: (text: string) => TextRef
  writeIf: (text: string | null | undefined) => TextRef | null
  /** The next number of the register that the command enters (`register`). */
  number: () => string
}

/** What a command causes, in one channel. Called only when the move is in the table and the actor may make it. */
export type Deciding<S extends Case, C> = (state: S, command: C, step: Step) => CaseEvent[] | Refusal

/**
 * What can be done with a case, by its command: the condition beyond the row of the moves' table, and the events, in each
 * channel that knows it. A row of a table without such an entry is found by a test.
 */
export type Action<C> = {
  complaint?: Deciding<Complaint, C>
  request?: Deciding<InformationRequest, C>
  /** The register whose next number it takes on a case as it stands, if it enters one; both happen in one transaction (docs/adr/0004). */
  register?: {
    complaint?: (state: Complaint, command: C) => RegisterName | null
    request?: (state: InformationRequest, command: C) => RegisterName | null
  }
  /** It moves the dates itself, to those of the law of now, and says under which decree: they are not moved before it. */
  movesDates?: true
}

/** The same in both channels. */
export const inBoth = <C>(deciding: Deciding<Case, C>): Pick<Action<C>, 'complaint' | 'request'> => ({
  complaint: deciding,
  request: deciding,
})

export type Actions = Readonly<Record<string, Action<never>>>

/** The commands that a table of actions understands. */
export type CommandOf<A extends Actions> = { [Name in keyof A]: A[Name] extends Action<infer C> ? C : never }[keyof A]
