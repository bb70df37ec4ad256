import { citizenActions } from '../../domain/actions/citizen-actions.ts'
import { putConfirmed } from '../../store/post/addresses.ts'
import { carryOut } from '../cases/carry-out.ts'
import { confirmationIn } from '../post/confirming.ts'
import type { Tools } from '../tools.ts'

/**
 * From now on letters that only tell how things go leave, too, and a case that waited to be read after a storm is read as every
 * other. False when the proof is not ours. Pressed twice, the second time finds nothing to do.
 */
export const confirmAddress = async (tools: Tools, token: string): Promise<boolean> => {
  const found = await confirmationIn(tools, token)
  if (found === null) return false
  await putConfirmed(tools.table, found.hash, tools.effects.now())
  if (found.caseId !== null) await carryOut(tools, citizenActions, found.caseId, { type: 'take-up' }, { kind: 'reporter' })
  return true
}
