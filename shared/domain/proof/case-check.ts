import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Case } from '../case/case.ts'
import { matchesCommitment, type PersonalText, TextRef } from '../case/personal-text.ts'
import { canonical, genesis, type RecordedEvent } from '../events/chain.ts'
import type { ChangedHead } from '../events/changed-head.ts'
import { StoredEvent } from '../events/events.ts'
import { rebuild } from '../events/evolve.ts'
import { LocalDate } from '../time/local-date.ts'

/** What lies in the table of a case, as it lies there: whoever changed it may have changed anything. */
export type CaseEvidence = {
  caseId: string
  snapshot: Case | 'missing' | 'unreadable'
  /** By the place in which each lies, in order. */
  log: readonly { place: number; raw: unknown }[]
  texts: readonly PersonalText[]
  /** What each day that has a root says of the case; null where the log has an event of that day and the day says nothing. */
  anchors: readonly { day: LocalDate; head: ChangedHead | null }[]
}

/** `seq`: of the event that it is about; `n`: of the text. */
export type CaseFault =
  /** Nothing is there of a case that a day's root vouches for. */
  | { fault: 'case-missing' }
  /** An event is no event of ours any more. */
  | { fault: 'unreadable'; seq: number }
  /** A number is left out. */
  | { fault: 'event-missing'; seq: number }
  /** It lies in the place of another one. */
  | { fault: 'event-moved'; seq: number }
  | { fault: 'event-of-another-case'; seq: number }
  /** It does not go on from the one before it: one of the two was exchanged, or something between them was taken out or put in. */
  | { fault: 'link-broken'; seq: number }
  /** What it says does not give its own hash. */
  | { fault: 'event-changed'; seq: number }
  /** The case knows of events after the last one that is there. */
  | { fault: 'cut-off'; seq: number }
  /** There are events that the case does not know of. */
  | { fault: 'event-added'; seq: number }
  | { fault: 'snapshot-missing' }
  /** How the case stands is not what its log adds up to. */
  | { fault: 'snapshot-differs' }
  /** The log holds in itself, and is not the one that stood at the end of that day. */
  | { fault: 'not-as-anchored'; day: LocalDate; seq: number }
  /** An event bears the date of a day whose root does not know it. */
  | { fault: 'dated-back'; day: LocalDate; seq: number }
  | { fault: 'text-missing'; seq: number; n: number }
  | { fault: 'text-changed'; seq: number; n: number }
  /** The log says that it was erased, and it is there. */
  | { fault: 'text-not-erased'; n: number }
  /** No event speaks of it. */
  | { fault: 'text-added'; n: number }

export type CaseReport = {
  caseId: string
  /** How many events there are. */
  events: number
  faults: CaseFault[]
  /** The last event up to which the chain holds in itself; null where it does not even begin. */
  whole: { seq: number; on: LocalDate } | null
  /** The last day whose root vouches for the chain as it is now, and for which event. */
  vouched: { day: LocalDate; seq: number } | null
}

const Frame = z.object({
  caseId: z.string(),
  seq: z.int(),
  v: z.literal(1),
  event: z.looseObject({ type: z.string(), on: LocalDate }),
  previous: z.string(),
  hash: z.string(),
})
type Frame = z.infer<typeof Frame>

/** The hash of an entry, made of it anew. */
export const hashOfEntry = ({ caseId, seq, v, event, previous }: Omit<Frame, 'hash' | 'event'> & { event: unknown }): string =>
  createHash('sha256').update(canonical({ caseId, seq, v, event, previous })).digest('hex')

/** The chain itself: the entries for which it holds, and what is wrong with the next one. */
const checkChain = (caseId: string, log: CaseEvidence['log']): { held: Frame[]; fault: CaseFault | null } => {
  const held: Frame[] = []
  for (const { place, raw } of log) {
    const seq = held.length + 1
    const read = Frame.safeParse(raw)
    const fault =
      place !== seq ? 'event-missing' : read.success ? faultOf(caseId, seq, read.data, held.at(-1)?.hash ?? genesis) : 'unreadable'
    if (fault !== null) return { held, fault: { fault, seq } }
    if (read.success) held.push(read.data)
  }
  return { held, fault: null }
}

const faultOf = (caseId: string, seq: number, entry: Frame, previous: string) => {
  if (entry.caseId !== caseId) return 'event-of-another-case'
  if (entry.seq !== seq) return 'event-moved'
  if (entry.previous !== previous) return 'link-broken'
  return entry.hash === hashOfEntry(entry) ? null : 'event-changed'
}

/** References to texts, however deep they lie in an event. */
const refsIn = (value: unknown): TextRef[] => {
  if (value === null || typeof value !== 'object') return []
  const ref = TextRef.safeParse(value)
  return ref.success ? [ref.data] : Object.values(value).flatMap(refsIn)
}

const Erased = z.looseObject({ type: z.literal('erased'), texts: z.array(z.int()) })

/** Texts against the commitments of the log. Where the log itself does not hold, what it says of texts is asked all the same. */
const checkTexts = (log: CaseEvidence['log'], texts: readonly PersonalText[]): CaseFault[] => {
  const events = log.map(({ place, raw }) => ({ seq: place, event: z.looseObject({ event: z.unknown() }).safeParse(raw).data?.event }))
  const erased = new Set(events.flatMap(({ event }) => Erased.safeParse(event).data?.texts ?? []))
  const byNumber = new Map(texts.map((it) => [it.n, it]))
  const faults: CaseFault[] = []
  const named = new Set<number>()
  for (const { seq, event } of events) {
    for (const ref of refsIn(event)) {
      if (named.has(ref.n)) continue
      named.add(ref.n)
      const text = byNumber.get(ref.n)
      if (erased.has(ref.n)) {
        if (text) faults.push({ fault: 'text-not-erased', n: ref.n })
      } else if (!text) faults.push({ fault: 'text-missing', seq, n: ref.n })
      else if (!matchesCommitment(ref, text)) faults.push({ fault: 'text-changed', seq, n: ref.n })
    }
  }
  return [...faults, ...texts.filter(({ n }) => !named.has(n)).map(({ n }): CaseFault => ({ fault: 'text-added', n }))]
}

const checkSnapshot = (snapshot: CaseEvidence['snapshot'], log: readonly Frame[]): CaseFault | null => {
  if (snapshot === 'missing') return { fault: log.length === 0 ? 'case-missing' : 'snapshot-missing' }
  if (snapshot === 'unreadable') return { fault: 'snapshot-differs' }
  if (snapshot.version > log.length) return { fault: 'cut-off', seq: log.length + 1 }
  if (snapshot.version < log.length) return { fault: 'event-added', seq: snapshot.version + 1 }
  return addsUpTo(log, snapshot) ? null : { fault: 'snapshot-differs' }
}

const addsUpTo = (log: readonly Frame[], snapshot: Case): boolean => {
  try {
    const events = log.map((it) => ({ ...it, event: StoredEvent.parse(it.event) }) as RecordedEvent)
    return canonical(rebuild(events)) === canonical(snapshot)
  } catch {
    // Events of which one cannot follow the other add up to nothing.
    return false
  }
}

/** Checks one case by everything that vouches for it. Its log in use need not begin to be one. */
export const checkCase = ({ caseId, snapshot, log, texts, anchors }: CaseEvidence): CaseReport => {
  const { held, fault } = checkChain(caseId, log)
  const days = anchors.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const anchored = fault === null ? checkAnchors(held, days) : null
  const faults = [fault ?? checkSnapshot(snapshot, held), anchored, ...checkTexts(log, texts)].filter((it) => it !== null)
  const last = held.at(-1)
  const vouching = days.filter(({ head }) => head !== null && held[head.version - 1]?.hash === head.head).at(-1)
  return {
    caseId,
    events: log.length,
    faults,
    whole: last ? { seq: last.seq, on: last.event.on } : null,
    vouched: vouching?.head ? { day: vouching.day, seq: vouching.head.version } : null,
  }
}

/** The earliest day that does not vouch for the log as it is: what follows from it follows on every later day. */
const checkAnchors = (log: readonly Frame[], days: CaseEvidence['anchors']): CaseFault | null => {
  for (const { day, head } of days) {
    const last = log.findLast(({ event }) => event.on === day)
    if (head !== null && log[head.version - 1]?.hash !== head.head) return { fault: 'not-as-anchored', day, seq: head.version }
    if (last && last.seq > (head?.version ?? 0)) return { fault: 'dated-back', day, seq: last.seq }
  }
  return null
}
