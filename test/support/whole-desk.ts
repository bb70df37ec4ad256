import { deskBase } from '../../shared/desk/base.ts'
import { type CodeFacts, currentAccessCode } from '../../shared/desk/cases/access-code.ts'
import { type Along, carryOut } from '../../shared/desk/cases/carry-out.ts'
import { fileComplaintForm, fileRequestForm, type RequestSending, type Sending } from '../../shared/desk/cases/filing.ts'
import { openCase } from '../../shared/desk/cases/reading.ts'
import { caseIdTyped } from '../../shared/desk/cases/typed-number.ts'
import { askForLostCode, isLinkUsable, openWithCode, renewWithLink } from '../../shared/desk/citizens/access.ts'
import { sweep, sweepForDigests } from '../../shared/desk/clock/sweep.ts'
import { tellOperators } from '../../shared/desk/clock/watching.ts'
import type { Effects } from '../../shared/desk/effects.ts'
import { answerFiles } from '../../shared/desk/files/answer-files.ts'
import { decrees } from '../../shared/desk/files/decrees.ts'
import { submitAsOfficer } from '../../shared/desk/officers/case/as-officer.ts'
import { type Erasure, eraseAs } from '../../shared/desk/officers/case/privacy.ts'
import { directory } from '../../shared/desk/officers/directory/keeping-directory.ts'
import { admit } from '../../shared/desk/officers/sign-in/admitting.ts'
import { officerSessions } from '../../shared/desk/officers/sign-in/officer-sessions.ts'
import { retentionWork } from '../../shared/desk/officers/watch/retaining.ts'
import { createTools, type Tools } from '../../shared/desk/tools.ts'
import { allActions, type CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import type { OfficerCommand } from '../../shared/domain/actions/officer-actions.ts'
import type { Actor } from '../../shared/domain/case/actor.ts'
import type { OfficerRights } from '../../shared/domain/case/permissions.ts'
import type { Viewer } from '../../shared/domain/case/visible.ts'
import type { ComplaintForm } from '../../shared/domain/channels/complaint/complaint-form.ts'
import type { RequestForm } from '../../shared/domain/channels/request/request-form.ts'
import type { Claims } from '../../shared/domain/office/sign-in.ts'
import type { GuardedAction } from '../../shared/store/transact.ts'

/** All use cases of all wings in one, with what they are made of: for tests, which look behind the desk that a function opens. */
export type Desk = ReturnType<typeof createDesk>

export const createDesk = (effects: Effects) => deskOf(createTools(effects))

const deskOf = (tools: Tools) => ({
  ...tools,
  ...deskBase(tools),
  ...decrees(tools),
  ...answerFiles(tools),
  ...directory(tools),
  signIn: (claims: Claims) => admit(tools, claims),
  ...officerSessions(tools),
  ...retentionWork(tools),
  fileComplaint: (form: ComplaintForm, sending: Sending) => fileComplaintForm(tools, form, sending),
  /** What an officer enters from SP4N-LAPOR!, or for somebody at the counter (`trackingId` null). */
  fileAtCounter: (form: ComplaintForm, sending: Sending, trackingId: string | null) => fileComplaintForm(tools, form, sending, trackingId),
  fileRequest: (form: RequestForm, sending: RequestSending) => fileRequestForm(tools, form, sending),
  submit: (caseId: string, command: CaseCommand, actor: Actor, along: Along = []) =>
    carryOut(tools, allActions, caseId, command, actor, { along }),
  submitAs: (officer: OfficerRights, caseId: string, command: CaseCommand, along: Along = [], seen?: number) =>
    submitAsOfficer(tools, officer, caseId, command as OfficerCommand, along, seen),
  eraseAs: (officer: OfficerRights, caseId: string, erasure: Erasure, guards: readonly GuardedAction[], seen?: number) =>
    eraseAs(tools, officer, caseId, erasure, guards, seen),
  open: (caseId: string, viewer: Viewer) => openCase(tools, caseId, viewer),
  caseIdOf: (number: string) => caseIdTyped(tools, number),
  /** Of a test's keys nothing is lost. */
  accessCodeOf: async (state: CodeFacts): Promise<string> => (await currentAccessCode(tools, state)) ?? 'lost',
  openWithCode: (number: string, code: string, network: string) => openWithCode(tools, number, code, network),
  askForLostCode: (number: string, email: string, network = 'a network') => askForLostCode(tools, number, email, network),
  isLinkUsable: (token: string) => isLinkUsable(tools, token),
  renewWithLink: (token: string) => renewWithLink(tools, token),
  sweep: (timeLeft?: () => boolean) => sweep(tools, timeLeft),
  sweepForDigests: (timeLeft?: () => boolean) => sweepForDigests(tools, timeLeft),
  tellOperators: () => tellOperators(tools),
})
