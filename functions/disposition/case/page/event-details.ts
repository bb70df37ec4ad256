import type { OfficerCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import type { Actor } from '../../../../shared/domain/case/actor.ts'
import type { Holders } from '../../../../shared/domain/case/case.ts'
import { coordinates } from '../../../../shared/domain/case/permissions.ts'
import { superiorDesk } from '../../../../shared/domain/case/reading.ts'
import { type DecisionFacts, groundsOf } from '../../../../shared/domain/case/request-terms.ts'
import type { RecordedEvent } from '../../../../shared/domain/events/chain.ts'
import type { CaseEvent, WordsOnlyType } from '../../../../shared/domain/events/events.ts'
import type { Clock } from '../../../../shared/domain/law/clock.ts'
import { clockKey } from '../../../../shared/domain/law/clock.ts'
import { statuteInForce } from '../../../../shared/domain/law/statutes.ts'
import { institutionName } from '../../../../shared/web/case/clock-receipts.tsx'
import { changedContacts } from '../../../../shared/web/case/timeline-facts.ts'
import { fileSize, longDate } from '../../../../shared/web/format.ts'
import { textOf } from '../../../../shared/web/text/citizen-text.ts'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import { officerTextOf } from '../../../../shared/web/text/officer-text.ts'
import { categoryName, type DeskAround } from '../../desk-around.ts'

type About = Pick<OfficerCase, 'known' | 'officers' | 'view'>

/** Who caused it, by name and role. A reporter is never named here: that is the identity block's business. */
export const actorName = (by: Actor, around: DeskAround, { officers, view }: About): string => {
  const text = deskTextOf(around.language, view.case.channel).timeline
  if (by.kind === 'reporter') return by.codeSeen ? text.actors.codeSeen : text.actors.reporter
  if (by.kind === 'system') return text.actors[by.name]
  const role = text.roles[by.role]
  const place = by.institution === null ? role : `${role}, ${institutionName(by.institution, around)}`
  return `${officers.get(by.id)?.name ?? text.unknownOfficer} (${place})`
}

/** The head of the page has it, or the name of the event says enough. */
type Untold =
  | 'access-renewed'
  | 'complaint-filed'
  | 'contact-taken-back'
  | 'draft-sent-back'
  | 'letter-signed'
  | 'national-kept'
  | 'national-owed'
  // The line of the published text says what became of it, and who reads it may read the case.
  | 'publication-proposed'
  | 'published'
  | 'request-filed'
  // What they ticked is counted, and read beside their case by nobody.
  | 'survey-answered'
  | 'withdrawn'

/** What an event says in facts, line by line; what people wrote is shown apart. */
export const detailsOf = (event: CaseEvent, around: DeskAround, { known, officers, view }: About): string[] => {
  const { language, statutes } = around
  const { case: text, timeline, act } = deskTextOf(language, view.case.channel)
  const { facts } = text
  const { details: words } = timeline
  const name = (id: string) => institutionName(id, around)
  /** Whose draft a head approved. */
  const authorOf = (id: string | null) => (id === null ? [] : [`${words.approvedBy} ${officers.get(id)?.name ?? timeline.unknownOfficer}`])
  const isCoordinator = coordinates(around.request.officer, view.case)
  /** The other case may be none of theirs: it may even be about them. */
  const theirs = (number: string): boolean => isCoordinator && known.has(number)
  switch (event.type) {
    case 'verified':
      return [
        `${facts.class}: ${officerTextOf(language).queue.classes[event.class]}`,
        `${facts.category}: ${categoryName(around, event.category)}`,
        `${facts.anonymous}: ${event.anonymous ? act.yes : act.no}. ${facts.confidential}: ${event.confidential ? act.yes : act.no}.`,
        ...(event.conduct && isCoordinator ? [`${facts.conduct}: ${act.yes}`] : []),
        `${words.agenda}: ${event.agenda}`,
      ]
    case 'flags-set':
      return [
        `${facts.anonymous}: ${event.anonymous ? act.yes : act.no}. ${facts.confidential}: ${event.confidential ? act.yes : act.no}.`,
        ...(event.consent ? [words.consent({ how: act.consents[event.consent] })] : []),
      ]
    case 'disposed':
    case 'assigned':
      return holderLines(event.holders, around)
    case 'accepted':
      return event.inItsPlace ? [name(event.institution), words.inItsPlace] : [name(event.institution)]
    case 'returned':
    case 'assignment-returned':
      return [name(event.institution)]
    case 'progressed':
      return event.institution === null ? [] : [name(event.institution)]
    case 'referred':
      return [event.body]
    case 'archived':
      return [act.archiveReasons[event.reason]]
    case 'drafted':
      return [act.outcomes[event.outcome]]
    case 'answered':
      return [act.outcomes[event.outcome], ...authorOf(event.approvedBy)]
    case 'closed':
    case 'request-closed':
      return [words.closedBy[event.closedBy]]
    case 'linked':
      return event.duplicateOf === null ? [words.unlinked] : theirs(event.duplicateOf) ? [event.duplicateOf] : []
    case 'duplicates-changed':
      return [
        ...event.joined.filter(theirs).map((number) => words.joined({ number })),
        ...event.left.filter(theirs).map((number) => words.left({ number })),
      ]
    case 'rated':
      return [words.stars({ stars: event.stars })]
    // A request bears a name: whoever saw both numbers would know who filed the complaint anonymously.
    case 'converted':
      return theirs(event.request) ? [event.request] : []
    case 'publishing-set':
      return [act[event.publishing === 'allowed' ? 'yes' : 'no']]
    case 'unpublished':
      return [textOf(language).case.publishing.causes[event.cause]]
    case 'recording-set':
      return [
        `${textOf(language).complaint.fields.recordThere} ${act[event.recording === 'allowed' ? 'yes' : 'no']}`,
        ...(event.heard ? [words.consent({ how: act.consents[event.heard] })] : []),
      ]
    case 'national-linked':
      return [event.trackingId]
    case 'national-unlinked': {
      const { unlinking } = text.national
      return [
        event.trackingId,
        ...(event.saidThere === undefined ? [] : [unlinking.said({ status: event.saidThere })]),
        ...(event.posted ? [unlinking.posted] : []),
        ...(event.kept ? [unlinking.kept] : []),
      ]
    }
    case 'national-imported':
      return [`${event.trackingId}: ${event.there.status}`, ...[event.there.institution ?? []].flat()]
    case 'decision-drafted':
      return [
        ...decisionLines(event, act),
        ...(event.provideUntil ? [`${act.fields.provideUntil}: ${longDate(event.provideUntil, language)}`] : []),
      ]
    case 'decided':
      return [
        ...decisionLines(event, act),
        ...ordersOf(event.clocks, 'request.provide', language, act.fields.provideUntil),
        ...authorOf(event.approvedBy ?? null),
      ]
    case 'delivered':
      return [textOf(language).request.delivers[event.how]]
    case 'objected':
      return [
        event.number,
        ...groundsOf(event).map((ground) => act.objectionGrounds[ground]),
        ...(event.proxyAuthority
          ? [`${told(language).facts.proxyAuthority}: ${told(language).proxyAuthorities[event.proxyAuthority]}`]
          : []),
        ...(event.told && event.toldOn
          ? [
              `${told(language).facts.recordedFrom} ${told(language).heardOn({ heard: told(language).told[event.told], on: longDate(event.toldOn, language) })}`,
            ]
          : []),
      ]
    case 'objection-decided':
      return [act.objectionDecisions[event.decision], ...ordersOf(event.clocks, 'objection.order', language, act.fields.orderUntil)]
    case 'disputed':
      return [event.reference]
    case 'deadline-passed':
    case 'window-ended':
      return [statuteInForce(statutes, event.statute, event.on).name]
    case 'reminded': {
      const readers = event.opens?.map((it) => (it === superiorDesk ? timeline.roles.superior : name(it))) ?? []
      const opened = readers.length > 0 ? [words.opened({ readers: readers.join(', ') })] : []
      return [statuteInForce(statutes, event.statute, event.on).name, ...opened]
    }
    case 'recomputed':
      return event.decree === null ? [] : [event.decree]
    case 'letter-issued':
      return [`${text.letters.kinds[event.letter.kind]} ${event.letter.number}`]
    case 'reached':
      return [act.reachedBy[event.how]]
    case 'reply-recorded':
    case 'completion-recorded': {
      const words = told(language)
      return [`${words.facts.recordedFrom} ${words.heardOn({ heard: words.heard[event.heard], on: longDate(event.heardOn, language) })}`]
    }
    case 'contact-corrected': {
      const words = told(language)
      const { heard, heardOn } = event
      return [
        changedContacts(event, textOf(language).case.contact),
        ...(heard && heardOn
          ? [`${words.facts.recordedFrom} ${words.heardOn({ heard: words.heard[heard], on: longDate(heardOn, language) })}`]
          : []),
      ]
    }
    case 'ending-recorded': {
      const { timeline: told } = textOf(language)
      const heard = told.heardOn({ heard: told.told[event.told], on: longDate(event.toldOn, language) })
      return [words.endings[event.ending], `${told.facts.recordedFrom} ${heard}`]
    }
    case 'ending-effective':
      return [words.endings[event.ending]]
    case 'not-connected': {
      const words = told(language)
      return [words.tries({ count: event.tries, tried: words.heard[event.tried], on: longDate(event.triedOn, language) })]
    }
    case 'erased':
      return [event.basis]
    case 'privacy-asked':
      return [words.privacy[event.right]]
    case 'wall-lifted':
      return [...event.lifted.institutions.map(name), ...event.lifted.officers.map((id) => officers.get(id)?.name ?? id)]
    case 'conflict-named': {
      const reported = [...event.reported.institutions.map(name), ...event.reported.officers.map((id) => officers.get(id)?.name ?? id)]
      if (event.person) return [words.personNamed, ...reported]
      return reported.length > 0 ? reported : [event.person === null ? words.noneOfOurs : words.noneReported]
    }
    case 'file-attached':
      return [
        `${textOf(language).case.fileTypes[event.file.type] ?? event.file.type}, ${fileSize(event.file.size, language)}`,
        ...(event.codeSeen ? [timeline.actors.codeSeen] : []),
      ]
    case 'file-refused':
      return [textOf(language).case.fileRefusals[event.reason]]
    default:
      event.type satisfies WordsOnlyType | Untold
      return []
  }
}

/** What a decision says beside its words, drafted or sent. */
const decisionLines = (
  { decision, exemptions, cost, costDecree, payment, heldForms }: DecisionFacts,
  act: ReturnType<typeof deskTextOf>['act'],
): string[] => [
  act.decisions[decision],
  ...exemptions.map((it) => act.exemptions[it]),
  ...(cost === null ? [] : [[cost, costDecree, payment].filter(Boolean).join(', ')]),
  ...(heldForms ? [`${act.fields.heldForms}: ${heldForms.map((it) => act.heldFormNames[it]).join(', ')}`] : []),
]

/** Until when what an event ordered or promised is to be given. */
const ordersOf = (clocks: readonly Clock[], limit: Clock['statute'], language: DeskAround['language'], label: string): string[] =>
  clocks.flatMap(({ statute, stoppedOn, due }) => (statute === limit && stoppedOn === null ? [`${label}: ${longDate(due, language)}`] : []))

/** Facts that the desk reads in the words of the reporter's timeline. */
const told = (language: DeskAround['language']) => textOf(language).timeline

const holderLines = ({ lead, contributors, readers }: Holders, around: DeskAround): string[] => {
  const { facts } = deskTextOf(around.language).case
  const named = (ids: readonly string[]) => ids.map((id) => institutionName(id, around)).join(', ')
  return [
    `${facts.holders}: ${institutionName(lead, around)}`,
    ...(contributors.length > 0 ? [`${facts.contributors}: ${named(contributors)}`] : []),
    ...(readers.length > 0 ? [`${facts.readers}: ${named(readers)}`] : []),
  ]
}

export type Entry = { recorded: RecordedEvent; changes: string[] }

/** Each event with what it changed: the status, and every date that had been promised, old to new. */
export const withChanges = (timeline: readonly RecordedEvent[], around: DeskAround): Entry[] => {
  const { timeline: text } = deskTextOf(around.language)
  const { statuses } = officerTextOf(around.language).queue
  const clocks = new Map<string, Clock>()
  let status: CaseEvent['status'] | null = null
  return timeline.map((recorded) => {
    const { event } = recorded
    const changes: string[] = []
    const changed = (what: string, from: string, to: string) => changes.push(`${what}: ${text.change({ old: from, new: to })}`)
    if (status !== null && event.status !== status) changed(text.details.status, statuses[status], statuses[event.status])
    status = event.status
    for (const clock of event.clocks) {
      const before = clocks.get(clockKey(clock))
      if (before && before.due !== clock.due) {
        const { name } = statuteInForce(around.statutes, clock.statute, clock.startedOn)
        changed(name, longDate(before.due, around.language), longDate(clock.due, around.language))
      }
      clocks.set(clockKey(clock), clock)
    }
    return { recorded, changes }
  })
}
