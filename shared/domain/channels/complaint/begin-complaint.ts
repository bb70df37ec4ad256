import type { Complaint } from '../../case/case.ts'
import type { RecordedEvent } from '../../events/chain.ts'
import type { EventOf } from '../../events/events.ts'
import { beginning } from '../filed.ts'

/** The snapshot after a complaint was filed. */
export const beginComplaint = (recorded: RecordedEvent, event: EventOf<'complaint-filed'>): Complaint => ({
  ...beginning(recorded, event),
  channel: 'complaint',
  ...(event.reported ? { reported: event.reported } : {}),
  ...(event.otherDesk ? { otherDesk: event.otherDesk } : {}),
  status: event.status,
  confidential: event.confidential,
  class: event.class,
  category: event.category,
  resumeTo: null,
  title: event.title,
  text: event.text,
  place: event.place,
  district: event.district,
  village: event.village,
  eventOn: event.eventOn,
  targetInstitution: event.targetInstitution,
  agenda: null,
  edited: null,
  draft: null,
  outcome: null,
  closedBy: null,
  archivedFor: null,
  rating: null,
  reopened: 0,
  returns: 0,
  followedUpOn: null,
  answeredOn: null,
  duplicateOf: null,
  national: null,
  ...(event.recording ? { recording: event.recording } : {}),
  ...(event.cameAt ? { cameAt: event.cameAt } : {}),
  conversion: null,
})
