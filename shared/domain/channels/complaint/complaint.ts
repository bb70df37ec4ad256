import { type Complaint, ComplaintClass, ComplaintStatus } from '../../case/case.ts'
import type { EventOf } from '../../events/events.ts'
import type { Clock } from '../../law/clock.ts'
import type { StatuteId } from '../../law/statutes.ts'
import type { Channel } from '../channel.ts'
import { beginComplaint } from './begin-complaint.ts'
import { countsOfComplaint } from './complaint-counts.ts'
import { type ComplaintEvent, complaintKinds } from './complaint-events.ts'
import { complaintMoves } from './complaint-moves.ts'

export const resolutionStatuteOf = (klass: ComplaintClass): StatuteId => `complaint.resolution.${klass}`

/** Whether what ended by mistake had been returned: of the two limits of the desk, that of passing on again began last. */
const stoodReturned = (clocks: readonly Clock[]): boolean =>
  clocks.findLast(({ statute }) => statute === 'complaint.verification' || statute === 'complaint.redisposition')?.statute ===
  'complaint.redisposition'

/** Pengaduan in the manner of SP4N-LAPOR! (domain.md section 2). */
export const complaint: Channel<Complaint, ComplaintEvent> = {
  name: 'complaint',
  events: complaintKinds,
  filing: 'complaint-filed',
  begin: (recorded) => beginComplaint(recorded, recorded.event as EventOf<'complaint-filed'>),
  moves: complaintMoves,
  resumesTo: ({ resumeTo, clocks }) => resumeTo ?? (stoodReturned(clocks) ? 'returned' : 'received'),
  resolution: ({ class: klass }) => resolutionStatuteOf(klass),
  asking: { status: 'awaiting-reporter', window: 'complaint.reporter-completes', look: 'complaint.look-at-answer' },
  firstClocks: ['complaint.verification', 'complaint.legal-ceiling'],
  expiries: {
    // Nobody read it meanwhile: it waits no longer apart from the others (docs/adr/0061).
    'complaint.read-after-storm': { when: ['received'], event: { type: 'taken-up', status: 'received' }, alone: true },
    'complaint.reporter-completes': {
      when: ['awaiting-reporter'],
      event: { type: 'withdrawn', status: 'withdrawn', cause: 'expired', reason: null },
    },
    'complaint.reporter-window': {
      when: ['answered'],
      event: { type: 'closed', status: 'closed', closedBy: 'system', reason: null },
      starts: ['complaint.reopen'],
    },
    // What a coordinator wrote down, and nobody said no (docs/adr/0041).
    'complaint.recorded-confirmation': {
      when: ['answered'],
      event: { type: 'ending-effective', status: 'closed', ending: 'confirmation' },
      starts: ['complaint.reopen'],
    },
    'complaint.recorded-withdrawal': {
      when: ['received', 'awaiting-reporter', 'disposed', 'returned', 'in-progress', 'awaiting-approval', 'answered'],
      event: { type: 'ending-effective', status: 'withdrawn', ending: 'withdrawal' },
    },
    // A new code for an anonymous case, whatever becomes of its matter meanwhile (docs/adr/0049).
    'complaint.new-code-consent': { when: ComplaintStatus.options, event: { type: 'new-code-lapsed', status: 'received' }, alone: true },
    'complaint.new-code-objection': {
      when: ComplaintStatus.options,
      event: { type: 'new-code-released', status: 'received' },
      starts: ['complaint.new-code-pickup'],
      alone: true,
    },
    'complaint.new-code-pickup': { when: ComplaintStatus.options, event: { type: 'new-code-lapsed', status: 'received' }, alone: true },
  },
  windows: new Set(['complaint.reopen', 'complaint.recorded-confirmation', 'complaint.recorded-withdrawal']),
  opensWhenPassed: () => ({}),
  // One reopens once; nobody is shown a limit for what is refused.
  usedUp: ({ reopened, class: klass }) => [
    ...(reopened > 0 ? (['complaint.reopen'] as const) : []),
    // Of the limits for an answer only that of its class: what is taken back may have stopped another.
    ...ComplaintClass.options.filter((it) => it !== klass).map(resolutionStatuteOf),
  ],
  title: ({ edited, title }) => edited?.title ?? title,
  indexedTexts: ({ edited, title, place }) => [edited?.title.n ?? title.n, ...(place ? [place.n] : [])],
  listed: ({ class: klass, district }) => ({ class: klass, district }),
  countedAs: ({ class: klass }) => klass,
  counts: countsOfComplaint,
  likeness: ({ category, district }) => (category === null || district === null ? null : { category, district }),
  repeatable: (state) => state,
  mainCase: ({ duplicateOf }) => duplicateOf,
  drafts: {
    limit: 'complaint.approval',
    waiting: ({ status, draft }) => (status === 'awaiting-approval' ? draft : null),
    wantedBy: (lead) => lead?.approval ?? 'off',
  },
  answeredByLetters: () => null,
  isBeforeSuperior: () => false,
}
