import type { Actor } from '../case/actor.ts'
import { runsBeside } from '../case/beside.ts'
import type { Case, Complaint } from '../case/case.ts'
import { type Context, type Decided, headOf, openNotebook, type Refusal, startNamedClock, todayOf } from '../case/moves.ts'
import { complaint } from '../channels/complaint/complaint.ts'
import type { ComplaintEvent } from '../channels/complaint/complaint-events.ts'
import { type ComplaintFiling, fileComplaint } from '../channels/complaint/file-complaint.ts'
import type { CaseEvent, EventOf } from '../events/events.ts'
import { type Clock, isOpen, stopClock } from '../law/clock.ts'
import { withNationalLimits } from '../law/national-limits.ts'
import { classIn, type Standing, standingOf } from './national-status.ts'
import { isOurs } from './ours.ts'
import { type NationalReport, viewOf } from './read-export.ts'

/** What the region calls what the export names: ids of its institutions, categories and districts, as far as they are known. */
export type Meant = { category: string | null; institution: string | null; district: string | null; village: string | null }

/** Until somebody verifies it, a report without a class counts as what most of them are; that the export said none is kept. */
const usualClass = 'ordinary'

/** Files a report of SP4N-LAPOR! with its true day, where it stands there. What ended there starts nothing here. */
export const importComplaint = (
  report: NationalReport,
  meant: Meant,
  facts: Pick<ComplaintFiling, 'number' | 'accessKey'>,
  actor: Actor,
  context: Context,
): Decided<ComplaintEvent> => {
  const standing = standingOf(report.status)
  const filing: ComplaintFiling = {
    ...facts,
    receivedOn: report.receivedOn,
    via: 'sp4n-lapor',
    language: 'id',
    identity: report.anonymous ? 'anonymous' : 'named',
    // Theirs, not ours: no letter of ours reaches them, and none is tried.
    reachableBy: { email: false, phone: false },
    class: classIn(report.class ?? null) ?? usualClass,
    confidential: report.confidential,
    category: meant.category,
    title: report.title,
    text: report.text,
    place: null,
    district: meant.district,
    village: meant.village,
    eventOn: null,
    targetInstitution: meant.institution,
    startsNothing: standing.status !== 'received' || !isUnderLaw(report, context),
  }
  const { events, texts } = fileComplaint(filing, actor, context)
  const notebook = openNotebook(texts.length, context)
  const imported: EventOf<'national-imported'> = {
    type: 'national-imported',
    ...headOf(actor, context),
    status: standing.status,
    clocks: [],
    trackingId: report.trackingId,
    there: viewOf(report, null),
    filed: true,
    ...(report.reporter === undefined ? {} : { named: true }),
    ...(report.edited === undefined ? {} : { edited: notebook.write(report.edited) }),
    follows: { ...endOf(standing), rating: report.rating ?? null },
  }
  return { events: [...events, imported], texts: [...texts, ...notebook.texts] }
}

/** Reports of before the law that is known here have limits that nobody can compute. */
const isUnderLaw = ({ receivedOn }: NationalReport, { statutes }: Context): boolean =>
  complaint.firstClocks.every((id) => statutes.some((it) => it.id === id && it.validFrom <= receivedOn))

const endOf = (standing: Standing): Pick<Complaint, 'closedBy' | 'archivedFor'> => ({
  closedBy: standing.status === 'closed' ? standing.closedBy : null,
  archivedFor: standing.status === 'archived' ? standing.archivedFor : null,
})

/**
 * What a newer export says. The case follows it as long as nobody here did anything in it; afterwards what is said there is
 * kept beside, and no decision of an officer is written over. Nor is anything of a case that whoever imports may not read.
 */
export const updateFromNational = (
  state: Case,
  report: NationalReport,
  meant: Pick<Meant, 'category' | 'institution'>,
  actor: Actor,
  context: Context,
  mayFollow = true,
): Decided<CaseEvent> | Refusal => {
  if (state.channel !== 'complaint') return { refused: 'not-allowed' }
  if (state.national !== null && state.national.trackingId !== report.trackingId) return { refused: 'not-allowed' }
  const before = state.national?.there ?? null
  const there = viewOf(report, before)
  if (before !== null && isSame(before, there)) return { refused: 'done-before' }
  const head = { type: 'national-imported' as const, ...headOf(actor, context), trackingId: report.trackingId, there }
  const limited = (event: EventOf<'national-imported'>) => withNationalLimits<CaseEvent>(state, { events: [event], texts: [] }, context)
  if (!mayFollow || isOurs(state)) return limited({ ...head, status: state.status, clocks: [] })
  const standing = standingOf(there.status)
  const klass = classIn(there.class)
  const event: EventOf<'national-imported'> = {
    ...head,
    status: standing.status,
    clocks: standing.status === state.status ? [] : clocksInto(standing, state, context),
    follows: {
      ...endOf(standing),
      rating: there.rating,
      ...(there.anonymous && state.identity === 'named' ? { identity: 'anonymous' as const } : {}),
      ...(there.confidential && !state.confidential ? { confidential: true as const } : {}),
      ...(klass === null ? {} : { class: klass }),
      ...(meant.category === null ? {} : { category: meant.category }),
      ...(meant.institution === null ? {} : { targetInstitution: meant.institution }),
    },
  }
  return limited(event)
}

/** How a case ends that ended there; null where nothing was read of it. */
export const endThere = (state: Complaint, context: Context) => {
  const there = state.national?.there
  if (!there) return null
  const standing = standingOf(there.status)
  return { status: standing.status, clocks: clocksInto(standing, state, context), follows: { ...endOf(standing), rating: there.rating } }
}

const isSame = (one: object, other: object): boolean =>
  Object.entries(one).every(([field, value]) => value === (other as Record<string, unknown>)[field])

/** What is open there once more is to be looked at from the day on which we learn of it: when it became so the export does not say. */
const clocksInto = ({ status }: Standing, { clocks }: Complaint, context: Context): Clock[] => [
  ...clocks.filter((it) => isOpen(it) && !runsBeside(it.statute)).map((clock) => stopClock(clock, todayOf(context))),
  ...(status === 'received' ? complaint.firstClocks.map((id) => startNamedClock(id, todayOf(context), clocks, context)) : []),
]
