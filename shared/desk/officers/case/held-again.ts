import type { Case, Holders } from '../../../domain/case/case.ts'
import { todayOf } from '../../../domain/case/moves.ts'
import type { RecordedEvent } from '../../../domain/events/chain.ts'
import { isActiveOn } from '../../../domain/office/directory.ts'
import { readLog } from '../../../store/case/case-items.ts'
import type { Tools } from '../../tools.ts'

/** Who passes a case on without naming helpers and readers keeps them: those of now, or of a case that came back, of the last time. */
export const heldAgain = async (tools: Tools, state: Case, lead: string): Promise<Holders> => {
  const held = state.holders ?? (state.version > 1 ? lastHolders(await readLog(tools.table, state.id)) : null)
  const [institutions, context] = [await tools.recentInstitutions(), await tools.context()]
  const active = new Set(institutions.filter((it) => isActiveOn(it, todayOf(context))).map(({ id }) => id))
  const kept = (ids: readonly string[] = []) =>
    ids.filter((it) => it !== lead && active.has(it) && !state.reported.institutions.includes(it))
  return { lead, contributors: kept(held?.contributors), readers: kept(held?.readers) }
}

const lastHolders = (log: readonly RecordedEvent[]): Holders | null => {
  const last = log.findLast(({ event }) => event.type === 'disposed' || event.type === 'assigned')?.event
  return last && 'holders' in last ? last.holders : null
}
