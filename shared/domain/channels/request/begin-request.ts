import type { InformationRequest } from '../../case/case.ts'
import type { RecordedEvent } from '../../events/chain.ts'
import type { EventOf } from '../../events/events.ts'
import { beginning } from '../filed.ts'

/** The snapshot after a request was filed. */
export const beginRequest = (recorded: RecordedEvent, event: EventOf<'request-filed'>): InformationRequest => ({
  ...beginning(recorded, event),
  channel: 'request',
  status: event.status,
  confidential: false,
  category: null,
  requesterKind: event.requesterKind,
  targetInstitution: event.targetInstitution,
  details: event.details,
  purpose: event.purpose,
  obtain: event.obtain,
  deliver: event.deliver,
  convertedFrom: event.convertedFrom ?? null,
  decision: null,
  exemptions: [],
  decidedOn: null,
  deliveredOn: null,
  cost: null,
  objection: null,
  closedBy: null,
})
