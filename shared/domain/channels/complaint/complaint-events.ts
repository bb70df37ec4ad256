import * as z from 'zod'
import { ArchiveReason, Complaint, ComplaintClass, ComplaintStatus, Holders, OtherDesk, Outcome, Reported } from '../../case/case.ts'
import { unposted } from '../../case/national-word.ts'
import { TextRef } from '../../case/personal-text.ts'
import { withWordless, wordedAgain } from '../../case/wordless.ts'
import { changingDesks } from '../../events/clock-kinds.ts'
import { ClosedBy, ConsentBy, filedFacts, happening, readsOn, sharedHappenings, surveyUntil } from '../../events/happenings.ts'
import { dueOfStarted, type EventKinds, receiptOf, surveyIn } from '../../events/kind.ts'
import { readsOnAfter, sharedKinds, stillPassed } from '../../events/shared-kinds.ts'
import { amongOfficers, everybodyInvolved, wordsAmongOfficers } from '../../events/sight.ts'
import type { LocalTime } from '../../time/local-time.ts'
import { nationalHappenings, nationalKinds } from './complaint-national.ts'
import { newCodeHappenings, newCodeKinds } from './complaint-new-code.ts'
import { publishingHappenings, publishingKinds } from './complaint-publishing.ts'
import { tieHappenings, tieKinds } from './complaint-ties.ts'

/** What stands in SP4N-LAPOR! is an earlier word, so this one is not copied yet. Absent of older ones, after which that stayed marked as copied. */
const unposts = z.literal(true).optional()

/** What can happen to a complaint, and below what is to be said of each: who sees it, what is written, what it leaves behind. */
export const ComplaintEvent = z.discriminatedUnion('type', [
  ...sharedHappenings(ComplaintStatus),
  ...tieHappenings,
  ...newCodeHappenings,
  ...nationalHappenings,
  ...publishingHappenings,
  happening('complaint-filed', ComplaintStatus, {
    ...filedFacts,
    confidential: z.boolean(),
    class: ComplaintClass,
    category: Complaint.shape.category,
    title: Complaint.shape.title,
    text: Complaint.shape.text,
    place: Complaint.shape.place,
    district: Complaint.shape.district,
    village: Complaint.shape.village,
    eventOn: Complaint.shape.eventOn,
    targetInstitution: Complaint.shape.targetInstitution,
    /** Whom the reporter says it is about, where it is about conduct; absent where they say nothing, and in version 0.1. */
    reported: Reported.optional(),
    otherDesk: OtherDesk.optional(),
    recording: Complaint.shape.recording,
    cameAt: Complaint.shape.cameAt,
  }),
  /** It waits no longer to be read after a storm: its reporter confirmed it by letter, a coordinator took it up, or time did. */
  happening('taken-up', ComplaintStatus, {}),
  /** Class, category and both switches as an officer set them, each an explicit choice (domain.md section 2). */
  happening('verified', ComplaintStatus, {
    class: ComplaintClass,
    /** Choosing `oversight` buys sixty days, so it needs a reason. */
    classReason: TextRef.nullable(),
    category: z.string(),
    confidential: z.boolean(),
    anonymous: z.boolean(),
    agenda: z.string(),
    /** It is about the conduct of an officer or official, also where nobody could say of whom; absent where it is not. */
    conduct: z.literal(true).optional(),
  }),
  happening('disposed', ComplaintStatus, {
    holders: Holders,
    instruction: TextRef.nullable(),
    /** Why this institution leads: another was to be expected. */
    leadReason: TextRef.optional(),
  }),
  /** `inItsPlace`: by a coordinator, and why; the reporter reads it. */
  happening('accepted', ComplaintStatus, { institution: z.string(), inItsPlace: TextRef.optional() }),
  /** A wrong disposition comes back with a reason: passing on is normal work, not a rejection. */
  happening('returned', ComplaintStatus, { institution: z.string(), reason: TextRef, readsOn }),
  /** Mendesak: danger to life or health; the reporter reads why. */
  happening('marked-urgent', ComplaintStatus, { reason: TextRef }),
  happening('urgency-lifted', ComplaintStatus, { reason: TextRef }),
  /** No coordinator can be told of it, so the superior is, and reads it. */
  happening('put-to-superior', ComplaintStatus, {}),
  happening('referred', ComplaintStatus, { body: z.string(), explanation: TextRef, unposts }),
  happening('archived', ComplaintStatus, { reason: ArchiveReason, explanation: TextRef, unposts }),
  happening('blocked', ComplaintStatus, { reason: TextRef }),
  happening('edited', ComplaintStatus, { title: TextRef, text: TextRef }),
  /** `consent`: the reporter agreed to less protection, how, and why it was asked of them. */
  happening('flags-set', ComplaintStatus, {
    confidential: z.boolean(),
    anonymous: z.boolean(),
    consent: ConsentBy.optional(),
    reason: TextRef.optional(),
    /** The reporter is named from then on; absent in version 0.1. */
    uncovers: z.literal(true).optional(),
  }),
  /** A coordinator takes back how the case was ended by an officer; the reporter reads why. */
  happening('reversed', ComplaintStatus, { reason: TextRef }),
  happening('drafted', ComplaintStatus, { outcome: Outcome, text: TextRef }),
  happening('answered', ComplaintStatus, { outcome: Outcome, text: TextRef, approvedBy: z.string().nullable(), unposts }),
  happening('closed', ComplaintStatus, { closedBy: ClosedBy, reason: TextRef.nullable(), surveyUntil }),
  happening('rated', ComplaintStatus, { stars: z.int().min(1).max(5), text: TextRef.nullable() }),
  happening('reopened', ComplaintStatus, { text: TextRef }),
])
export type ComplaintEvent = z.infer<typeof ComplaintEvent>

/** An officer may hide who reported, and never uncover it by themselves. */
const hidden = (identity: Complaint['identity'], anonymous: boolean): Complaint['identity'] =>
  anonymous && identity === 'named' ? 'anonymous' : identity

/** A new word has words, and what stands there of an earlier one is not it. */
const saidAnew = (before: Complaint, event: Parameters<typeof unposted>[1]): Partial<Complaint> => ({
  ...unposted(before, event),
  ...wordedAgain(before, 'answer'),
})

/** The first follow-up counts, whatever it was. */
const followedUp = ({ followedUpOn }: Complaint, { on }: ComplaintEvent) => ({ followedUpOn: followedUpOn ?? on })

/** The hour at which the limit of a danger ends, where the region counts it in hours. */
const hourOf = ({ clocks }: Pick<ComplaintEvent, 'clocks'>): { dueAt?: LocalTime } => {
  const started = clocks.find(({ statute, stoppedOn, dueAt }) => statute === 'complaint.urgent-response' && stoppedOn === null && dueAt)
  return started?.dueAt ? { dueAt: started.dueAt } : {}
}

export const complaintKinds: EventKinds<Complaint, ComplaintEvent> = {
  ...sharedKinds,
  ...tieKinds,
  ...newCodeKinds,
  ...nationalKinds,
  ...publishingKinds,
  // However it was made, none waits any more.
  'access-renewed': {
    ...sharedKinds['access-renewed'],
    evolve: (before, event) => ({ ...sharedKinds['access-renewed'].evolve?.(before, event), newCode: undefined }),
  },
  erased: {
    ...sharedKinds.erased,
    evolve: (before, event) => ({ ...sharedKinds.erased.evolve?.(before, event), ...withWordless(before, event.wordless) }),
  },
  'completion-asked': { ...sharedKinds['completion-asked'], evolve: ({ status }) => ({ resumeTo: status }) },
  completed: { ...sharedKinds.completed, evolve: () => ({ resumeTo: null, conversion: null }) },
  'answer-counted': { ...sharedKinds['answer-counted'], evolve: () => ({ resumeTo: null, conversion: null }) },
  'question-withdrawn': {
    ...sharedKinds['question-withdrawn'],
    evolve: (before, event) => ({ ...sharedKinds['question-withdrawn'].evolve?.(before, event), resumeTo: null, conversion: null }),
  },
  'completion-recorded': {
    ...sharedKinds['completion-recorded'],
    evolve: ({ recorded = 0 }) => ({ recorded: recorded + 1, resumeTo: null, conversion: null }),
  },
  // News that left the case undone came from somebody else than the lead, and is no follow-up.
  progressed: { ...sharedKinds.progressed, evolve: (before, event) => (event.status === 'disposed' ? {} : followedUp(before, event)) },
  'complaint-filed': {
    sight: everybodyInvolved,
    remarkable: true,
    // Coordinators have their queue as the list of new work; the other desk has one such case in a while (docs/adr/0052).
    handsOver: ({ otherDesk }) => changingDesks(otherDesk),
    letter: receiptOf,
    evolve: null,
  },
  'taken-up': { sight: everybodyInvolved, remarkable: false, handsOver: null, letter: null, evolve: null },
  verified: {
    sight: wordsAmongOfficers,
    remarkable: true,
    handsOver: null,
    letter: null,
    evolve: ({ identity }, { class: klass, category, confidential, anonymous, agenda, conduct }) => ({
      class: klass,
      category,
      confidential,
      agenda,
      conduct,
      identity: hidden(identity, anonymous),
    }),
  },
  disposed: {
    sight: wordsAmongOfficers,
    remarkable: true,
    handsOver: ['liaison'],
    letter: ({ channel }, { holders }) => ({ kind: 'passed-on', channel, institution: holders.lead }),
    // What the head of one institution said binds nobody of another.
    // A draft that was sent back binds the lead to a new draft, however often the case is given to them.
    evolve: (before, { holders }) => ({ holders, ...(before.holders?.lead === holders.lead ? {} : { sentBack: undefined }) }),
  },
  accepted: {
    sight: everybodyInvolved,
    remarkable: true,
    // Who leads learns that the work has begun in their name.
    handsOver: ({ inItsPlace }) => (inItsPlace ? ['liaison'] : []),
    letter: null,
    // What a coordinator did in its place is no follow-up of the institution, and is counted apart.
    evolve: (before, event) => (event.inItsPlace ? { acceptedInPlace: (before.acceptedInPlace ?? 0) + 1 } : followedUp(before, event)),
  },
  returned: {
    sight: wordsAmongOfficers,
    remarkable: true,
    handsOver: ['coordinator'],
    letter: null,
    evolve: (before, event) => ({ holders: null, returns: before.returns + 1, ...readsOnAfter(before, event) }),
  },
  'marked-urgent': {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: ['liaison', 'head', 'coordinator'],
    letter: (_, event) => ({ kind: 'marked-urgent', due: dueOfStarted(event, ['complaint.urgent-response']), ...hourOf(event) }),
    evolve: (_, { on, reason }) => ({ urgent: { since: on, reason } }),
  },
  'urgency-lifted': {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: () => ({ kind: 'urgency-lifted' }),
    evolve: () => ({ urgent: undefined }),
  },
  'put-to-superior': {
    sight: amongOfficers,
    remarkable: false,
    handsOver: null,
    letter: null,
    evolve: () => ({ superiorReads: true }),
  },
  referred: { sight: everybodyInvolved, remarkable: true, handsOver: null, letter: () => ({ kind: 'referred' }), evolve: saidAnew },
  archived: {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: ({ reopened }, { reason }) => ({ kind: 'archived', reason, ...(reopened > 0 ? { final: true as const } : {}) }),
    evolve: (before, event) => ({ archivedFor: event.reason, ...saidAnew(before, event) }),
  },
  blocked: { sight: everybodyInvolved, remarkable: true, handsOver: null, letter: () => ({ kind: 'blocked' }), evolve: null },
  edited: {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: null,
    evolve: (before, { title, text }) => ({ edited: { title, text }, ...wordedAgain(before, 'report') }),
  },
  'flags-set': {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: (_, { confidential, anonymous, consent }) => ({ kind: 'flags-set', confidential, anonymous, weaker: consent !== undefined }),
    evolve: ({ identity }, { confidential, anonymous, consent, uncovers }) => ({
      confidential,
      ...(uncovers ? { uncovered: uncovers } : {}),
      identity: consent !== undefined && identity === 'anonymous' && !anonymous ? 'named' : hidden(identity, anonymous),
    }),
  },
  drafted: {
    sight: amongOfficers,
    remarkable: true,
    handsOver: ['head'],
    letter: null,
    evolve: (_, { outcome, text, by }) => ({ draft: { outcome, text, by: by.kind === 'officer' ? by.id : '' }, sentBack: undefined }),
  },
  'draft-sent-back': {
    ...sharedKinds['draft-sent-back'],
    evolve: (before, event) => ({ ...sharedKinds['draft-sent-back'].evolve?.(before, event), draft: null }),
  },
  answered: {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: (_, event) => ({ kind: 'answered', due: dueOfStarted(event, ['complaint.reporter-window']) }),
    evolve: (before, event) => ({
      ...followedUp(before, event),
      draft: null,
      sentBack: undefined,
      outcome: event.outcome,
      answeredOn: before.answeredOn ?? event.on,
      ...saidAnew(before, event),
    }),
  },
  closed: {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: ({ channel }, event) =>
      event.closedBy === 'reporter'
        ? null
        : { kind: 'closed', channel, closedBy: event.closedBy, until: dueOfStarted(event, ['complaint.reopen']), ...surveyIn(event) },
    evolve: (_, { closedBy }) => ({ closedBy }),
  },
  rated: { sight: everybodyInvolved, remarkable: true, handsOver: null, letter: null, evolve: (_, { stars }) => ({ rating: stars }) },
  reopened: {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: ['liaison'],
    letter: (_, event) => ({ kind: 'reopened', due: dueOfStarted(event, ['complaint.first-follow-up', 'complaint.verification']) }),
    // Whether it is still a danger somebody has to say anew.
    evolve: ({ reopened }) => ({
      reopened: reopened + 1,
      closedBy: null,
      outcome: null,
      archivedFor: null,
      endedByRecord: undefined,
      urgent: undefined,
    }),
  },
  reversed: {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: ({ status }) => (status === 'answered' ? ['liaison'] : ['coordinator']),
    letter: ({ status }) => ({ kind: 'reversed', status: status === 'answered' ? 'answered' : 'open' }),
    evolve: (before, event) => ({ passed: stillPassed(before, event), closedBy: null, archivedFor: null }),
  },
}
