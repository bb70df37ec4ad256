import type { Case } from '../../../domain/case/case.ts'
import type { OfficerRights } from '../../../domain/case/permissions.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { deskBase } from '../../base.ts'
import { currentAccessCode } from '../../cases/access-code.ts'
import type { Submitted } from '../../cases/carry-out.ts'
import type { Effects } from '../../effects.ts'
import type { Once } from '../../second-click.ts'
import { toolsOf } from '../../tools.ts'
import type { First } from '../first-readable.ts'
import { caseForOfficer } from './as-officer.ts'
import { answerWaitingCode, type CodeAnswer, type CodeAnswered, type WaitingCode, waitingCodes } from './consenting-codes.ts'
import { codeShownAgain, mayRenewAccess, renewAccessAs } from './renewing-access.ts'

export type NewCodeDesk = ReturnType<typeof openNewCode>

/** A new access code for somebody who stands at the counter. */
export const openNewCode = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    ...deskBase(tools),
    recentOfficers: tools.recentOfficers,
    /** The case alone, as this officer may see it; null looks the same for none and for none of theirs. */
    find: (officer: OfficerRights, number: string): Promise<Case | null> => caseForOfficer(tools, officer, number),
    mayRenewAccess: (officer: OfficerRights, state: Case): Promise<boolean> => mayRenewAccess(tools, officer, state),
    renewAccess: (officer: OfficerRights, state: Case, reason: string, sent: Once): Promise<Submitted> =>
      renewAccessAs(tools, officer, state, reason, sent),
    /** When they made the one that the case has now, as long as it is shown to them again. */
    codeShownAgain: (officer: OfficerRights, state: Case): Promise<Instant | null> => codeShownAgain(tools, officer, state),
    /** What waits for this officer's consent. */
    waitingCodes: (officer: OfficerRights): Promise<First<WaitingCode>> => waitingCodes(tools, officer),
    answerWaitingCode: (officer: OfficerRights, number: string, answer: CodeAnswer, sent: string): Promise<CodeAnswered> =>
      answerWaitingCode(tools, officer, number, answer, sent),
    /** The code as it is now; shown on the slip of whoever was just given one. */
    accessCodeOf: (state: Case): Promise<string | null> => currentAccessCode(tools, state),
  }
}
