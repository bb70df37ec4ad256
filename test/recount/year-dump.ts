import { createHash } from 'node:crypto'
import { type CaseFacts, factsOf, type RawEvent } from './case-facts.ts'
import { type OwnDays, ownDays } from './own-days.ts'

/**
 * What the recount is given: events, and what a region file, a decree and a directory say; one JSON value a line. Everything else
 * it works out by itself.
 */
export type DumpLine =
  | { kind: 'event'; caseId: string; seq: number; event: RawEvent; previous: string; hash: string }
  | {
      kind: 'region'
      name: string
      institutions: { id: string; name: string }[]
      categories: { id: string; name: string }[]
      promises: { what: 'first-response' | 'answer'; days: number }[]
    }
  /** Days that a decree of the region set free. */
  | { kind: 'free'; days: readonly string[] }
  | ({ kind: 'viewer' } & Viewer)
  /** On a morning, the moment up to which changes had reached the figures: what was published that day holds no later one. */
  | { kind: 'settled'; day: string; at: string }
  /** A letter of the calendar as its officer reads it, and when it was written. */
  | ({ kind: 'letter' } & CalendarLetter)
  | { kind: 'now'; at: string; today: string }

/** Who looks, as the directory has them. */
export type Viewer = { id: string; role: string; institution: string | null }

export type CalendarLetter = { to: string; subject: string; text: string; day: string; at: string }

export type CountedCase = CaseFacts & { id: string }

export type Dump = {
  logs: ReadonlyMap<string, readonly RawEvent[]>
  cases: readonly CountedCase[]
  region: Extract<DumpLine, { kind: 'region' }>
  viewers: readonly Viewer[]
  settled: ReadonlyMap<string, string>
  letters: readonly CalendarLetter[]
  days: OwnDays
  today: string
  /** What is wrong with the logs themselves. */
  faults: string[]
}

export const readDump = (lines: Iterable<string>): Dump => {
  const logs = new Map<string, Extract<DumpLine, { kind: 'event' }>[]>()
  const viewers: Viewer[] = []
  const settled = new Map<string, string>()
  const letters: CalendarLetter[] = []
  let [region, free, today] = [null as Dump['region'] | null, [] as readonly string[], '']
  for (const text of lines) {
    const line = JSON.parse(text) as DumpLine
    if (line.kind === 'event') logs.set(line.caseId, [...(logs.get(line.caseId) ?? []), line])
    else if (line.kind === 'viewer') viewers.push({ id: line.id, role: line.role, institution: line.institution })
    else if (line.kind === 'letter') letters.push(line)
    else if (line.kind === 'settled') settled.set(line.day, line.at)
    else if (line.kind === 'region') region = line
    else if (line.kind === 'free') free = line.days
    else today = line.today
  }
  if (!region || today === '') throw new Error('The dump has neither region nor day')
  const faults: string[] = []
  const events = new Map<string, RawEvent[]>()
  for (const [caseId, log] of logs) {
    log.sort((a, b) => a.seq - b.seq)
    checkLog(caseId, log, faults)
    if (log[0]?.event.type.endsWith('-filed'))
      events.set(
        caseId,
        log.map(({ event }) => event),
      )
  }
  const cases = [...events].map(([id, log]) => ({ ...factsOf(log), id }))
  return { logs: events, cases, region, viewers, settled, letters, days: ownDays(free), today, faults }
}

/** Numbers without a gap, each entry bound to the one before, moments that never go back. */
const checkLog = (caseId: string, log: readonly Extract<DumpLine, { kind: 'event' }>[], faults: string[]): void => {
  let previous = '0'.repeat(64)
  for (const [i, entry] of log.entries()) {
    const { seq, event } = entry
    if (seq !== i + 1) return void faults.push(`log ${caseId}: entry ${i + 1} is missing`)
    if (entry.previous !== previous || entry.hash !== sha({ caseId, seq, v: 1, event, previous }))
      return void faults.push(`log ${caseId}: entry ${seq} does not follow the one before`)
    previous = entry.hash
  }
}

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const keys = Object.keys(value).filter((it) => (value as Record<string, unknown>)[it] !== undefined)
  return `{${keys
    .sort()
    .map((it) => `${JSON.stringify(it)}:${canonical((value as Record<string, unknown>)[it])}`)
    .join(',')}}`
}
/** The hash of a chain, written down here once more. */
export const sha = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')
