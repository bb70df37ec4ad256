import { localDay, type OwnDays } from './own-days.ts'
import { keptFromBy, withheldRowOf } from './own-walls.ts'
import type { RawItem } from './raw.ts'

/**
 * Every row of figures counted once more, from nothing but the events of the logs: what each case adds, under which groups, and
 * what lies in the table. It shares no code with the product; names of counters are written down here once more.
 */

type RawClock = { statute: string; generation: number; startedOn: string; extendedBy: number; stoppedOn: string | null; due: string }
type RawEvent = { type: string; at: string; on: string; status: string; clocks: RawClock[]; [fact: string]: unknown }
export type FigureEntry = { caseId: string; seq: number; event: RawEvent }

const short: Readonly<Record<string, string>> = {
  'came in': 'i',
  open: 'o',
  ended: 'e',
  identity: 'n',
  confidential: 'c',
  recorded: 'w',
  'closed by': 'x',
  verified: 'v',
  'verified in time': 'vi',
  'verified late': 'vl',
  'followed up': 'f',
  'followed up in time': 'fi',
  'followed up late': 'fl',
  'hours to response': 'h',
  answered: 'a',
  'answered in time': 'ai',
  'answered late': 'al',
  returned: 'b',
  'accepted in place': 'p',
  reopened: 'u',
  'closed again': 'ua',
  urgent: 'm',
  repeats: 'd',
  rating: 's',
  outcome: 'y',
  'archived for': 'z',
  extended: 'q',
  delivered: 't',
  decision: 'k',
  exemption: 'j',
  objected: 'g',
  ground: 'gg',
  'objection decided': 'gd',
  ordered: 'r',
  'order carried out': 'rc',
  'order open': 'rp',
  disputed: 'l',
}

/** A letter and the day to the base of 36. */
const bars: Readonly<Record<string, string>> = {
  'days to answer': 'A',
  'no answer since': 'B',
  'days to response': 'R',
  'no response since': 'S',
  'no response to nobody since': 'T',
  'days to follow-up': 'F',
  'no follow-up since': 'G',
}

const endedStatuses = new Set(['closed', 'archived', 'referred', 'blocked', 'withdrawn', 'lapsed'])

type Row = Map<string, number>
type Added = { month: string; groups: string[]; counts: Row }

/** What one log adds: its month, its groups, its counters; and the same of the survey, in the month that asked. */
const ofLog = (log: readonly FigureEntry[], days: OwnDays): Added[] => {
  const events = log.map(({ event }) => event)
  const filed = events[0] as RawEvent
  const text = (event: RawEvent | undefined, fact: string): string | null => (event?.[fact] as string | undefined) ?? null
  const all = (type: string) => events.filter((it) => it.type === type)
  const latest = (...types: string[]) => events.findLast((it) => types.includes(it.type))
  const isComplaint = filed.type === 'complaint-filed'
  const receivedOn = text(filed, 'receivedOn') ?? ''
  const month = receivedOn.slice(0, 7)
  const status = events.at(-1)?.status ?? ''
  const isEnded = endedStatuses.has(status)
  const clocks = new Map<string, RawClock>()
  for (const event of events) for (const clock of event.clocks) clocks.set(`${clock.statute}#${clock.generation}`, clock)
  const ofStatute = (is: (statute: string) => boolean) => [...clocks.values()].filter(({ statute }) => is(statute))
  const passed = passedIn(events)

  const counts: Row = new Map()
  const add = (name: string, value?: string | number | null, n = 1) => {
    if (value === null || n === 0) return
    const letter = bars[name]
    const dotted = value === undefined ? (short[name] ?? name) : `${short[name] ?? name}.${value}`
    const key = letter === undefined ? dotted : `${letter}${Number(value).toString(36)}`
    counts.set(key, (counts.get(key) ?? 0) + n)
  }
  const bar = (from: string, to: string) => Math.min(120, Math.max(0, days.count(from, to)))
  const since = (from: string) => (Date.parse(from) - Date.parse(`${month}-01`)) / 86_400_000
  const took = (done: string, waits: string, from: string | null, on: string | null) => {
    if (from === null) return
    if (on !== null) add(done, bar(from, on))
    else if (!isEnded) add(waits, since(from))
  }
  /** Kept or not against the clock that ran then; a limit that passed unanswered is late. */
  const judge = (what: string, clock: RawClock | undefined, on: string | null) => {
    if (!clock) return
    if (on !== null) add(`${what} ${on <= clock.due ? 'in time' : 'late'}`)
    else if (passed.has(`${clock.statute}#${clock.generation}`)) add(`${what} late`)
  }

  // The class as it was verified last.
  let [klass, identity, confidential] = [text(filed, 'class') ?? 'request', text(filed, 'identity') ?? '', filed.confidential === true]
  let lead: string | null = null
  let [recorded, returned, inPlace, reopened] = [0, 0, 0, 0]
  let [closedBy, byRecord, urgent, repeats] = [null as string | null, false, false, false]
  let [outcome, archivedFor, agenda, category] = [
    null as string | null,
    null as string | null,
    null as string | null,
    null as string | null,
  ]
  for (const event of events) {
    const { type } = event
    if (type === 'verified') {
      klass = text(event, 'class') ?? klass
      category = text(event, 'category')
      agenda = text(event, 'agenda')
      confidential = event.confidential === true
      if (event.anonymous === true && identity === 'named') identity = 'anonymous'
    }
    if (type === 'flags-set') {
      confidential = event.confidential === true
      if (event.anonymous === true && identity === 'named') identity = 'anonymous'
      if (event.anonymous !== true && event.consent !== undefined && identity === 'anonymous') identity = 'named'
    }
    if (type === 'disposed' || type === 'assigned') lead = (event.holders as { lead: string }).lead
    if (type === 'returned' || type === 'assignment-returned') lead = null
    if (type === 'returned') returned++
    if (type === 'accepted' && event.inItsPlace !== undefined) inPlace++
    if (type === 'reply-recorded' || type === 'completion-recorded') recorded++
    if (type === 'marked-urgent') urgent = true
    if (type === 'urgency-lifted') urgent = false
    if (type === 'linked') repeats = event.duplicateOf !== null
    if (type === 'answered') outcome = text(event, 'outcome')
    if (type === 'archived') archivedFor = text(event, 'reason')
    if (type === 'closed' || type === 'request-closed') closedBy = text(event, 'closedBy')
    if (type === 'converted') closedBy = 'officer'
    if (type === 'ending-effective') {
      if (event.ending === 'confirmation') closedBy = 'reporter'
      byRecord = event.ending === 'confirmation'
    }
    if (type === 'reopened') {
      reopened++
      ;[closedBy, outcome, archivedFor, byRecord, urgent] = [null, null, null, false, false]
    }
    if (type === 'objected') [closedBy, byRecord] = [null, false]
    if (type === 'reversed') [closedBy, archivedFor] = [null, isComplaint ? null : archivedFor]
  }

  add('came in')
  if (!isEnded) add('open')
  if (identity !== 'named') add('identity', identity)
  if (confidential) add('confidential')
  if (isEnded) add('ended', status)
  if (status === 'closed') add('closed by', byRecord ? 'record' : (closedBy ?? 'nobody'))
  add('recorded', undefined, recorded)

  if (isComplaint) {
    const followUp = events.find(
      (it) =>
        (it.type === 'accepted' && it.inItsPlace === undefined) ||
        (it.type === 'progressed' && it.status !== 'disposed') ||
        it.type === 'answered',
    )
    const answeredOn = all('answered')[0]?.on ?? null
    const followedUpOn = followUp?.on ?? null
    if (agenda !== null) add('verified')
    const verification = ofStatute((it) => it === 'complaint.verification')[0]
    judge('verified', verification, verification?.stoppedOn ?? null)
    const handed = ofStatute((it) => it === 'complaint.first-follow-up')
    const itsClock = followedUpOn === null ? handed.at(-1) : handed.find(({ stoppedOn }) => stoppedOn === followedUpOn)
    if (followedUpOn !== null) add('followed up')
    judge('followed up', itsClock, followedUpOn)
    const waitsSince = followedUpOn === null ? handed.findLast(({ stoppedOn }) => stoppedOn === null) : itsClock
    took('days to follow-up', 'no follow-up since', waitsSince?.startedOn ?? (followedUpOn === null ? null : receivedOn), followedUpOn)
    took('days to response', identity === 'none' ? 'no response to nobody since' : 'no response since', receivedOn, followedUpOn)
    if (followUp) add('hours to response', bandOf(filed, followUp, identity, receivedOn))
    if (answeredOn !== null) add('answered')
    const resolution = ofStatute((it) => it.startsWith('complaint.resolution.')).filter(
      ({ stoppedOn }) => answeredOn === null || stoppedOn === answeredOn,
    )
    judge('answered', resolution.at(-1), answeredOn)
    took('days to answer', 'no answer since', receivedOn, answeredOn)
    add('returned', undefined, returned)
    add('accepted in place', undefined, inPlace)
    if (reopened > 0) add('reopened')
    if (reopened > 0 && status === 'closed') add('closed again')
    if (urgent) add('urgent')
    if (repeats) add('repeats')
    add('rating', (latest('rated')?.stars as number | undefined) ?? null)
    add('outcome', outcome)
    add('archived for', archivedFor)
  } else {
    const decidedOn = all('decided')[0]?.on ?? null
    const decided = latest('decided')
    const notice = ofStatute((it) => it === 'request.answer')
    const order = ofStatute((it) => it === 'objection.order').at(-1)
    const deliveredOn = latest('delivered')?.on ?? null
    const objected = latest('objected')
    if (decidedOn !== null) add('answered')
    judge('answered', notice.at(-1), decidedOn)
    took('days to answer', 'no answer since', receivedOn, decidedOn)
    if (notice.some(({ extendedBy }) => extendedBy > 0)) add('extended')
    if (deliveredOn !== null) add('delivered')
    add('decision', text(decided, 'decision'))
    for (const letter of (decided?.exemptions as string[] | undefined) ?? []) add('exemption', letter)
    if (objected) add('objected')
    for (const letter of objected ? ((objected.grounds as string[] | undefined) ?? [objected.ground as string]) : []) add('ground', letter)
    add('objection decided', objected ? text(latest('objection-decided'), 'decision') : null)
    if (order) add('ordered')
    if (order && order.stoppedOn !== null && order.stoppedOn === deliveredOn) add('order carried out')
    if (order && order.stoppedOn === null) add('order open')
    const lastOfDispute = events.findLast(({ type, status: then }) => type === 'disputed' || (type === 'reversed' && then !== 'disputed'))
    if (lastOfDispute?.type === 'disputed') add('disputed')
  }

  const keptFrom = keptFromBy(events)
  for (const it of keptFrom ?? []) add('keptFrom', it)
  const channel = isComplaint ? 'complaint' : 'request'
  const isPlaced = !isComplaint || agenda !== null
  const isWithheld = klass === 'oversight' || keptFrom !== null
  const groups = isWithheld
    ? [withheldRowOf(keptFrom ?? [], klass)]
    : [
        `class#all#${klass}`,
        `lead#${lead ?? '-'}#${channel}`,
        ...(isPlaced && (category ?? text(filed, 'category')) ? [`category#${category ?? text(filed, 'category')}#${channel}`] : []),
        ...(isPlaced && text(filed, 'district') ? [`district#${text(filed, 'district')}#${channel}`] : []),
        ...(isPlaced ? [`via#${text(filed, 'via')}#${channel}`] : []),
      ]
  const survey = surveyOf(events)
  const surveyGroups = [
    ...(keptFrom === null ? [`survey#all#${channel}`] : []),
    ...(isWithheld ? [] : [`survey-lead#${lead ?? '-'}#${channel}`]),
  ]
  return [{ month, groups, counts }, ...(survey ? [{ ...survey, groups: surveyGroups }] : [])]
}

/** Asked by a closing that says so; no more once the case goes on, unless it was answered by then. */
const surveyOf = (events: readonly RawEvent[]): Omit<Added, 'groups'> | null => {
  let asked: string | null = null
  let answers: Record<string, number> | null = null
  for (const event of events) {
    if (event.type === 'survey-answered') answers = event.answers as Record<string, number>
    if (answers !== null) continue
    if (event.status !== 'closed') asked = null
    else if (event.surveyUntil !== undefined) asked = event.on.slice(0, 7)
  }
  if (asked === null) return null
  const said = Object.entries(answers ?? {}).flatMap(([element, score]) => [
    [`ks.${element}`, score] as const,
    [`kc.${element}`, 1] as const,
  ])
  return { month: asked, counts: new Map([['ka', 1], ...(answers ? [['kn', 1] as const] : []), ...said]) }
}

/** Clocks whose limit was noted as passed, and those that went on from one that had passed. */
const passedIn = (events: readonly RawEvent[]): Set<string> => {
  const passed = new Set<string>()
  for (const { type, clocks, on, ...facts } of events) {
    if (type === 'deadline-passed') passed.add(`${facts.statute}#${facts.generation}`)
    if (type !== 'reversed' && type !== 'question-withdrawn') continue
    for (const { statute, generation, stoppedOn, due } of clocks)
      if (stoppedOn === null && due < on && passed.has(`${statute}#${generation - 1}`)) passed.add(`${statute}#${generation}`)
  }
  return passed
}

const bandOf = (filed: RawEvent, followUp: RawEvent, identity: string, receivedOn: string): string => {
  if (identity === 'none' || localDay(filed.at) !== receivedOn) return 'unknown'
  const hours = (Date.parse(followUp.at) - Date.parse(filed.at)) / 3_600_000
  return String([24, 72, 120, 168, 336].find((it) => hours <= it) ?? 'more')
}

/** Compares what lies in the table with what the logs say; gives how many rows and counters are the same. */
export const checkFigures = (logs: Iterable<readonly FigureEntry[]>, items: readonly RawItem[], days: OwnDays, faults: string[]) => {
  const expected = new Map<string, Row>()
  for (const log of logs) {
    // A log that begins with something else is a fault of its own.
    if (!log[0]?.event.type.endsWith('-filed')) continue
    for (const { month, groups, counts } of ofLog(log, days))
      for (const group of groups) {
        const row = expected.get(`FIGURES#${month} ${group}`) ?? new Map<string, number>()
        for (const [name, n] of counts) row.set(name, (row.get(name) ?? 0) + n)
        expected.set(`FIGURES#${month} ${group}`, row)
      }
  }
  const there = new Map<string, Row>()
  for (const { pk, sk, ...counts } of items) {
    if (!/^FIGURES#\d/.test(pk)) continue
    const some = Object.entries(counts as Record<string, number>).filter(([, n]) => n !== 0)
    if (some.length > 0) there.set(`${pk} ${sk}`, new Map(some))
  }
  let counters = 0
  for (const name of new Set([...expected.keys(), ...there.keys()])) {
    const [own, stored] = [expected.get(name) ?? new Map<string, number>(), there.get(name) ?? new Map<string, number>()]
    for (const counter of new Set([...own.keys(), ...stored.keys()])) {
      counters++
      const [wanted, found] = [own.get(counter) ?? 0, stored.get(counter) ?? 0]
      if (wanted !== found) faults.push(`figure ${name} ${counter}: ${found} instead of ${wanted}`)
    }
  }
  return { figureRows: expected.size, figureCounters: counters }
}
