import type { Case } from '../case/case.ts'
import { isNationalLimit } from '../case/national-duty.ts'
import type { StatuteId } from '../law/statutes.ts'
import type { CaseLetterContent } from '../letters/letter.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { CaseEvent } from './events.ts'
import type { Office } from './happenings.ts'
import { coordinatorsOnly, type Sight } from './sight.ts'

/** Everything that is to be said of one kind of event, said where it is defined; nothing has a default (docs/adr/0031). */
export type EventKind<S extends Case, E extends CaseEvent> = {
  sight: Sight
  /** Whether an officer who looked before it has to look again: not for what happens by itself or beside the matter. */
  remarkable: boolean
  /**
   * Whose turn it now is: they find it as "baru untuk Anda" in the next morning's digest, or at once if they chose so, whoever
   * caused it apart (docs/adr/0033). Null when the case stays with whom it was, or when only the reporter's turn comes.
   * `state` is the case after it.
   */
  handsOver: readonly Office[] | ((event: E, state: S) => readonly Office[]) | null
  /** What the reporter is written about it, or null. `state` is the case after it. */
  letter: ((state: S, event: E) => CaseLetterContent | null) | null
  /** What it leaves behind in the snapshot besides status, clocks and version (`evolve.ts`). */
  evolve: ((before: S, event: E) => Partial<S>) | null
}

/** One entry for every kind of event of a channel: a kind without its entry does not compile. */
export type EventKinds<S extends Case, E extends CaseEvent> = { readonly [T in E['type']]: EventKind<S, Extract<E, { type: T }>> }

/** What is known of an event that only a later version knows: it is kept and shown to the desk alone. */
export const unknownKind: EventKind<Case, CaseEvent> = {
  sight: coordinatorsOnly,
  remarkable: true,
  handsOver: null,
  letter: null,
  evolve: null,
}

/** The due date of the clock that an event started, of those named; null when it started none of them. */
export const dueOfStarted = (event: Pick<CaseEvent, 'clocks'>, statutes: readonly StatuteId[]): LocalDate | null =>
  event.clocks.find((clock) => clock.stoppedOn === null && statutes.includes(clock.statute))?.due ?? null

/** Until when the letter of a closing asks for the survey, where it does. */
export const surveyIn = ({ surveyUntil }: { surveyUntil?: LocalDate | undefined }): { surveyUntil?: LocalDate } =>
  surveyUntil === undefined ? {} : { surveyUntil }

/** The receipt of a filing: what came, and until when by law. */
export const receiptOf = (
  { channel }: Case,
  { receivedOn, clocks }: Pick<CaseEvent, 'clocks'> & { receivedOn: LocalDate },
): CaseLetterContent => ({
  kind: 'receipt',
  channel,
  receivedOn,
  clocks: clocks.filter(({ statute }) => !isNationalLimit(statute)).map(({ statute, due, provisional }) => ({ statute, due, provisional })),
})
