import type { Actor } from '../domain/case/actor.ts'
import type { Case } from '../domain/case/case.ts'
import type { OfficerRights } from '../domain/case/permissions.ts'
import type { Viewer } from '../domain/case/visible.ts'
import type { ComplaintForm } from '../domain/channels/complaint/complaint-form.ts'
import type { RequestForm } from '../domain/channels/request/request-form.ts'
import { caseIdOf } from '../store/case/number-items.ts'
import { fileComplaintForm, fileRequestForm, type RequestSending, type Sending } from './cases/filing.ts'
import { openCase } from './cases/reading.ts'
import { type Along, type CaseCommand, submitAsOfficer, submitCommand } from './cases/submit.ts'
import { askForLostCode, currentAccessCode, isLinkUsable, openWithCode, renewWithLink } from './citizens/access.ts'
import { sweep, sweepForDigests } from './clock/sweep.ts'
import { tellOperators } from './clock/watching.ts'
import type { Effects } from './effects.ts'
import { normaliseNumber } from './identifiers.ts'
import { decrees } from './officers/decrees.ts'
import { directory } from './officers/keeping-directory.ts'
import { officerCases } from './officers/officer-case.ts'
import { officerSessions } from './officers/officer-sessions.ts'
import { officialLetters } from './officers/official-letters.ts'
import { privacyWork } from './officers/privacy.ts'
import { retentionWork } from './officers/retaining.ts'
import { createTools, type Tools } from './tools.ts'

/** The desk as functions use it: everything that can be done with cases, behind the one object of side effects. */
export type Desk = ReturnType<typeof createDesk>

export const createDesk = (effects: Effects) => deskOf(createTools(effects))

const deskOf = (tools: Tools) => ({
  ...tools,
  ...directory(tools),
  ...decrees(tools),
  ...officerSessions(tools),
  ...officerCases(tools),
  ...privacyWork(tools),
  ...officialLetters(tools),
  ...retentionWork(tools),
  fileComplaint: (form: ComplaintForm, sending: Sending) => fileComplaintForm(tools, form, sending),
  /** What an officer enters from SP4N-LAPOR!, or for somebody at the counter (`trackingId` null). */
  fileAtCounter: (form: ComplaintForm, sending: Sending, trackingId: string | null) => fileComplaintForm(tools, form, sending, trackingId),
  fileRequest: (form: RequestForm, sending: RequestSending) => fileRequestForm(tools, form, sending),
  submit: (caseId: string, command: CaseCommand, actor: Actor, along: Along = []) => submitCommand(tools, caseId, command, actor, along),
  submitAs: (officer: OfficerRights, caseId: string, command: CaseCommand, along: Along = [], seen?: number) =>
    submitAsOfficer(tools, officer, caseId, command, along, seen),
  open: (caseId: string, viewer: Viewer) => openCase(tools, caseId, viewer),
  caseIdOf: (number: string) => caseIdOf(tools.table, normaliseNumber(number)),
  accessCodeOf: (state: Pick<Case, 'id' | 'accessGeneration'>) => currentAccessCode(tools, state),
  openWithCode: (number: string, code: string, network: string) => openWithCode(tools, number, code, network),
  askForLostCode: (number: string, email: string) => askForLostCode(tools, number, email),
  isLinkUsable: (token: string) => isLinkUsable(tools, token),
  renewWithLink: (token: string) => renewWithLink(tools, token),
  sweep: (timeLeft?: () => boolean) => sweep(tools, timeLeft),
  sweepForDigests: (timeLeft?: () => boolean) => sweepForDigests(tools, timeLeft),
  tellOperators: () => tellOperators(tools),
})
