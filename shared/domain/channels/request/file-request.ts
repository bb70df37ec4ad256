import type { Actor } from '../../case/actor.ts'
import type { InformationRequest } from '../../case/case.ts'
import { type Context, type Decided, headOf, openNotebook, startNamedClock } from '../../case/moves.ts'
import type { Filed } from '../filed.ts'
import { request } from './request.ts'
import type { RequestEvent } from './request-events.ts'

/** What the PPID needs to register a request; who asks travels apart, sealed. */
export type RequestFiling = Filed &
  Pick<InformationRequest, 'requesterKind' | 'obtain' | 'deliver' | 'convertedFrom'> & {
    details: string
    purpose: string
    targetInstitution: string | null
  }

/** Registers a request: the check for completeness and the ten days of UU 14/2008 Ps 22(7) begin to run. */
export const fileRequest = (filing: RequestFiling, actor: Actor, context: Context): Decided<RequestEvent> => {
  const { details, purpose, ...facts } = filing
  const notebook = openNotebook(0, context)
  const clocks = request.firstClocks.map((id) => startNamedClock(id, filing.receivedOn, [], context))
  const event: RequestEvent = {
    type: 'request-filed',
    ...headOf(actor, context),
    status: 'registered',
    clocks,
    ...facts,
    details: notebook.write(details),
    purpose: notebook.write(purpose),
  }
  return { events: [event], texts: notebook.texts }
}
