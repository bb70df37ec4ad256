import type { OfficerCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import { type Case, isEnded } from '../../../../shared/domain/case/case.ts'
import { coordinates } from '../../../../shared/domain/case/permissions.ts'
import { groundsOf } from '../../../../shared/domain/case/request-terms.ts'
import type { View } from '../../../../shared/domain/case/visible.ts'
import { byChannel } from '../../../../shared/domain/channels/by-channel.ts'
import { clockKey, isLate } from '../../../../shared/domain/law/clock.ts'
import { statuteInForce } from '../../../../shared/domain/law/statutes.ts'
import { leadingClock, urgentSince } from '../../../../shared/domain/lists/desks.ts'
import { institutionName } from '../../../../shared/web/case/clock-receipts.tsx'
import { standingSentence } from '../../../../shared/web/case/standing-sentence.ts'
import { dueInWords, longDate, moment, receivedInWords } from '../../../../shared/web/format.ts'
import { SummaryList } from '../../../../shared/web/summary-list.tsx'
import { textOf } from '../../../../shared/web/text/citizen-text.ts'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import { officerTextOf } from '../../../../shared/web/text/officer-text.ts'
import { categoryName, type DeskAround, institutionHasEnded } from '../../desk-around.ts'
import { ClockBadge } from '../../left-badge.tsx'
import { UrgentTag } from '../../queue/queue-list.tsx'

/** Where the case stands, with whom, since when: one sentence; and until when, if something runs. */
export const CaseSentence = ({ view, around }: { view: View; around: DeskAround }) => (
  <>
    <p class="lead">{sentenceOf(view, around)}</p>
    <Urgent view={view} around={around} />
    <LeadEnded state={view.case} around={around} />
    <DueLine state={view.case} around={around} />
  </>
)

/** Danger to life or health, before anything else. */
const Urgent = ({ view, around }: { view: View; around: DeskAround }) => {
  const since = urgentSince(view.case)
  if (since === null) return null
  return (
    <p class="late">
      <UrgentTag language={around.language} /> {deskTextOf(around.language).case.urgentSince({ since: longDate(since, around.language) })}
    </p>
  )
}

/** A case does not move by itself when the institution that leads it ends. */
const LeadEnded = ({ state, around }: { state: Case; around: DeskAround }) => {
  const lead = state.holders?.lead
  if (!lead || isEnded(state) || !institutionHasEnded(around, lead)) return null
  return <p class="late">{deskTextOf(around.language).case.leadEnded({ holder: institutionName(lead, around) })}</p>
}

export const sentenceOf = (view: View, around: DeskAround): string => {
  const { standing, case: text } = deskTextOf(around.language)
  return standingSentence(view, standing, around, text.nobodyYet)
}

const DueLine = ({ state, around }: { state: Case; around: DeskAround }) => {
  const clock = leadingClock(state)
  if (!clock) return null
  const { language, statutes, today } = around
  const text = deskTextOf(language).case
  const { name } = statuteInForce(statutes, clock.statute, clock.startedOn)
  const late = isLate(clock, today) || state.passed.includes(clockKey(clock))
  const line = (late ? text.late : text.byLaw)({ clock: name, due: dueInWords(clock, language, around.region.timeZone) })
  return (
    <p class={late ? 'late' : ''}>
      <ClockBadge clock={clock} around={around} binds={false} /> {line}
    </p>
  )
}

/** What is known of the case, field by field. */
export const CaseFacts = ({ opened, around }: { opened: OfficerCase; around: DeskAround }) => {
  const { language, request } = around
  const { facts: text, via, hasEnded } = deskTextOf(language, opened.view.case.channel).case
  const { view, texts, officers } = opened
  const state = view.case
  const holder = (id: string) => {
    const name = institutionName(id, around)
    return institutionHasEnded(around, id) ? hasEnded({ name }) : name
  }
  const named = (ids: readonly string[]) => ids.map(holder).join('\n') || null
  const reported = [
    ...state.reported.institutions.map((id) => institutionName(id, around)),
    ...state.reported.officers.map((id) => officers.get(id)?.name ?? ''),
  ]
  return (
    <SummaryList
      rows={[
        [text.channel, text.channels[state.channel]],
        ...byChannel<readonly Row[]>(state, {
          complaint: (it) => complaintRows(it, around, texts),
          request: (it) => requestRows(it, around),
        }),
        [text.via, via[state.via]],
        [text.receivedOn, receivedInWords(state, language, around.region.timeZone)],
        [text.flags, flagsOf(state, around)],
        [text.target, state.targetInstitution && institutionName(state.targetInstitution, around)],
        [text.holders, state.holders && holder(state.holders.lead)],
        [text.contributors, state.holders && named(state.holders.contributors)],
        [text.readers, state.holders && named(state.holders.readers)],
        // Whom it is about is between the coordinators; others are told nothing of it.
        [text.reported, coordinates(request.officer, state) ? reported.join('\n') : null],
      ]}
    />
  )
}

type Texts = OfficerCase['texts']
type Row = readonly [label: string, value: string | null | undefined]

const complaintRows = (state: Extract<Case, { channel: 'complaint' }>, around: DeskAround, texts: Texts) => {
  const { act, case: desk } = deskTextOf(around.language)
  const text = desk.facts
  const place = [state.place && texts.get(state.place.n)?.text, state.village, state.district].filter(Boolean).join(', ')
  return [
    [text.class, officerTextOf(around.language).queue.classes[state.class]],
    [text.category, categoryName(around, state.category)],
    // For whoever verifies and passes on: an institution need not learn that one of its people is meant.
    [text.conduct, state.conduct && coordinates(around.request.officer, state) ? act.yes : null],
    [text.agenda, state.agenda],
    [text.place, place],
    [text.eventOn, state.eventOn && longDate(state.eventOn, around.language)],
    [text.national, state.national && [state.national.trackingId, state.national.there?.status].filter(Boolean).join(': ')],
    [text.nationalReceived, state.national?.there && moment(state.national.there.receivedAt, around.language, around.region.timeZone)],
    [text.rating, state.rating === null ? null : `${state.rating}/5`],
  ] as const
}

const requestRows = (state: Extract<Case, { channel: 'request' }>, { language, request: { officer } }: DeskAround) => {
  const { case: desk, act } = deskTextOf(language)
  const { request } = textOf(language)
  const from = state.convertedFrom
  // Its number would tell an institution who filed a complaint that it knows as anonymous.
  const number = coordinates(officer, state) ? from?.number : null
  const convertedFrom = from && [number, longDate(from.receivedOn, language)].filter(Boolean).join(', ')
  return [
    [desk.facts.obtain, request.obtains[state.obtain]],
    [desk.facts.deliver, request.delivers[state.deliver]],
    [desk.facts.convertedFrom, convertedFrom],
    [
      desk.facts.objection,
      state.objection && [state.objection.number, ...groundsOf(state.objection).map((it) => act.objectionGrounds[it])].join('\n'),
    ],
  ] as const
}

const flagsOf = (state: Case, { language }: DeskAround): string => {
  const { facts: text } = deskTextOf(language).case
  const identity = state.identity === 'anonymous' ? text.anonymous : state.identity === 'none' ? text.none : null
  return [identity, state.confidential ? text.confidential : null].filter(Boolean).join(', ')
}
