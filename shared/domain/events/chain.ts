import { createHash } from 'node:crypto'
import type { CaseEvent } from './events.ts'

/**
 * An event as it stands in the log: numbered from 1, versioned (`v`, upcast on read) and chained. The hash covers the
 * case, the number, the event and the hash before it, so that no event can be changed, dropped, moved to another case
 * or inserted unseen. Personal texts enter only through their commitments: erasing one leaves the chain valid.
 */
export type RecordedEvent<E extends CaseEvent = CaseEvent> = {
  caseId: string
  seq: number
  v: 1
  event: E
  previous: string
  hash: string
}

/** The head of a case that has no event yet. */
export const genesis = '0'.repeat(64)

/** JSON with sorted keys: the same facts give the same bytes, whatever wrote them. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`
}

const hashOf = (record: Omit<RecordedEvent, 'hash'>): string => createHash('sha256').update(canonical(record)).digest('hex')

/** Puts events behind the last one of a case. `version` and `head` are those of the snapshot (0 and `genesis` at first). */
export const record = <E extends CaseEvent>(
  caseId: string,
  after: { version: number; head: string },
  events: readonly E[],
): RecordedEvent<E>[] => {
  const recorded: RecordedEvent<E>[] = []
  let previous = after.head
  for (const event of events) {
    const unsealed = { caseId, seq: after.version + recorded.length + 1, v: 1 as const, event, previous }
    const hash = hashOf(unsealed)
    recorded.push({ ...unsealed, hash })
    previous = hash
  }
  return recorded
}

export type ChainFault = { seq: number; fault: 'wrong-number' | 'wrong-previous' | 'wrong-hash' | 'wrong-case' }

/** Checks a whole log in order; null when it holds. */
export const findChainFault = (caseId: string, log: readonly RecordedEvent[]): ChainFault | null => {
  let previous = genesis
  for (const [index, entry] of log.entries()) {
    const { hash, ...unsealed } = entry
    if (entry.seq !== index + 1) return { seq: entry.seq, fault: 'wrong-number' }
    if (entry.caseId !== caseId) return { seq: entry.seq, fault: 'wrong-case' }
    if (entry.previous !== previous) return { seq: entry.seq, fault: 'wrong-previous' }
    if (hash !== hashOf(unsealed)) return { seq: entry.seq, fault: 'wrong-hash' }
    previous = hash
  }
  return null
}
