import { todayOf } from '../../../domain/case/moves.ts'
import type { OfficerRights } from '../../../domain/case/permissions.ts'
import { type QueueFilter, soonDays } from '../../../domain/lists/queue.ts'
import type { TurnViewer } from '../../../domain/lists/turn.ts'
import { hasEndedBy } from '../../../domain/office/directory.ts'
import { addWorkingDays } from '../../../domain/time/calendar.ts'
import { appealDesk, escalatedDesk, everyDesk, returnedDesk } from '../../../store/keys.ts'
import type { Tools } from '../../tools.ts'

/** The desk whose cases an officer sees; null when they have none. */
export const scopeOf = ({ role, institution }: Pick<OfficerRights, 'role' | 'institution'>): string | null => {
  switch (role) {
    case 'coordinator':
      return everyDesk
    case 'superior':
      return appealDesk
    case 'liaison':
    case 'head':
      return institution
    case 'leader':
    case 'administrator':
      return null
    default:
      return role satisfies never
  }
}

/**
 * Coordinators may look at one institution's desk; everybody else has their own and no other. What a desk only reads lies
 * apart from its work.
 */
export const scopeFor = (officer: OfficerRights, { institution, list }: Pick<QueueFilter, 'institution' | 'list'>): string | null => {
  const own = officer.role === 'coordinator' && institution !== null ? institution : scopeOf(officer)
  if (own === null) return null
  return list === 'escalated' ? escalatedDesk(own) : list === 'returned' ? returnedDesk(own) : own
}

/** The days between which lists lie, and what they are counted by. */
export const daysOf = async (tools: Tools) => {
  const context = await tools.context()
  const today = todayOf(context)
  return { context, today, soonUntil: addWorkingDays(context.calendar, today, soonDays) }
}

/** The officer as turns are weighed. */
export const turnViewer = async (tools: Tools, { role, institution }: OfficerRights): Promise<TurnViewer> => {
  const today = todayOf(await tools.context())
  const ended = (await tools.recentInstitutions()).filter((it) => hasEndedBy(it, today))
  return { role, institution, ended: new Set(ended.map(({ id }) => id)) }
}
