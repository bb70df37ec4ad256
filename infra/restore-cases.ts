import type { Case } from '../shared/domain/case/case.ts'
import type { RecordedEvent } from '../shared/domain/events/chain.ts'
import { readCase, readLog } from '../shared/store/case/case-items.ts'
import type { Table } from '../shared/store/table.ts'

/** What a restore knows of a case: items are weighed against this, never against the copy that they come from. */
export type KnownCase = {
  /** The case in use; of one that is lost altogether, the copy's. */
  state: Case
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

/** The case in use first: what it no longer has was taken from it, and stays away. */
export const findCase = async (from: Table, to: Table, caseId: string): Promise<CaseFound> => {
  const [live, copy] = await Promise.all([readCase(to, caseId), readCase(from, caseId)])
  const state = live ?? copy
  if (!state) return 'missing'
  const [liveLog, copyLog] = await Promise.all([readLog(to, caseId), readLog(from, caseId)])
  if (!live && liveLog.some(({ seq }) => seq > state.version)) return 'ahead'
  const bySeq = new Map([...copyLog, ...liveLog].filter(({ seq }) => seq <= state.version).map((it) => [it.seq, it]))
  const log = [...bySeq.values()].sort((a, b) => a.seq - b.seq)
  const erased = log.flatMap(({ event }) => (event.type === 'erased' ? [event] : []))
  // The snapshot says that something was erased, the log says what; with a gap in it, nothing personal comes back.
  const isUncertain = state.erased !== null && log.length < state.version
  return {
    state,
    unmoved: state.version === copy?.version && state.head === copy.head,
    log,
    isTextErased: (n) => isUncertain || erased.some(({ texts }) => texts.includes(n)),
    isIdentityErased: isUncertain || erased.some(({ identity }) => identity),
  }
}
