import type { PossibleMove, ReporterMove } from '../../../shared/domain/actions/reporter-moves.ts'
import type { Case } from '../../../shared/domain/case/case.ts'
import type { View } from '../../../shared/domain/case/visible.ts'
import { byChannel } from '../../../shared/domain/channels/by-channel.ts'
import { clockKey, isLate } from '../../../shared/domain/law/clock.ts'
import { isOurPolicy, statuteInForce } from '../../../shared/domain/law/statutes.ts'
import { urgentSince } from '../../../shared/domain/lists/desks.ts'
import { type Instant, plusMillis } from '../../../shared/domain/time/instant.ts'
import { daysBetween } from '../../../shared/domain/time/local-date.ts'
import { nextClock, type Surroundings } from '../../../shared/web/case/clock-receipts.tsx'
import { standingSentence } from '../../../shared/web/case/standing-sentence.ts'
import { dueInWords, longDate } from '../../../shared/web/format.ts'
import type { FormState } from '../../../shared/web/forms/form.tsx'
import { DoneNote } from '../../../shared/web/forms/form.tsx'
import type { Language } from '../../../shared/web/language.ts'
import { eventName } from '../../../shared/web/text/case-names.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import type { CaseText } from '../../../shared/web/text/id/case.ts'

/** Where the case stands, with whom, since when: one sentence; and until when by law. */
export const Standing = ({ view, around }: { view: View; around: Surroundings }) => {
  const { standing, case: text } = textOf(around.language)
  return (
    <>
      <p class="lead">{standingSentence(view, standing, around, text.nobodyYet)}</p>
      <Urgent state={view.case} around={around} />
      <DueLine state={view.case} around={around} />
      <Continued state={view.case} around={around} />
    </>
  )
}

/** Somebody decided that life or health is in danger; which is no promise that the danger is over by a day. */
const Urgent = ({ state, around: { language, region } }: { state: Case; around: Surroundings }) => {
  const since = urgentSince(state)
  if (since === null) return null
  return (
    <p class="note">
      <span aria-hidden="true">▲</span> {textOf(language).case.urgent({ since: longDate(since, language), number: region.emergencyNumber })}
    </p>
  )
}

/** The clock that ends first. */
const DueLine = ({ state, around }: { state: Case; around: Surroundings }) => {
  const clock = nextClock(state)
  if (!clock) return null
  const { language, statutes } = around
  const text = textOf(language).case
  const statute = statuteInForce(statutes, clock.statute, clock.startedOn)
  const late = isLate(clock, around.today) || state.passed.includes(clockKey(clock))
  // A day that a person set is neither law nor policy.
  const inTime = clock.setTo ? text.bySetDate : isOurPolicy(statute) ? text.byPolicy : text.byLaw
  return (
    <p class={late ? 'late' : ''}>
      {(late ? text.late : inTime)({ clock: statute.name, due: dueInWords(clock, language, around.region.timeZone) })}{' '}
      {daysUntil(daysBetween(around.today, clock.due), text)}
    </p>
  )
}

/** How far a day is from today, by the calendar; of a limit in hours today is all there is to say. */
const daysUntil = (days: number, { daysLeft, daysPast }: CaseText): string => {
  if (days < 0) return days === -1 ? daysPast.yesterday : daysPast.days({ days: -days })
  if (days === 0) return daysLeft.today
  return days === 1 ? daysLeft.tomorrow : daysLeft.days({ days })
}

/** A complaint that went on as a request, seen from both ends. The first day of receipt is never lost (domain.md section 2). */
const Continued = ({ state, around }: { state: Case; around: Surroundings }) => {
  const text = textOf(around.language).actions.converted
  return byChannel(state, {
    complaint: ({ conversion }) =>
      conversion?.request ? (
        <p>
          <a href={`/lacak?number=${encodeURIComponent(conversion.request)}`}>{text.to({ request: conversion.request })}</a>
        </p>
      ) : null,
    request: ({ convertedFrom: from }) =>
      from ? <p>{text.from({ number: from.number, received: longDate(from.receivedOn, around.language) })}</p> : null,
  })
}

/** How long after sending a page still says that it arrived. */
const freshMillis = 2 * 60_000

/** What the citizen just did has arrived. Told from the log, so that nobody can make the page say it. */
export const Saved = ({ view, around, now }: { view: View; around: Surroundings; now: Instant }) => {
  const last = view.timeline.at(-1)?.event
  const theirs = last?.by.kind === 'reporter' && last.type !== 'complaint-filed' && last.type !== 'request-filed'
  if (!last || !theirs || plusMillis(last.at, freshMillis) < now) return null
  const { actions } = textOf(around.language)
  return <DoneNote>{actions.saved({ event: eventName(last.type, 'reporter', around.language, view.case.channel) ?? '' })}</DoneNote>
}

/** Fields of free text and the moves whose forms have them. */
const textFields: Readonly<Record<string, readonly ReporterMove[]>> = {
  answer: ['complete'],
  message: ['reply'],
  comment: ['confirm', 'rate'],
  explanation: ['reopen'],
  objection: ['object'],
  proxyName: ['object'],
  reason: ['withdraw'],
  detail: ['ask-privacy'],
  contested: ['contest-ending'],
  keepCode: ['object-new-code'],
}

/** What somebody wrote into any form of the page. */
export const writtenIn = (values: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(textFields).flatMap((field) => {
    const value = values[field]
    return typeof value === 'string' && value.trim() !== '' ? [value] : []
  })

/** What was written for something that is not possible any more: its form is gone, the words are not. */
export const Unsent = ({ form, possible, language }: { form: FormState; possible: readonly PossibleMove[]; language: Language }) => {
  const lost = Object.entries(textFields).flatMap(([field, moves]) => {
    const value = form.values[field]
    return typeof value === 'string' && value.trim() !== '' && !possible.some(({ move }) => moves.includes(move)) ? [value] : []
  })
  if (form.errors.length === 0 || lost.length === 0) return null
  return (
    <section class="note">
      <p>{textOf(language).actions.unsent}</p>
      {lost.map((words) => (
        <p class="written" dir="auto">
          {words}
        </p>
      ))}
    </section>
  )
}
