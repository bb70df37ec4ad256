import type { Actor } from '../../domain/case/actor.ts'
import { groundsOf, type ObjectionGround } from '../../domain/case/request-terms.ts'
import type { RecordedEvent } from '../../domain/events/chain.ts'
import type { CaseEvent, WordsOnlyType } from '../../domain/events/events.ts'
import { type Clock, isPaused } from '../../domain/law/clock.ts'
import { type StatuteId, statuteInForce } from '../../domain/law/statutes.ts'
import { fileSize, longDate } from '../format.ts'
import { textOf } from '../text/citizen-text.ts'
import { institutionName, type Surroundings } from './clock-receipts.tsx'

/** Who acted, in words. Officers act for their institution; their names are nobody's business here. */
export const whoOf = (actor: Actor, around: Surroundings): string => {
  const { who } = textOf(around.language).timeline
  if (actor.kind === 'reporter') return actor.codeSeen ? who.codeSeen : who.reporter
  if (actor.kind !== 'officer') return who[actor.kind]
  const { role, institution } = actor
  if (role === 'coordinator' || role === 'superior') return who[role]
  if ((role === 'liaison' || role === 'head') && institution) return who[role]({ institution: institutionName(institution, around) })
  return who.other
}

export type Fact = readonly [label: string, value: string | null]

/** Who acted says enough, the head of the page has it, or it is only for officers. */
type Untold =
  | 'accepted'
  | 'access-renewed'
  | 'decision-drafted'
  | 'conflict-named'
  | 'contact-taken-back'
  | 'draft-sent-back'
  | 'drafted'
  | 'duplicates-changed'
  | 'letter-signed'
  | 'linked'
  | 'national-kept'
  | 'national-owed'
  | 'publication-proposed'
  | 'published'
  | 'progressed'
  | 'reached'
  | 'reminded'
  | 'survey-answered'

/** The facts of an event that a citizen asks about, in words. What has been written is shown beside them. */
export const factsOf = (event: CaseEvent, around: Surroundings, timeline: readonly RecordedEvent[]): Fact[] => {
  const { language, region } = around
  const { timeline: text, case: words, complaint, request } = textOf(language)
  const { facts } = text
  const name = (id: string) => institutionName(id, around)
  switch (event.type) {
    case 'request-filed':
      return event.convertedFrom
        ? [
            [facts.from, event.convertedFrom.number],
            [facts.firstReceived, longDate(event.convertedFrom.receivedOn, language)],
          ]
        : []
    // Whom it is about is a part of what they filed; the head of the page has the rest.
    case 'complaint-filed':
      return [[complaint.fields.reportedInstitution, event.reported?.institutions.map(name).join(', ') ?? null]]
    case 'verified':
      return [
        [facts.agenda, event.agenda],
        [facts.class, complaint.classes[event.class].label],
        [facts.category, region.categories.find(({ id }) => id === event.category)?.name ?? event.category],
      ]
    case 'disposed':
    case 'assigned':
      return [
        [facts.lead, name(event.holders.lead)],
        [facts.contributors, event.holders.contributors.map(name).join(', ')],
      ]
    case 'returned':
    case 'assignment-returned':
      return [[facts.lead, name(event.institution)]]
    case 'publishing-set':
      return [[words.publishing.question, textOf(language).common[event.publishing === 'allowed' ? 'yes' : 'no']]]
    case 'unpublished':
      return [[facts.reason, words.publishing.causes[event.cause]]]
    case 'recording-set':
      return [
        [complaint.fields.recordThere, textOf(language).common[event.recording === 'allowed' ? 'yes' : 'no']],
        [facts.consent, event.heard ? text.consents[event.heard] : null],
      ]
    case 'flags-set':
      return [
        [facts.anonymous, event.anonymous ? text.hidden : text.shown],
        [facts.confidential, event.confidential ? text.secret : text.open],
        [facts.consent, event.consent ? text.consents[event.consent] : null],
      ]
    // Officers' names are nobody's business here; their institution is.
    case 'wall-lifted':
      return [[facts.lifted, [...event.lifted.institutions.map(name), ...event.lifted.officers.map(() => text.anOfficer)].join('\n')]]
    case 'referred':
      return [[facts.body, event.body]]
    case 'archived':
      return [[facts.reason, text.archiveReasons[event.reason]]]
    case 'answered':
      return [[facts.outcome, text.outcomes[event.outcome]]]
    case 'withdrawn':
      return [[facts.reason, text.causes[event.cause]]]
    case 'closed':
    case 'request-closed':
      return [[facts.reason, text.closedBy[event.closedBy]]]
    case 'rated':
      return [[facts.stars, text.starsOf({ stars: event.stars })]]
    case 'converted':
      return [[facts.request, event.request]]
    case 'national-linked':
    case 'national-unlinked':
      return [[facts.number, event.trackingId]]
    case 'national-imported':
      return [
        [facts.number, event.trackingId],
        [facts.nationalStatus, event.there.status],
      ]
    case 'extended':
      return datesOf(event.clocks, around)
    case 'recomputed':
      return [
        [facts.decree, event.decree],
        ...datesOf(
          event.clocks.filter((clock) => !isPaused(clock)),
          around,
        ),
      ]
    case 'decided':
      return [
        [facts.decision, text.decisions[event.decision]],
        [facts.exemptions, event.exemptions.map((letter) => `${text.letterOf({ letter })}: ${text.exemptions[letter]}`).join('\n')],
        [facts.heldBy, event.heldBy],
        [facts.provideUntil, dueOf(event.clocks, 'request.provide', language)],
        [facts.cost, costOf(event, text.noFee)],
      ]
    case 'delivered':
      return [
        [facts.deliver, request.delivers[event.how]],
        [facts.form, event.form ? request.obtains[event.form] : null],
      ]
    case 'objected':
      return [
        [facts.number, event.number],
        [facts.ground, groundLines(event, around)],
        [facts.proxyAuthority, event.proxyAuthority ? text.proxyAuthorities[event.proxyAuthority] : null],
        [
          facts.recordedFrom,
          event.told && event.toldOn ? text.heardOn({ heard: text.told[event.told], on: longDate(event.toldOn, language) }) : null,
        ],
      ]
    // Whoever reads it has to see that it is not their own writing.
    case 'reply-recorded':
    case 'completion-recorded':
      return [[facts.recordedFrom, text.heardOn({ heard: text.heard[event.heard], on: longDate(event.heardOn, language) })]]
    case 'ending-recorded':
      return [
        [facts.ending, text.endings[event.ending]],
        [facts.recordedFrom, text.heardOn({ heard: text.told[event.told], on: longDate(event.toldOn, language) })],
      ]
    case 'ending-effective':
      return [[facts.ending, text.endings[event.ending]]]
    case 'not-connected': {
      const { tries: count, tried, triedOn } = event
      return [[facts.tries, text.tries({ count, tried: text.heard[tried], on: longDate(triedOn, language) })]]
    }
    case 'objection-decided':
      return [
        [facts.decision, text.objectionDecisions[event.decision]],
        [facts.orderUntil, dueOf(event.clocks, 'objection.order', language)],
      ]
    case 'disputed':
      return [[facts.reference, event.reference]]
    case 'deadline-passed':
    case 'window-ended':
      return [[facts.clock, [clockName(event.statute, event.on, around), dueBefore(event, timeline, around)].filter(Boolean).join(', ')]]
    case 'contact-corrected':
      return [
        [facts.contact, changedContacts(event, words.contact)],
        [
          facts.recordedFrom,
          event.heard && event.heardOn ? text.heardOn({ heard: text.heard[event.heard], on: longDate(event.heardOn, language) }) : null,
        ],
        [facts.takenBackUntil, event.until === null ? null : longDate(event.until, language)],
      ]
    case 'file-attached':
      return [
        [facts.file, `${words.fileTypes[event.file.type] ?? event.file.type} · ${fileSize(event.file.size, language)}`],
        [facts.sentBy, event.codeSeen ? text.who.codeSeen : null],
      ]
    case 'file-refused':
      return [[facts.reason, words.fileRefusals[event.reason]]]
    case 'privacy-asked':
      return [[facts.right, words.privacy.rights[event.right]]]
    case 'erased':
      return [[facts.basis, event.basis]]
    case 'letter-issued': {
      const { kind, number, date, signatory } = event.letter
      return [
        [facts.letter, text.officialLetters[kind]],
        [facts.number, number],
        [facts.letterDate, longDate(date, language)],
        [facts.signatory, signatory],
      ]
    }
    default:
      event.type satisfies WordsOnlyType | Untold
      return []
  }
}

/** Which of the contacts were given anew; never what they are. */
export const changedContacts = (
  { email, phone, last }: Pick<Extract<CaseEvent, { type: 'contact-corrected' }>, 'email' | 'phone' | 'last'>,
  names: Readonly<Record<'email' | 'phone', string>>,
): string => [...(email === last ? [names.email] : []), ...(phone === last ? [names.phone] : [])].join(', ')

/** Every ground of an objection, a line each. */
export const groundLines = (objection: Parameters<typeof groundsOf>[0], around: Surroundings): string =>
  groundsOf(objection)
    .map((ground) => groundOf(ground, around))
    .join('\n')

/** A ground with its letter of UU 14/2008 Ps 35(1). */
export const groundOf = (ground: ObjectionGround, { language }: Surroundings): string => {
  const text = textOf(language).timeline
  return `${text.grounds[ground]} (${text.groundOf({ letter: ground })})`
}

/** The last day on time of the limit that an event found to have passed; when it was noticed stands beside the event anyway. */
const dueBefore = (
  event: Extract<CaseEvent, { type: 'deadline-passed' | 'window-ended' }>,
  timeline: readonly RecordedEvent[],
  { language }: Surroundings,
): string | null => {
  const until = timeline.findIndex((it) => it.event === event)
  const clocks = timeline.slice(0, until + 1).flatMap((it) => it.event.clocks)
  const due = clocks.findLast(({ statute, generation }) => statute === event.statute && generation === event.generation)?.due
  return due ? longDate(due, language) : null
}

/** The fee, its decree and how it is paid; nothing where nothing is given. */
const costOf = ({ decision, cost, costDecree, payment }: Extract<CaseEvent, { type: 'decided' }>, none: string): string | null => {
  if (cost !== null) return [costDecree ? `${cost} (${costDecree})` : cost, payment].filter(Boolean).join(', ')
  return decision === 'refused' || decision === 'not-held' ? null : none
}

/** Until when what an event ordered or promised is to be given. */
const dueOf = (clocks: readonly Clock[], limit: StatuteId, language: Surroundings['language']): string | null => {
  const clock = clocks.find(({ statute, stoppedOn }) => statute === limit && stoppedOn === null)
  return clock ? longDate(clock.due, language) : null
}

const clockName = (statute: StatuteId, on: Clock['startedOn'], { statutes }: Surroundings): string =>
  statuteInForce(statutes, statute, on).name

/** Dates that an event moved. */
const datesOf = (clocks: readonly Clock[], around: Surroundings): Fact[] =>
  clocks.map((clock) => [clockName(clock.statute, clock.startedOn, around), longDate(clock.due, around.language)])
