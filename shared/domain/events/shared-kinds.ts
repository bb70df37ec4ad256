import { type Case, type CaseFile, isEnded } from '../case/case.ts'
import { isFileOfReporter } from '../case/file-of.ts'
import { isGuarded } from '../case/new-code.ts'
import { isOfLead } from '../case/other-desk.ts'
import type { TextRef } from '../case/personal-text.ts'
import { recordedLimits } from '../case/recorded-ending.ts'
import { clockKey, isOpen } from '../law/clock.ts'
import { changingDesks, clockKinds } from './clock-kinds.ts'
import { contactKinds } from './contact-kinds.ts'
import type { CaseEvent } from './events.ts'
import type { Office } from './happenings.ts'
import { dueOfStarted, surveyIn } from './kind.ts'
import type { SharedEvent, SharedKinds } from './shared-kind.ts'
import { aboutThePerson, amongOfficers, commentForCoordinators, coordinatorsOnly, everybodyInvolved } from './sight.ts'

/** An institution that gives a case back reads on; the last return stands last. */
export const readsOnAfter = (
  { returned = [] }: Pick<Case, 'returned'>,
  { institution, reason, readsOn }: { institution: string; reason: TextRef; readsOn?: true | undefined },
): Pick<Case, 'returned'> =>
  readsOn ? { returned: [...returned.filter(({ by }) => by !== institution), { by: institution, reason }] } : {}

/** What the system replaces it for; how somebody comes to another one depends on whether their name is open. */
const whyRenewed = (state: Case, by: SharedEvent['by']) =>
  by.kind === 'system'
    ? {
        why: by.name === 'attachments' ? ('objected' as const) : ('leak' as const),
        ...(isGuarded(state) ? { guarded: true as const } : {}),
      }
    : {}

/** Absent where the event leaves the case with the desk that has it. */
const changedDesk = (otherDesk: Case['otherDesk'] | null): Partial<Pick<Case, 'otherDesk'>> =>
  otherDesk === undefined ? {} : { otherDesk: otherDesk ?? undefined }

/** What has passed, with those limits that go on as a new generation and had passed before they stopped. */
export const stillPassed = ({ passed }: Pick<Case, 'passed'>, { clocks, on }: Pick<CaseEvent, 'clocks' | 'on'>): string[] => [
  ...passed,
  ...clocks
    .filter((clock) => isOpen(clock) && clock.due < on && passed.includes(clockKey({ ...clock, generation: clock.generation - 1 })))
    .map(clockKey),
]

/** What an officer does in a case of their own hands nothing over; whoever coordinates may do it in the place of the lead. */
const fromOutside = ({ by }: Pick<SharedEvent, 'by'>, state: Pick<Case, 'holders'>): readonly Office[] =>
  by.kind === 'officer' && (state.holders === null || isOfLead(by, state)) ? [] : ['liaison']

/** What comes with the filing is read with it; later somebody has to be told that there is more. Evidence is the officer's own. */
const sentLater = ({ file, status }: { file: CaseFile; status: Case['status'] }): readonly Office[] =>
  file.from === 'officer' || isAtTheDesk(status) ? [] : ['liaison']

/** It waits in the coordinators' queue, where they look anyway. */
const isAtTheDesk = (status: Case['status']): boolean => status === 'received' || status === 'registered'

/** What both channels say of the events that they share; each takes them into its own table. */
export const sharedKinds: SharedKinds<SharedEvent['type']> = {
  ...clockKinds,
  ...contactKinds,
  'completion-asked': {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: ({ channel }, event) => ({
      kind: 'completion-asked',
      channel,
      due: dueOfStarted(event, ['complaint.reporter-completes', 'request.requester-completes']),
    }),
    evolve: null,
  },
  completed: { sight: everybodyInvolved, remarkable: true, handsOver: ['liaison'], letter: null, evolve: null },
  'answer-counted': {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: fromOutside,
    letter: ({ channel }, { by }) => (by.kind === 'officer' ? { kind: 'answer-counted', channel } : null),
    evolve: null,
  },
  'question-withdrawn': {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: fromOutside,
    letter: ({ channel }) => ({ kind: 'question-withdrawn', channel }),
    // A limit that had passed before the question is not told of a second time when it goes on.
    evolve: (before, event) => ({ passed: stillPassed(before, event) }),
  },
  'still-missing': {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: ({ channel }, event) => ({
      kind: 'still-missing',
      channel,
      due: dueOfStarted(event, ['complaint.reporter-completes', 'request.requester-completes']),
    }),
    evolve: null,
  },
  replied: { sight: everybodyInvolved, remarkable: true, handsOver: ['liaison'], letter: null, evolve: null },
  'reply-recorded': {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: ['liaison'],
    letter: ({ channel }, { heard, heardOn, clocks }) => {
      // On an answered case it ends the reporter's window: they are not content, and work goes on.
      const isContradiction = clocks.some(({ statute, stoppedOn }) => statute === 'complaint.reporter-window' && stoppedOn !== null)
      return { kind: 'recorded', channel, as: isContradiction ? 'contradiction' : 'reply', heard, heardOn }
    },
    evolve: ({ recorded = 0 }) => ({ recorded: recorded + 1 }),
  },
  'completion-recorded': {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: ['liaison'],
    letter: ({ channel }, { heard, heardOn }) => ({ kind: 'recorded', channel, as: 'completion', heard, heardOn }),
    evolve: ({ recorded = 0 }) => ({ recorded: recorded + 1 }),
  },
  'ending-recorded': {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: ({ channel }, event) => {
      const { ending, told, toldOn } = event
      const until = dueOfStarted(event, Object.values(recordedLimits[channel]))
      return { kind: 'ending-recorded', channel, ending, told, toldOn, until }
    },
    evolve: null,
  },
  'ending-contested': { sight: everybodyInvolved, remarkable: true, handsOver: ['coordinator'], letter: null, evolve: null },
  'ending-effective': {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: ({ channel }, event) => ({
      kind: 'ending-effective',
      channel,
      ending: event.ending,
      until: dueOfStarted(event, ['complaint.reopen']),
      ...surveyIn(event),
    }),
    evolve: (_, { ending }) => ({ endedByRecord: ending, ...(ending === 'confirmation' ? { closedBy: 'reporter' as const } : {}) }),
  },
  // What is left behind stands in `surveyAfter`. Institutions never learn who said what about them.
  'survey-answered': { sight: commentForCoordinators, remarkable: false, handsOver: null, letter: null, evolve: null },
  'not-connected': { sight: everybodyInvolved, remarkable: false, handsOver: null, letter: null, evolve: null },
  withdrawn: {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: ({ channel }, { cause }) => ({ kind: 'withdrawn', channel, cause }),
    evolve: null,
  },
  'file-attached': {
    sight: everybodyInvolved,
    remarkable: false,
    handsOver: sentLater,
    letter: null,
    evolve: ({ files }, { file }) => ({ files: [...files, file] }),
  },
  'file-refused': {
    sight: everybodyInvolved,
    remarkable: false,
    handsOver: null,
    // An officer reads on the page what became of their file; the reporter did not send it.
    letter: (state, { fileId, reason }) =>
      isFileOfReporter(fileId) ? { kind: 'file-refused', reason, ...(isEnded(state) ? { ended: true as const } : {}) } : null,
    evolve: null,
  },
  'privacy-asked': {
    sight: aboutThePerson,
    remarkable: true,
    handsOver: ['coordinator'],
    letter: (_, { right }) => ({ kind: 'privacy-asked', right }),
    evolve: ({ privacyOpen }) => ({ privacyOpen: privacyOpen + 1 }),
  },
  'address-restored': { sight: aboutThePerson, remarkable: false, handsOver: null, letter: null, evolve: null },
  'privacy-answered': {
    sight: aboutThePerson,
    remarkable: true,
    handsOver: null,
    letter: () => ({ kind: 'privacy-answered' }),
    evolve: ({ privacyOpen }) => ({ privacyOpen: privacyOpen - 1 }),
  },
  'access-renewed': {
    sight: aboutThePerson,
    remarkable: true,
    handsOver: null,
    letter: (state, { by }) => ({ kind: 'access-renewed', ...(by.kind === 'officer' ? { by: by.id } : {}), ...whyRenewed(state, by) }),
    evolve: (_, { generation, key, seen }) => ({ accessGeneration: generation, accessKey: key, codeSeen: seen }),
  },
  progressed: {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: ({ channel }) => ({ kind: 'progressed', channel }),
    evolve: null,
  },
  'draft-sent-back': {
    sight: amongOfficers,
    remarkable: true,
    handsOver: ['liaison'],
    letter: null,
    evolve: (_, { text, onlyDraft }) => (onlyDraft ? { sentBack: text } : {}),
  },
  noted: { sight: amongOfficers, remarkable: true, handsOver: null, letter: null, evolve: null },
  'conflict-named': {
    sight: coordinatorsOnly,
    remarkable: true,
    handsOver: ({ otherDesk }) => changingDesks(otherDesk),
    letter: null,
    evolve: (_, { reported, otherDesk, person }) => ({
      reported,
      ...changedDesk(otherDesk),
      ...(person === undefined ? {} : { person: person ?? undefined }),
    }),
  },
  'wall-lifted': {
    sight: aboutThePerson,
    remarkable: true,
    // Coordinators weigh it alone; the other desk reads whom they let in and why (docs/adr/0052).
    handsOver: ({ by, otherDesk }) => [
      ...changingDesks(otherDesk),
      ...(by.kind === 'officer' && by.role === 'coordinator' ? (['other-desk'] as const) : []),
    ],
    letter: ({ channel }) => ({ kind: 'wall-lifted', channel }),
    evolve: ({ reported }, { lifted, otherDesk }) => ({
      ...changedDesk(otherDesk),
      reported: {
        institutions: reported.institutions.filter((it) => !lifted.institutions.includes(it)),
        officers: reported.officers.filter((it) => !lifted.officers.includes(it)),
      },
    }),
  },
  'identity-opened': { sight: coordinatorsOnly, remarkable: true, handsOver: null, letter: null, evolve: null },
  'opening-told': { sight: aboutThePerson, remarkable: false, handsOver: null, letter: null, evolve: null },
  reached: { sight: coordinatorsOnly, remarkable: false, handsOver: null, letter: null, evolve: null },
  'letter-issued': {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: null,
    evolve: ({ letters }, { letter }) => ({ letters: [...letters, letter] }),
  },
  'letter-signed': {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: null,
    evolve: ({ letters }, { letterId, fileId, sha256 }) => ({
      letters: letters.map((it) => (it.letterId === letterId ? { ...it, signed: { fileId, sha256 } } : it)),
    }),
  },
  erased: {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: null,
    evolve: ({ files, letters }, event) => ({
      erased: { on: event.on, basis: event.basis },
      files: files.filter(({ fileId }) => !event.files?.includes(fileId)),
      letters: letters.filter(({ letterId }) => !event.files?.includes(letterId)),
      ...(event.identity ? { reachableBy: { email: false, phone: false } } : {}),
    }),
  },
}
