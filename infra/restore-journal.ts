import { appendEntry, entryName } from '../shared/desk/journal.ts'
import type { Case } from '../shared/domain/case/case.ts'
import { JournalEntry } from '../shared/domain/case/loss.ts'
import type { RecordedEvent } from '../shared/domain/events/chain.ts'
import { type Instant, plusMillis } from '../shared/domain/time/instant.ts'

type OfCase = Extract<JournalEntry, { kind: 'case' }>
type Settled = Extract<JournalEntry, { kind: 'settled' }>
export type ErasedWords = Extract<JournalEntry, { kind: 'paper' }>
type Log = readonly RecordedEvent[]

/** An object of the journal: where it lies, and what it says. */
export type Journaled = readonly [name: string, entry: string]

/** What the journal knows to have been taken from an officer, one for each entry. */
export type OfficerLosses = readonly { version: number; mark: string | undefined }[]

/** The journal as a restore reads it: what was taken away, by case, and officers by the version that took something from them. */
export type Journal = {
  /** What is still to be applied to a case with that log, the earliest first. */
  stillToApply: (caseId: string, log: Log) => readonly OfCase[]
  caseIds: readonly string[]
  lossesOf: (officerId: string) => OfficerLosses
  /** The latest version as which a line of the public information list was taken down; 0 for one that never was. */
  informationVersion: (informationId: string) => number
  /** Words that were erased of a paper, each with the version as which it went without them. */
  erasedOf: (paperId: string) => readonly ErasedWords[]
  /** Whether it tells of what that event of the log took away, or an earlier restore made the event. */
  isNoted: (caseId: string, recorded: RecordedEvent, log: Log) => boolean
  /** How many entries it has, and when the first and the last of them were written; null when there is none. */
  count: number
  began: Instant | null
  lastAt: Instant | null
  /** Objects that are no entry, by name. */
  unreadable: readonly string[]
  /** Notes that these entries were applied, and as what the case stood then. */
  settle: (state: Pick<Case, 'id' | 'version' | 'head'>, entries: readonly OfCase[]) => Promise<void>
}

/** Beyond all versions that a line of the public list comes to. */
export const forGood = 1_000_000_000

/** What an object says, if it is an entry and lies where an entry that says so lies. */
const entryAt = (name: string, text: string): JournalEntry | null => {
  try {
    const entry = JournalEntry.parse(JSON.parse(text))
    return entryName(entry) === name ? entry : null
  } catch {
    return null
  }
}

export const isEntryAt = (name: string, text: string): boolean => entryAt(name, text) !== null

/** Entries from wherever they lie; `append` writes one more. */
export const journalOf = (objects: Iterable<Journaled>, append: (name: string, entry: string) => Promise<void>): Journal => {
  const read = [...objects].map(([name, text]) => ({ name, entry: entryAt(name, text) }))
  const entries = read.flatMap(({ entry }) => entry ?? [])
  const moments = entries.map(({ at }) => at).sort()
  const byCase = Map.groupBy(
    entries.filter((it) => it.kind === 'case').sort((a, b) => (a.at === b.at ? a.seq - b.seq : a.at < b.at ? -1 : 1)),
    ({ caseId }) => caseId,
  )
  const settled = Map.groupBy(
    entries.filter((it) => it.kind === 'settled'),
    ({ caseId }) => caseId,
  )
  const officers = Map.groupBy(
    entries.filter((it) => it.kind === 'officer'),
    ({ officerId }) => officerId,
  )
  const information = new Map<string, number>()
  for (const it of entries) {
    // A text about a case that went with it never comes back, as whatever version.
    if (it.kind === 'case' && it.loss.unpublished !== undefined) information.set(it.loss.unpublished, forGood)
    if (it.kind === 'information') information.set(it.informationId, Math.max(it.version, information.get(it.informationId) ?? 0))
  }
  const papers = Map.groupBy(
    entries.filter((it) => it.kind === 'paper'),
    ({ paperId }) => paperId,
  )
  return {
    stillToApply: (caseId, log) => {
      const done = appliedIn(settled.get(caseId) ?? [], log)
      return (byCase.get(caseId) ?? []).filter((it) => !done.has(it.head) && !isOver(it, log))
    },
    caseIds: [...byCase.keys()],
    lossesOf: (officerId) => (officers.get(officerId) ?? []).map(({ version, mark }) => ({ version, mark })),
    informationVersion: (informationId) => information.get(informationId) ?? 0,
    erasedOf: (paperId) => papers.get(paperId) ?? [],
    isNoted: (caseId, { seq, event }, log) => {
      const has = (head: string) => log.some((it) => it.hash === head)
      const decided = (head: string) => log.some((it) => it.hash === head && it.seq >= seq && it.event.at === event.at)
      const isOfRestore = event.by.kind === 'system' && (settled.get(caseId) ?? []).some((it) => it.seq >= seq && has(it.head))
      return isOfRestore || (byCase.get(caseId) ?? []).some(({ head }) => decided(head))
    },
    count: entries.length,
    began: moments[0] ?? null,
    lastAt: moments.at(-1) ?? null,
    unreadable: read.filter(({ entry }) => entry === null).map(({ name }) => name),
    settle: async ({ id, version, head }, applied) => {
      const at = applied.at(-1)?.at
      const names = applied.map((it) => it.head)
      if (at) await appendEntry({ appendToJournal: append }, { kind: 'settled', caseId: id, at, entries: names, seq: version, head })
    },
  }
}

/**
 * What earlier restores applied to this very log. A note of one counts only where the event is that the case ended with then:
 * another backup, or the same one restored once more, has lost nothing yet.
 */
const appliedIn = (settled: readonly Settled[], log: Log): ReadonlySet<string> =>
  new Set(settled.filter((it) => log.some(({ seq, hash }) => seq === it.seq && hash === it.head)).flatMap((it) => it.entries))

/** A decision is tried anew within seconds, and clocks of two functions are not quite the same. */
const overtakenWithin = 60_000

/**
 * Whether nothing of it is to be applied to this log: its event is there, or another one took its place at the time, and the try
 * came to nothing. One that stands there since later is no rival: a table that was restored went on without what it had lost.
 */
const isOver = (entry: OfCase, log: Log): boolean => {
  if (log.some(({ seq, hash }) => seq === entry.seq && hash === entry.head)) return true
  const rival = log.find(({ seq, previous }) => (entry.previous === undefined ? seq === entry.seq : previous === entry.previous))
  return rival !== undefined && rival.event.at <= plusMillis(entry.at, overtakenWithin)
}
