import type { Case } from '../shared/domain/case/case.ts'
import { type CaughtUp, catchUp, type Gone } from '../shared/domain/case/catching-up.ts'
import type { Context } from '../shared/domain/case/moves.ts'
import { answerToCopyIn } from '../shared/domain/case/national-answer.ts'
import type { RecordedEvent } from '../shared/domain/events/chain.ts'
import { rebuild } from '../shared/domain/events/evolve.ts'
import { readCase, readLog } from '../shared/store/case/case-items.ts'
import type { Table } from '../shared/store/table.ts'
import type { Journal } from './restore-journal.ts'

/** What a restore knows of a case: items are weighed against this, never against the copy that they come from. */
export type KnownCase = {
  /** The case in use; of one that is lost altogether, the copy's, caught up with what the journal says that it lost since. */
  state: Case
  /** How far the copy vouches for what it holds of it. */
  upTo: Pick<Case, 'version' | 'textCount'>
  /** What a lost case has to go through when it comes back; nothing of one that is there. */
  caughtUp: Pick<CaughtUp, 'events' | 'texts'>
  isLost: boolean
  /** It stands where it stood when the copy was made: what waited then may wait still. */
  unmoved: boolean
  /** Its log as both tables have it, up to that version. */
  log: readonly RecordedEvent[]
  /** Whether that text was erased; also when the log no longer tells which ones were. */
  isTextErased: (n: number) => boolean
  /** The same of who filed it. */
  isIdentityErased: boolean
}

/** `ahead`: the log in use goes on after the copy, which would turn the case back; a copy of a later moment is needed. */
export type CaseFound = KnownCase | 'missing' | 'ahead'

const nothing = { events: [], texts: [] }

/** The case in use first: what it no longer has was taken from it, and stays away. */
export const findCase = async (from: Table, to: Table, journal: Journal, context: Context, caseId: string): Promise<CaseFound> => {
  const [live, copy] = await Promise.all([readCase(to, caseId), readCase(from, caseId)])
  const known = live ?? copy
  if (!known) return 'missing'
  const [liveLog, copyLog] = await Promise.all([readLog(to, caseId), readLog(from, caseId)])
  if (!live && liveLog.some(({ seq }) => seq > known.version)) return 'ahead'
  const bySeq = new Map([...copyLog, ...liveLog].filter(({ seq }) => seq <= known.version).map((it) => [it.seq, it]))
  const log = [...bySeq.values()].sort((a, b) => a.seq - b.seq)
  const isWhole = log.length === known.version
  // What is derived is rebuilt: the log says how a lost case stood.
  const state = live ?? (isWhole ? rebuild(log) : known)
  const entries = live ? [] : journal.stillToApply(caseId, log)
  const caughtUp = live ? { case: state, ...nothing } : catchUp(state, entries, goneOf(log), context)
  const gone = goneOf([...log, ...caughtUp.events])
  // The snapshot says that something was erased, the log says what; with a gap in it, nothing personal comes back.
  const isUncertain = state.erased !== null && !isWhole
  return {
    state: caughtUp.case,
    upTo: state,
    caughtUp,
    isLost: live === null,
    unmoved: known.version === copy?.version && known.head === copy.head,
    log,
    isTextErased: (n) => isUncertain || gone.texts.has(n),
    isIdentityErased: isUncertain || gone.identity,
  }
}

/** What its log says that was erased of it, and said last. */
export const goneOf = (log: readonly Pick<RecordedEvent, 'event'>[]): Gone => {
  const erased = log.flatMap(({ event }) => (event.type === 'erased' ? [event] : []))
  const said = answerToCopyIn(log.map(({ event }) => event))?.n
  return { texts: new Set(erased.flatMap(({ texts }) => texts)), identity: erased.some(({ identity }) => identity), said }
}
