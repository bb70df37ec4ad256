import type { Case } from '../../../domain/case/case.ts'
import { mayRead } from '../../../domain/case/permissions.ts'
import type { ComplaintForm } from '../../../domain/channels/complaint/complaint-form.ts'
import type { RequestForm } from '../../../domain/channels/request/request-form.ts'
import type { ReachedBy } from '../../../domain/events/happenings.ts'
import type { Officer } from '../../../domain/office/directory.ts'
import { readCase } from '../../../store/case/case-items.ts'
import { deskBase } from '../../base.ts'
import { currentAccessCode } from '../../cases/access-code.ts'
import { type FilingOutcome, fileComplaintForm, fileRequestForm, type NationalTaken, type Sending } from '../../cases/filing.ts'
import { titleOf } from '../../cases/title-of.ts'
import { caseIdTyped } from '../../cases/typed-number.ts'
import type { Effects } from '../../effects.ts'
import type { Once } from '../../second-click.ts'
import { toolsOf } from '../../tools.ts'
import { privacyTasksFor, type ReachTask, reachTasks } from '../case/privacy.ts'
import type { First } from '../first-readable.ts'
import { firstMessage, type Message } from './messages.ts'
import { noteReachedOnce, type Reached } from './reaching.ts'
import { type SimilarOpen, similarOpen, type Written } from './similar-open.ts'

export type CounterDesk = ReturnType<typeof openCounterDesk>

/** What officers do for people in person: writing down what they bring, calling them, answering about their data. */
export const openCounterDesk = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    ...deskBase(tools),
    /** What a case is about, for the slip; null of a confidential one. */
    titleOf: (state: Case): Promise<string | null> => titleOf(tools, state),
    /** What an officer enters from SP4N-LAPOR!, or for somebody at the counter (`trackingId` null). */
    fileComplaint: (form: ComplaintForm, sending: Sending, trackingId: string | null): Promise<FilingOutcome | NationalTaken> =>
      fileComplaintForm(tools, form, sending, trackingId),
    fileRequest: (form: RequestForm, sending: Sending): Promise<FilingOutcome> => fileRequestForm(tools, form, sending),
    /** The number of the case that has a tracking id already; null when this officer may not know of that case. */
    numberOf: async (officer: Officer, caseId: string): Promise<string | null> => {
      const state = await readCase(tools.table, caseId)
      return state && mayRead(officer, state) ? state.number : null
    },
    /** The code for the slip that somebody takes home. */
    accessCodeOf: (state: Case): Promise<string | null> => currentAccessCode(tools, state),
    caseIdOf: (number: string): Promise<string> => caseIdTyped(tools, number),
    /** Who has to be called, the longest waiting first. */
    reachTasks: (officer: Officer): Promise<First<ReachTask>> => reachTasks(tools, officer),
    /** Cases whose reporter asked about their data and waits. */
    privacyTasksFor: (officer: Officer): Promise<First<Case>> => privacyTasksFor(tools, officer),
    /** Open reports like one that is being written. */
    similarOpen: (officer: Officer, written: Written): Promise<SimilarOpen[]> => similarOpen(tools, officer, written),
    /** Where files go that the script of a page sends. */
    incomingOrigin: effects.incomingOrigin,
    /** The receipt as a message to the chat from which the report came, where no letter takes it there. */
    firstMessage: (state: Case): Promise<Message | null> => firstMessage(tools, state),
    /** Notes how somebody was reached; `told`: by a message that said these letters, null by a call that said all. */
    noteReached: (
      officer: Officer,
      caseId: string,
      letterId: string,
      how: ReachedBy,
      sent: Once,
      told: readonly string[] | null,
    ): Promise<Reached> => noteReachedOnce(tools, officer, caseId, letterId, how, sent, told),
  }
}
