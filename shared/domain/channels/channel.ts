import type { Case, Complaint, InformationRequest } from '../case/case.ts'
import type { Moves } from '../case/moves.ts'
import type { TextRef } from '../case/personal-text.ts'
import type { RecordedEvent } from '../events/chain.ts'
import type { CaseEvent } from '../events/events.ts'
import type { EventKinds } from '../events/kind.ts'
import type { StatuteId } from '../law/statutes.ts'
import type { Counts } from '../lists/counts.ts'
import type { DeskRow } from '../lists/desk-row.ts'
import type { TallyKey } from '../lists/tally.ts'
import type { Approval, Institution } from '../office/directory.ts'
import type { Calendar } from '../time/calendar.ts'

/** What the end of a clock decides by itself: in which statuses, as which event, and which clocks begin with it. */
export type Expiry<S extends Case, E extends CaseEvent> = {
  when: readonly S['status'][]
  event: E extends CaseEvent ? Omit<E, 'at' | 'on' | 'by' | 'clocks'> : never
  /** It ends nothing but itself, and the case stays where it is. */
  alone?: true
  starts?: readonly StatuteId[]
  /** While one of these runs, the end decides nothing: something is still owed, or another window is open. */
  notWhile?: readonly StatuteId[]
  /** While one of these runs, the end waits, and decides what it decides as soon as none does. */
  waitsFor?: readonly StatuteId[]
  /** These go on; every other clock stops. */
  keeps?: readonly StatuteId[]
}

/**
 * One way in which the law lets people turn to their government (jalur), as a value: everything in which a complaint and an
 * information request differ for the rest of the house. A third channel is one more of these; nothing has a default.
 */
export type Channel<S extends Case = Case, E extends CaseEvent = CaseEvent> = {
  name: S['channel']
  events: EventKinds<S, E>
  /** The event with which a log of this channel begins. */
  filing: E['type']
  /** The snapshot after that event. */
  begin: (recorded: RecordedEvent) => S
  moves: Moves<S['status'], string>
  /** Where a reporter who completes leads the case back to. */
  resumesTo: (state: S) => S['status']
  /** The limit that `complaint.resolution` stands for in a move; null where the channel knows none. */
  resolution: (state: S) => StatuteId | null
  /** How a reporter is asked to complete: in which status, their window, and the limit for looking at what comes meanwhile. */
  asking: { status: S['status']; window: StatuteId; look: StatuteId }
  /** Clocks that begin on the day of receipt. */
  firstClocks: readonly StatuteId[]
  /** What the end of a clock decides; any other clock that ends is noted as passed, once, and goes on running late. */
  expiries: Partial<Record<StatuteId, Expiry<S, E>>>
  /** Windows of the citizen: when one ends and decides nothing, it simply stops. */
  windows: ReadonlySet<StatuteId>
  /** A limit of ours that passes opens the citizen's way to contradict. */
  opensWhenPassed: (state: S) => Partial<Record<StatuteId, StatuteId>>
  /** Limits that begin no more: what they leave open was used up. */
  usedUp: (state: S) => readonly StatuteId[]
  /** What lists call the case by. */
  title: (state: S) => TextRef
  /** Numbers of the texts whose words find it: never what the matter is in full, never who filed it (docs/adr/0018). */
  indexedTexts: (state: S) => number[]
  /** What lists show and sift by. */
  listed: (state: S) => Pick<DeskRow, 'class' | 'district'>
  /** Under which class the figures count it. */
  countedAs: (state: S) => TallyKey['class']
  /** What it adds to the figures besides what every case adds. */
  counts: (state: S, calendar: Calendar) => Counts
  /** Category and district under which cases like it are looked for; null where there are none. */
  likeness: (state: S) => { category: string; district: string } | null
  /** It, where others can be linked to it as repeating it; null where the law wants each answered for itself. */
  repeatable: (state: S) => Complaint | null
  /** The case that it repeats, by id. */
  mainCase: (state: S) => string | null
  /** Answers that a head approves first: the limit for it, the draft that waits, and which answers an institution wants approved. */
  drafts: {
    limit: StatuteId
    waiting: (state: S) => { by: string } | null
    wantedBy: (lead: Institution | undefined) => Approval
  }
  /** It, where it is answered by official letters (docs/adr/0025). */
  answeredByLetters: (state: S) => InformationRequest | null
  /** An objection was raised: it stands on the superior's desk too (UU 14/2008 Ps 35). */
  isBeforeSuperior: (state: S) => boolean
}
