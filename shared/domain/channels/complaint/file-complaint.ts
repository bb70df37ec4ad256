import type { Actor } from '../../case/actor.ts'
import type { Complaint, ComplaintClass, Recording } from '../../case/case.ts'
import { type Context, type Decided, headOf, openNotebook, startNamedClock, todayOf } from '../../case/moves.ts'
import { nationalLimits } from '../../case/national-duty.ts'
import { otherDeskFor } from '../../case/other-desk.ts'
import { afterStorm } from '../../case/storm.ts'
import type { StatuteId } from '../../law/statutes.ts'
import type { Instant } from '../../time/instant.ts'
import { atFiling, type Filed } from '../filed.ts'
import { complaint } from './complaint.ts'
import type { ComplaintEvent } from './complaint-events.ts'

/** What the desk needs to register a complaint; identities travel apart and never come here. */
export type ComplaintFiling = Filed & {
  class: ComplaintClass
  confidential: boolean
  category: string | null
  title: string
  text: string
  place: string | null
  district: string | null
  village: string | null
  eventOn: Complaint['eventOn']
  targetInstitution: string | null
  /** Whom its reporter says it is about, and whether they want the other desk. */
  reportedInstitution?: string | null
  wantsOtherDesk?: boolean
  /** A person in the reporter's words, and which officers may be meant (`similarOfficers`). */
  reportedPerson?: string | null
  similar?: readonly string[]
  /** It came in a storm and was neither worked for nor confirmed: it waits to be read (docs/adr/0061). */
  inStorm?: boolean
  /** What stands in SP4N-LAPOR! already, when an officer enters it here: by its tracking id there. */
  trackingId?: string | null
  /** Whether it may be recorded there; null where nobody asked. */
  recording?: Recording | null
  /** When its reporter's first message came; null where only the day is known. */
  cameAt?: Instant | null
  /** No limit begins: it has ended there, or waits for its reporter there (docs/adr/0069). */
  startsNothing?: boolean
}

/** Registers a complaint: verification and the legal ceiling begin to run on its day of receipt. */
export const fileComplaint = (filing: ComplaintFiling, actor: Actor, at: Context): Decided<ComplaintEvent> => {
  const context = atFiling(at, filing)
  const {
    title,
    text,
    place,
    trackingId = null,
    recording = null,
    reportedInstitution = null,
    wantsOtherDesk = false,
    reportedPerson = null,
    similar = [],
    inStorm = false,
    startsNothing = false,
    cameAt = null,
    ...facts
  } = filing
  const reported = { institutions: reportedInstitution === null ? [] : [reportedInstitution], officers: [] }
  const otherDesk = otherDeskFor(reported, wantsOtherDesk ? { asked: true } : {}, context.desks)
  const notebook = openNotebook(0, context)
  const limits: readonly StatuteId[] = inStorm ? [...complaint.firstClocks, afterStorm] : complaint.firstClocks
  const started = (startsNothing ? [] : limits).map((id) => startNamedClock(id, filing.receivedOn, [], context))
  // From today, whenever it came: nobody could record it there before it was written down here.
  const owed = recording === 'allowed' && trackingId === null ? [startNamedClock(nationalLimits.record, todayOf(context), [], context)] : []
  const event: ComplaintEvent = {
    type: 'complaint-filed',
    ...headOf(actor, context),
    status: 'received',
    clocks: [...started, ...owed],
    ...facts,
    // From the first second: nobody named sees it before somebody has read it.
    ...(reportedInstitution === null ? {} : { reported }),
    ...(otherDesk ? { otherDesk } : {}),
    ...(recording ? { recording } : {}),
    // Of nobody is the hour kept (docs/adr/0053).
    ...(cameAt !== null && filing.identity !== 'none' ? { cameAt } : {}),
    title: notebook.write(title),
    text: notebook.write(text),
    place: place === null ? null : notebook.write(place),
  }
  const linked: ComplaintEvent[] =
    trackingId === null ? [] : [{ type: 'national-linked', ...headOf(actor, context), status: 'received', clocks: [], trackingId }]
  const named: ComplaintEvent[] =
    reportedPerson === null
      ? []
      : [
          {
            type: 'conflict-named',
            ...headOf(actor, context),
            status: 'received',
            clocks: [],
            reported,
            reason: notebook.write(reportedPerson),
            person: { similar: [...similar] },
          },
        ]
  return { events: [event, ...named, ...linked], texts: notebook.texts }
}
