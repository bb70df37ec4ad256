import { sweepActions } from '../../domain/actions/sweep-actions.ts'
import type { Case } from '../../domain/case/case.ts'
import { mayRead } from '../../domain/case/permissions.ts'
import type { Reminder } from '../../domain/letters/reminder.ts'
import type { Directory } from '../../domain/office/recipients.ts'
import { readCase } from '../../store/case/case-items.ts'
import { carryOut } from '../cases/carry-out.ts'
import { readDirectory } from '../directory.ts'
import type { Tools } from '../tools.ts'

/**
 * Whoever a letter tells of a case can open it. Only a superior may be told of one that they do not read: of a complaint, in the
 * place of coordinators who do not exist or whom no letter reaches. It is put to them before the letter is (docs/adr/0046).
 */
export const openToToldSuperior = async (tools: Tools, state: Case, told: readonly string[], { officers }: Directory): Promise<void> => {
  const superior = officers.find((it) => it.role === 'superior' && told.includes(it.id))
  // Until a name is matched they are told number and day, and open nothing (docs/adr/0052).
  if (!superior || state.person || mayRead(superior, state)) return
  await carryOut(tools, sweepActions, state.id, { type: 'put-to-superior' }, { kind: 'system', name: 'sweep' }, { state })
}

/** The same for all that waits for this morning's digests; most mornings nobody stands in for a coordinator, and nothing is read. */
export const openToStandIns = async (tools: Tools, waiting: readonly Reminder[]): Promise<void> => {
  const instead = waiting.filter(({ standsIn }) => standsIn !== null && standsIn !== 'substitute')
  if (instead.length === 0) return
  const directory = await readDirectory(tools)
  const superiors = new Set(directory.officers.flatMap(({ id, role }) => (role === 'superior' ? [id] : [])))
  for (const [caseId, of] of Map.groupBy(
    instead.filter(({ recipient }) => superiors.has(recipient)),
    (it) => it.caseId,
  )) {
    const state = await readCase(tools.table, caseId)
    if (state)
      await openToToldSuperior(
        tools,
        state,
        of.map(({ recipient }) => recipient),
        directory,
      )
  }
}
