import { type Follows, isUntouched, nationalOf } from './national-facts.ts'
import { localDay, type OwnDays } from './own-days.ts'
import { keptFromBy } from './own-walls.ts'

/**
 * What one log says of its case, for whoever counts figures anew: nothing here comes from the product, and nothing is read but
 * events. Everything is derived from what happened, in the order in which it happened.
 */

export type RawClock = {
  statute: string
  generation: number
  startedOn: string
  pauses: { from: string; until: string | null }[]
  extendedBy: number
  stoppedOn: string | null
  due: string
}
export type RawEvent = { type: string; at: string; on: string; status: string; clocks: RawClock[]; [fact: string]: unknown }
/** Kept, or passed without; null while the limit runs, and where none did. */
export type Judged = 'in time' | 'late' | null
/** From when on something took, and on which day it was done; of what waits still null; `null` where nothing is measured. */
export type Took = { from: string; on: string | null } | null

export type CaseFacts = ReturnType<typeof factsOf>

const endedStatuses = new Set(['closed', 'archived', 'referred', 'blocked', 'withdrawn', 'lapsed'])

/** In the order of the log. Null of a log that begins with nothing that was filed. */
export const factsOf = (events: readonly RawEvent[]) => {
  const filed = events[0]
  if (!filed?.type.endsWith('-filed')) throw new Error('A log begins with what was filed')
  const text = (event: RawEvent | undefined, fact: string): string | null => (event?.[fact] as string | undefined) ?? null
  const first = (type: string) => events.find((it) => it.type === type)
  const latest = (...types: string[]) => events.findLast((it) => types.includes(it.type))
  const isComplaint = filed.type === 'complaint-filed'
  const receivedOn = text(filed, 'receivedOn') ?? ''
  const status = events.at(-1)?.status ?? ''
  const isEnded = endedStatuses.has(status)
  const clocks = clocksAfter(events)
  const ofStatute = (is: (statute: string) => boolean) => clocks.filter(({ statute }) => is(statute))
  const passed = passedIn(events)
  const hasPassed = ({ statute, generation }: RawClock) => passed.has(`${statute}#${generation}`)
  const judge = (clock: RawClock | undefined, on: string | null): Judged => {
    if (!clock) return null
    if (on !== null) return on <= clock.due ? 'in time' : 'late'
    return hasPassed(clock) ? 'late' : null
  }
  /** What neither happened nor can any more is not measured. */
  const took = (from: string | null, on: string | null): Took => (from === null || (on === null && isEnded) ? null : { from, on })

  // The class as it was verified last; whoever is hidden may be uncovered by their own word alone.
  let [klass, identity, confidential] = [text(filed, 'class') ?? 'request', text(filed, 'identity') ?? '', filed.confidential === true]
  let [lead, agenda, category] = [null as string | null, null as string | null, text(filed, 'category')]
  let [recorded, returned, inPlace, reopened] = [0, 0, 0, 0]
  let [closedBy, byRecord, withdrawnByRecord] = [null as string | null, false, false]
  let [urgent, repeats, sentBack] = [false, false, false]
  let [outcome, archivedFor, rating] = [null as string | null, null as string | null, null as number | null]
  for (const event of events) {
    const { type } = event
    if (type === 'verified') {
      klass = text(event, 'class') ?? klass
      category = text(event, 'category')
      agenda = text(event, 'agenda')
    }
    if (type === 'verified' || type === 'flags-set') {
      confidential = event.confidential === true
      if (event.anonymous === true && identity === 'named') identity = 'anonymous'
      if (event.anonymous !== true && event.consent !== undefined && identity === 'anonymous') identity = 'named'
    }
    if (type === 'disposed' || type === 'assigned') {
      const to = (event.holders as { lead: string }).lead
      if (to !== lead) sentBack = false
      lead = to
    }
    if (type === 'returned' || type === 'assignment-returned') lead = null
    if (type === 'returned') returned++
    if (type === 'accepted' && event.inItsPlace !== undefined) inPlace++
    if (type === 'reply-recorded' || type === 'completion-recorded') recorded++
    if (type === 'marked-urgent') urgent = true
    if (type === 'urgency-lifted') urgent = false
    if (type === 'linked') repeats = event.duplicateOf !== null
    if (type === 'draft-sent-back' && event.onlyDraft === true) sentBack = true
    if (type === 'drafted' || type === 'decision-drafted' || type === 'answered' || type === 'decided') sentBack = false
    if (type === 'answered') outcome = text(event, 'outcome')
    if (type === 'archived') archivedFor = text(event, 'reason')
    if (type === 'closed' || type === 'request-closed') closedBy = text(event, 'closedBy')
    if (type === 'converted') closedBy = 'officer'
    if (type === 'ending-effective') {
      if (event.ending === 'confirmation') closedBy = 'reporter'
      byRecord = event.ending === 'confirmation'
      withdrawnByRecord = event.ending === 'withdrawal'
    }
    if (type === 'reopened') {
      reopened++
      ;[closedBy, outcome, archivedFor, byRecord, withdrawnByRecord, urgent] = [null, null, null, false, false, false]
    }
    if (type === 'rated') rating = event.stars as number
    // As long as nobody here did anything the case stands as its export says; protection only grows by it.
    const follows = type === 'national-imported' ? (event.follows as Follows | undefined) : undefined
    if (follows) {
      klass = follows.class ?? klass
      category = follows.category ?? category
      identity = follows.identity ?? identity
      confidential ||= follows.confidential === true
      if (follows.rating !== undefined) rating = follows.rating
      if (follows.closedBy !== undefined) closedBy = follows.closedBy
      if (follows.archivedFor !== undefined) archivedFor = follows.archivedFor
    }
    if (type === 'objected') [closedBy, byRecord, withdrawnByRecord] = [null, false, false]
    if (type === 'reversed') [closedBy, archivedFor] = [null, isComplaint ? null : archivedFor]
  }

  const followUp = events.find(
    (it) =>
      (it.type === 'accepted' && it.inItsPlace === undefined) ||
      (it.type === 'progressed' && it.status !== 'disposed') ||
      it.type === 'answered',
  )
  const followedUpOn = (isComplaint && followUp?.on) || null
  const answered = isComplaint ? first('answered') : first('decided')
  const answeredOn = answered?.on ?? null
  const handed = ofStatute((it) => it === 'complaint.first-follow-up')
  const followUpClock = followedUpOn === null ? handed.at(-1) : handed.find(({ stoppedOn }) => stoppedOn === followedUpOn)
  const handedOver = followedUpOn === null ? handed.findLast(({ stoppedOn }) => stoppedOn === null) : followUpClock
  const verification = ofStatute((it) => it === 'complaint.verification')[0]
  const answerClock = ofStatute((it) => (isComplaint ? it.startsWith('complaint.resolution.') : it === 'request.answer')).findLast(
    ({ stoppedOn }) => !isComplaint || answeredOn === null || stoppedOn === answeredOn,
  )
  const decided = latest('decided')
  const objected = latest('objected')
  const objection = objected && {
    number: text(objected, 'number') ?? '',
    filedOn: text(objected, 'toldOn') ?? objected.on,
    grounds: (objected.grounds as string[] | undefined) ?? [objected.ground as string],
    isByRecord: objected.told !== undefined,
    decided: events.findLast((it, i) => it.type === 'objection-decided' && i > events.indexOf(objected)) ?? null,
  }
  const order = ofStatute((it) => it === 'objection.order').at(-1)
  const deliveredOn = latest('delivered')?.on ?? null
  const lastOfDispute = events.findLast(({ type, status: then }) => type === 'disputed' || (type === 'reversed' && then !== 'disputed'))
  const keptFrom = keptFromBy(events)
  return {
    number: text(filed, 'number') ?? '',
    channel: isComplaint ? ('complaint' as const) : ('request' as const),
    receivedOn,
    month: receivedOn.slice(0, 7),
    filedAt: filed.at,
    cameAt: text(filed, 'cameAt'),
    recordedOn: filed.on,
    status,
    isEnded,
    class: klass,
    lead,
    agenda,
    /** Nobody has asked whom a complaint is about before it is verified: until then it is in no cell of a place. */
    isPlaced: !isComplaint || agenda !== null,
    category,
    district: text(filed, 'district'),
    via: text(filed, 'via'),
    identity,
    confidential,
    recorded,
    returned,
    inPlace,
    reopened,
    closedBy: status === 'closed' ? (byRecord ? 'record' : (closedBy ?? 'nobody')) : null,
    byRecord,
    withdrawnByRecord,
    urgent,
    repeats,
    sentBack,
    outcome,
    archivedFor,
    rating,
    endedThere: isComplaint && isEnded && isUntouched(events),
    /** From whom it is kept; null where nobody is named or meant. */
    keptFrom,
    isWithheld: klass === 'oversight' || keptFrom !== null,
    clocks,
    hasPassed,
    verified: isComplaint && agenda !== null,
    verification: isComplaint ? judge(verification, verification?.stoppedOn ?? null) : null,
    followedUpOn,
    followUpAt: (isComplaint && followUp?.at) || null,
    followUp: isComplaint ? judge(followUpClock, followedUpOn) : null,
    followUpTook: isComplaint ? took(handedOver?.startedOn ?? (followedUpOn === null ? null : receivedOn), followedUpOn) : null,
    responseTook: isComplaint ? took(receivedOn, followedUpOn) : null,
    answeredOn,
    answer: judge(answerClock, answeredOn),
    answerTook: took(receivedOn, answeredOn),
    extended: ofStatute((it) => it === 'request.answer').some(({ extendedBy }) => extendedBy > 0),
    deliveredOn,
    decided: decided ?? null,
    decision: text(decided, 'decision'),
    exemptions: (decided?.exemptions as string[] | undefined) ?? [],
    objection: objection ?? null,
    ordered: order !== undefined,
    orderCarriedOut: order !== undefined && order.stoppedOn !== null && order.stoppedOn === deliveredOn,
    orderOpen: order !== undefined && order.stoppedOn === null,
    disputed: lastOfDispute?.type === 'disputed',
    national: nationalOf(events, { status, klass, isEnded, isVerified: agenda !== null }),
    survey: surveyOf(events),
    filed,
  }
}

/** Asked by a closing that says so; no more once the case goes on, unless it was answered by then. */
const surveyOf = (events: readonly RawEvent[]): { askedOn: string; answers: Readonly<Record<string, number>> | null } | null => {
  let [askedOn, answers] = [null as string | null, null as Record<string, number> | null]
  for (const event of events) {
    if (event.type === 'survey-answered') answers = event.answers as Record<string, number>
    if (answers !== null) continue
    if (event.status !== 'closed') askedOn = null
    else if (event.surveyUntil !== undefined) askedOn = event.on
  }
  return askedOn === null ? null : { askedOn, answers }
}

/** Each clock as it was written last, in the order in which they began. */
const clocksAfter = (events: readonly RawEvent[]): RawClock[] => {
  const clocks = new Map<string, RawClock>()
  for (const event of events) for (const clock of event.clocks) clocks.set(`${clock.statute}#${clock.generation}`, clock)
  return [...clocks.values()]
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

/** In hours as PEKPPP bands them; without identity, and where it was entered on a later day than it came, nobody knows the hour but of a chat. */
export const bandOf = ({ identity, filedAt, cameAt, receivedOn, followUpAt }: CaseFacts): string | null => {
  if (followUpAt === null) return null
  const since = cameAt ?? (localDay(filedAt) === receivedOn ? filedAt : null)
  if (identity === 'none' || since === null) return 'unknown'
  const hours = (Date.parse(followUpAt) - Date.parse(since)) / 3_600_000
  return String([24, 72, 120, 168, 336].find((it) => hours <= it) ?? 'more')
}

/** Longer than that is one bar. */
const longest = 120

/** Working days that it took, or that it has waited by that day. */
export const daysOf = ({ from, on }: NonNullable<Took>, days: OwnDays, today: string): number =>
  Math.min(longest, Math.max(0, days.count(from, on ?? today)))
