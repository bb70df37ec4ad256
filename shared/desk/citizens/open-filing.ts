import type { Case, Complaint } from '../../domain/case/case.ts'
import type { ComplaintForm } from '../../domain/channels/complaint/complaint-form.ts'
import type { RequestForm } from '../../domain/channels/request/request-form.ts'
import { deskBase } from '../base.ts'
import { type FilingOutcome, fileComplaintForm, fileRequestForm } from '../cases/filing.ts'
import type { Effects } from '../effects.ts'
import { toolsOf } from '../tools.ts'
import { openSession } from './case-session.ts'
import { type Continuation, type ContinuationAsked, continuationOf, fileContinuing, firstWordsOf } from './conversion.ts'
import { type WebSending, webSending } from './crowding.ts'
import { type Paper, paperOf } from './paper.ts'
import { isStormy } from './storm.ts'

export type FilingDesk = ReturnType<typeof openFiling>

/** Filing: what a citizen sends becomes a case. */
export const openFiling = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    ...deskBase(tools),
    /** Where the script of a form sends files once there is a case. */
    incomingOrigin: effects.incomingOrigin,
    fileComplaint: async (form: ComplaintForm, sending: WebSending): Promise<FilingOutcome> =>
      fileComplaintForm(tools, form, await webSending(tools, sending)),
    /** Whether so much is filed that whoever does some work is read first (docs/adr/0061). */
    isStormy: (): Promise<boolean> => isStormy(tools),
    /** A request that continues a complaint closes it. */
    fileRequest: async (form: RequestForm, sending: WebSending, continued: Complaint | null): Promise<FilingOutcome> =>
      continued ? fileContinuing(tools, form, sending, continued) : fileRequestForm(tools, form, await webSending(tools, sending)),
    /** The complaint that a request form names, as far as this browser may continue it. */
    continuationOf: (asked: ContinuationAsked): Promise<Continuation> => continuationOf(tools, asked),
    /** What the complaint said, to begin the request with. */
    firstWordsOf: (complaint: Complaint): Promise<string> => firstWordsOf(tools, complaint),
    /** For the receipt of whoever has just filed it. */
    paperOf: (state: Case): Paper => paperOf(tools, state),
    /** The session of whoever has just filed it. */
    sessionOf: async (state: Case): Promise<string> =>
      openSession((await tools.keyRing())('citizen-session'), state, effects.now(), effects.randomBytes(18)),
  }
}
