import { dayAfter, localDay, type OwnDays, ownDays } from '../recount/own-days.ts'
import { checkApprovals, nothingApproved } from './count-approvals.ts'
import { checkCodes, checkContacts, noCodes } from './count-codes.ts'
import { checkExports, type TakenExport } from './count-exports.ts'
import { checkFigures, type FigureEntry } from './count-figures.ts'
import { checkHandOvers, type NewLine } from './count-hand-overs.ts'
import { checkKeys, tellsOfKeys } from './count-keys.ts'
import { checkLetters } from './count-letters.ts'
import { checkList, type ListLine, type ListStep } from './count-list.ts'
import { checkNational, nothingOwedThere } from './count-national.ts'
import { checkOwed, nothingOwed } from './count-owed.ts'
import { checkRoots } from './count-roots.ts'
import type { Posted } from './faults.ts'
import { endsItself, ladder, limits } from './own-law.ts'
import { grouped, type RawItem, sha } from './raw.ts'

/**
 * Counts what came of a simulated year from the raw items of the table and the letters that left. It shares no code with
 * the product: limits, ladder, working days and hashes are written down here once more.
 */

type RawClock = {
  statute: string
  generation: number
  startedOn: string
  pauses: { from: string; until: string | null }[]
  extendedBy: number
  setTo?: string
  stoppedOn: string | null
  due: string
}
type RawEvent = {
  type: string
  at: string
  on: string
  clocks: RawClock[]
  statute: string
  generation: number
  due: string
  rung: number
  superseded: number[]
  status: string
  by: { kind: string; institution?: string | null; role?: string; id?: string }
  file?: { from?: string }
  decision?: string
  exemptions?: readonly string[]
  approvedBy?: string
}
type Entry = { caseId: string; seq: number; event: RawEvent; previous: string; hash: string }
type Line = {
  caseId: string
  recipient: string
  day: string
  statute: string
  generation: number
  due: string
  rung: number
  superseded: number[]
  end: { kind: string; at: string; letterId?: string; reason?: string } | null
}

export type Lived = {
  items: readonly RawItem[]
  /** Items of the table that nobody read. */
  unread: number
  posted: readonly Posted[]
  /** Moments of sweeps that ran through without a fault. */
  sweeps: readonly string[]
  /** The decree of mid-year: day and moment it was entered, the days it set free, and the day on which its job was done. */
  decree: { day: string; at: string; free: readonly string[]; appliedOn: string | null }
  end: string
  /** What happened to lines of the public information list. */
  listSteps: readonly ListStep[]
  /** Exports of SP4N-LAPOR! that a coordinator sent in. */
  exports: readonly TakenExport[]
  /** The generation of keys that was retired in its course; null of none. */
  keysGone: string | null
}

/** Items that `countYear` looks at. */
export const isCounted = ({ pk, sk }: RawItem): boolean =>
  sk.startsWith('EVENT#') ||
  pk.startsWith('HANDED#') ||
  pk.startsWith('REMINDER#') ||
  pk.startsWith('LETTER') ||
  pk === 'ROOT' ||
  pk.startsWith('NATIONAL#') ||
  pk.startsWith('FIGURES#') ||
  tellsOfKeys({ pk, sk })

/** Statuses in which the reporter was asked for something. */
const asked: ReadonlySet<string> = new Set(['awaiting-reporter', 'incomplete'])

export const dueOf = (clock: RawClock, days: OwnDays): string => {
  // A day that a person set is that day, under any decree.
  if (clock.setTo !== undefined) return clock.setTo
  const [n, unit] = limits[clock.statute] ?? [0, 'c']
  if (unit === 'c') {
    const rested = clock.pauses.reduce((sum, { from, until }) => sum + (until === null ? 0 : Date.parse(until) - Date.parse(from)), 0)
    return dayAfter(clock.startedOn, n + rested / 86_400_000)
  }
  let due = days.add(clock.startedOn, n)
  for (const { from, until } of clock.pauses) {
    if (until === null) continue
    const left = days.count(from, due)
    due = left !== 0 ? days.add(until, left) : from > due ? days.lastUntil(dayAfter(until, -1)) : days.firstFrom(until)
  }
  return days.add(due, clock.extendedBy)
}

const rungDays = (statute: string, due: string, days: OwnDays, until: string): { at: number; day: string }[] => {
  const row = ladder[statute]
  if (!row) return []
  const found: { at: number; day: string }[] = []
  for (let i = 0; ; i++) {
    const last = row.at.at(-1) ?? 0
    const at = row.at[i] ?? (row.again > 0 ? last + (i - row.at.length + 1) * row.again : null)
    if (at === null) return found
    const day = at === 0 ? days.lastUntil(due) : days.add(due, at)
    if (day > until) return found
    found.push({ at, day })
  }
}

export const countYear = ({ items, unread, posted, sweeps, decree, end, listSteps, exports, keysGone }: Lived) => {
  const [before, after] = [ownDays(), ownDays(decree.free)]
  const daysAt = (at: string) => (at < decree.at ? before : after)
  const logs = grouped(
    items.filter(({ sk }) => sk.startsWith('EVENT#')).map((it) => it as unknown as Entry),
    ({ caseId }) => caseId,
  )
  const faults: string[] = unread === 0 ? [] : [`unread ${unread} items of the table`]
  if (decree.appliedOn === null) faults.push('decree never applied')
  const found = {
    cases: logs.size,
    events: 0,
    rungs: 0,
    reminded: 0,
    lines: 0,
    clocks: 0,
    sentWhileAsked: 0,
    lookedAt: 0,
    endedByRecord: 0,
    contested: 0,
  }
  const owed = nothingOwed()
  const there = nothingOwedThere()
  const approved = nothingApproved()
  const codes = noCodes()
  const heads = new Map<string, Map<string, [number, string]>>()
  const said = new Map<string, number>()
  const ledger = items.filter(({ pk }) => pk.startsWith('REMINDER#')).map((it) => it.reminder as Line | NewLine)
  const listLines = ledger.filter((it) => 'information' in it) as unknown as ListLine[]
  const lines = ledger.filter((it): it is Line => !('handed' in it || 'information' in it))
  const newLines = ledger.filter((it): it is NewLine => 'handed' in it && !('information' in it))
  const linesOf = grouped(lines, (it) => `${it.caseId}#${it.statute}#${it.generation}#${it.due}#${it.rung}`)

  for (const [caseId, log] of logs) {
    log.sort((a, b) => a.seq - b.seq)
    found.events += log.length
    checkOwed(log, owed, faults)
    checkNational(log, there, faults)
    checkApprovals(log, approved, faults)
    checkCodes(log, codes, faults)
    let previous = '0'.repeat(64)
    const clocks = new Map<string, { clock: RawClock; since: string; changedOn: string | null }>()
    const running = (key: string, until: string): void => {
      const held = clocks.get(key)
      if (!held) return
      const { clock, since, changedOn } = held
      if (clock.stoppedOn !== null || clock.pauses.at(-1)?.until === null) return
      const last = sweeps.findLast((t) => t < until && t > since && !(endsItself.has(clock.statute) && clock.due < localDay(t)))
      if (!last) return
      for (const { at, day } of rungDays(clock.statute, clock.due, daysAt(last), localDay(last))) {
        if (day <= clock.startedOn || (changedOn !== null && day <= changedOn)) continue
        found.rungs++
        expected.push(`${caseId}#${key}#${clock.due}#${at}`)
      }
    }
    const expected: string[] = []
    let status = ''
    let unread = false
    let recordedUntil = ''
    for (const { event, seq, hash, ...entry } of log) {
      // Of what an asked reporter sent: somebody looks, or nothing lapses.
      const isTheirs =
        event.type === 'replied' || event.type === 'reply-recorded' || (event.type === 'file-attached' && event.file?.from !== 'officer')
      if (asked.has(status) && isTheirs) {
        if (!unread) found.sentWhileAsked++
        unread = true
      } else if (unread && (event.type === 'still-missing' || event.status !== status)) {
        const isLapse = event.type === 'lapsed' || (event.type === 'withdrawn' && event.by.kind === 'system')
        if (isLapse) faults.push(`lapsed ${caseId}#${seq} over an unread answer`)
        else found.lookedAt++
        unread = false
      }
      // What a coordinator wrote down as the end takes effect after its last day, and over nothing that its reporter said since.
      if (event.type === 'ending-recorded')
        recordedUntil = event.clocks.find(({ statute, stoppedOn }) => statute.includes('.recorded-') && stoppedOn === null)?.due ?? ''
      else if (event.type === 'ending-contested') {
        found.contested++
        recordedUntil = ''
      } else if (recordedUntil !== '' && (isTheirs || event.type === 'completed' || event.type === 'completion-recorded'))
        faults.push(`unheard ${caseId}#${seq}`)
      else if (event.type === 'ending-effective') {
        found.endedByRecord++
        if (recordedUntil === '' || event.on <= recordedUntil) faults.push(`ended ${caseId}#${seq} before ${recordedUntil || 'anything'}`)
        recordedUntil = ''
      }
      // Whatever else ended it, as a withdrawal, a dispute or an ending by an officer does: nothing waits any more.
      if (event.clocks.some(({ statute, stoppedOn }) => statute.includes('.recorded-') && stoppedOn !== null)) recordedUntil = ''
      status = event.status
      if (hash !== sha({ caseId, seq, v: 1, event, previous }) || entry.previous !== previous) faults.push(`chain ${caseId}#${seq}`)
      previous = hash
      heads.set(event.on, (heads.get(event.on) ?? new Map()).set(caseId, [seq, hash]))
      for (const clock of event.clocks ?? []) {
        const key = `${clock.statute}#${clock.generation}`
        running(key, event.at)
        const old = clocks.get(key)
        const changedOn = old && old.clock.due !== clock.due ? event.on : (old?.changedOn ?? null)
        clocks.set(key, { clock, since: event.at, changedOn })
      }
      if (event.type !== 'reminded') continue
      for (const at of [...event.superseded, event.rung]) {
        const key = `${caseId}#${event.statute}#${event.generation}#${event.due}#${at}`
        said.set(key, (said.get(key) ?? 0) + 1)
      }
      found.reminded++
      const key = `${caseId}#${event.statute}#${event.generation}#${event.due}#${event.rung}`
      const written = linesOf.get(key) ?? []
      if (written.length === 0) faults.push(`no line ${key}`)
      // What came back, from an address that may be good, is told again on another morning.
      const reached = written.filter(({ end: it }) => it?.reason !== 'bounced')
      if (new Set(reached.map(({ recipient }) => recipient)).size !== reached.length) faults.push(`two lines ${key}`)
      if (written.some(({ superseded }) => superseded.join() !== event.superseded.join())) faults.push(`other superseded ${key}`)
      const days = daysAt(event.at)
      const valid = rungDays(event.statute, event.due, days, event.on).some(({ at }) => at === event.rung)
      if (!valid) faults.push(`too early ${key} on ${event.on}`)
    }
    for (const key of clocks.keys()) running(key, end)
    for (const key of expected) if (!said.has(key)) faults.push(`missed ${key}`)
    for (const { clock } of clocks.values()) {
      found.clocks++
      const dues = [before, after].map((days) => dueOf(clock, days))
      const allowed = clock.stoppedOn === null || clock.stoppedOn > decree.day ? [dues[1]] : clock.stoppedOn < decree.day ? [dues[0]] : dues
      if (!allowed.includes(clock.due)) faults.push(`clock ${caseId} ${clock.statute} ${clock.due} instead of ${allowed}`)
    }
  }
  // What an officer was to be told whom no letter reached is told to somebody else, or to them again.
  const unheard = lines.filter(
    ({ recipient, end: it }) =>
      !recipient.startsWith('reporter:') && it?.kind === 'expired' && ['not-reachable', 'bounced'].includes(it.reason ?? ''),
  )
  for (const line of unheard) {
    const of = linesOf.get(`${line.caseId}#${line.statute}#${line.generation}#${line.due}#${line.rung}`) ?? []
    if (!of.some((it) => it.recipient !== line.recipient || it.day > line.day))
      faults.push(`unheard ${line.caseId} ${line.statute} ${line.recipient}`)
  }
  for (const [key, times] of said) if (times !== 1) faults.push(`rung ${key} came due ${times} times`)
  for (const line of lines) {
    found.lines += 1 + line.superseded.length
    if (!said.has(`${line.caseId}#${line.statute}#${line.generation}#${line.due}#${line.rung}`))
      faults.push(`line without event ${line.caseId}`)
    if (line.end === null && line.day < localDay(end)) faults.push(`open line ${line.caseId} ${line.recipient} ${line.day}`)
  }
  const ends = Object.fromEntries([...grouped(lines, ({ end: it }) => it?.kind ?? 'open')].map(([kind, of]) => [kind, of.length]))
  const officers = lines.filter(({ recipient, end: it }) => it?.kind === 'sent' && !recipient.startsWith('reporter:'))
  checkRoots(items, heads, faults)
  const left = items.filter(({ pk }) => pk.startsWith('HANDED#')).length
  const handedOver = checkHandOvers(logs, newLines, left, sweeps, daysAt, end, faults)
  const list = checkList(listSteps, listLines, sweeps, daysAt, end, faults)
  const gone = new Set(posted.map(({ letterId }) => letterId))
  for (const { caseId, recipient, end: it } of ledger) {
    if (it?.kind === 'sent' && !gone.has(it.letterId ?? ''))
      faults.push(`line of ${caseId} to ${recipient} sent with a letter that never left`)
  }
  checkContacts(logs, items, posted, faults)
  const exported = checkExports(exports, logs as never, items, posted, faults)
  const letters = checkLetters(items, posted, before, after, decree.day, end, faults)
  const late = officers.filter(({ day, end: it }) => it && localDay(it.at) !== day)
  const lateLines = late.map((it) => `${it.caseId} ${it.statute} ${it.rung} to ${it.recipient}: ${it.day}, sent ${it.end?.at}`)
  return {
    ...found,
    ...checkKeys(items, keysGone, faults),
    ...checkFigures([...logs.values()] as unknown as FigureEntry[][], items, after, faults),
    decreeAppliedOn: decree.appliedOn,
    ends,
    unheard: unheard.length,
    sentOnTime: `${officers.length - late.length} of ${officers.length}`,
    lateLines,
    ...handedOver,
    ...list,
    ...owed,
    ...there,
    ...approved,
    ...codes,
    ...exported,
    ...letters,
    faults,
  }
}
