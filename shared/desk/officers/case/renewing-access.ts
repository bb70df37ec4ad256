import { mayDo } from '../../../domain/actions/possible-actions.ts'
import type { Case } from '../../../domain/case/case.ts'
import { codeMadeJustNow } from '../../../domain/case/code-made.ts'
import { isGuarded } from '../../../domain/case/new-code.ts'
import { mayBeUncovered, withOlderMarks } from '../../../domain/case/older-marks.ts'
import { mayRead, type OfficerRights } from '../../../domain/case/permissions.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { readLog } from '../../../store/case/case-items.ts'
import { holdsIdentity } from '../../../store/case/identities.ts'
import { codeKeyInUse } from '../../cases/access-code.ts'
import type { Submitted } from '../../cases/carry-out.ts'
import { type Once, once } from '../../second-click.ts'
import type { Tools } from '../../tools.ts'
import { isSeasonedNow, submitAsOfficer } from './as-officer.ts'

/**
 * Whether this officer may make a new access code at the counter. Besides their right it takes that who filed is still kept:
 * once that was erased (UU 27/2022, or the end of its retention) nobody can tell who stands there, as of a case that was
 * filed without identity.
 */
export const mayRenewAccess = async ({ table }: Tools, officer: OfficerRights, state: Case): Promise<boolean> => {
  if (!mayDo(officer, 'renew-access', state)) return false
  const marked = mayBeUncovered(state) ? withOlderMarks(state, await readLog(table, state.id)) : state
  return mayDo(officer, 'renew-access', marked) && (state.erased === null || holdsIdentity(table, state.id))
}

/** A new code. What happened on the case since it was read, an erasure above all, stops it. */
export const renewAccessAs = async (tools: Tools, officer: OfficerRights, state: Case, reason: string, sent: Once): Promise<Submitted> =>
  (await mayRenewAccess(tools, officer, state))
    ? submitAsOfficer(
        tools,
        officer,
        state,
        { type: 'renew-access', reason, ...(await codeKeyInUse(tools)) },
        [once(tools, sent, state.id)],
        state.version,
      )
    : { kind: 'refused', refusal: { refused: 'not-allowed' }, case: state }

/**
 * When this officer made the code that the case has now, as long as it is shown to them again; null where it is not. Whoever took
 * their place meanwhile made none.
 */
export const codeShownAgain = async (tools: Tools, officer: OfficerRights, state: Case): Promise<Instant | null> => {
  const { table, effects } = tools
  if (!state.codeSeen || !mayRead(officer, state)) return null
  const log = await readLog(table, state.id)
  if (isGuarded(withOlderMarks(state, log)) && !(await isSeasonedNow(tools, officer))) return null
  const events = log.slice(0, state.version).map(({ event }) => event)
  const made = codeMadeJustNow(officer, state, events, effects.now())
  return made !== null && (state.erased === null || (await holdsIdentity(table, state.id))) ? made : null
}
