import { decide } from '../../../domain/actions/decide.ts'
import { type OfficerCommand, officerActions } from '../../../domain/actions/officer-actions.ts'
import type { Case } from '../../../domain/case/case.ts'
import { isRefusal } from '../../../domain/case/moves.ts'
import type { OfficerRights } from '../../../domain/case/permissions.ts'
import { sightOf } from '../../../domain/channels/channels.ts'
import type { CaseEvent } from '../../../domain/events/events.ts'
import { underLawOfNow } from '../../../domain/law/law-of-now.ts'
import type { Tools } from '../../tools.ts'

/** Events that a command would cause and that the reporter reads, with the words that they would read in them. */
export type Foreseen = { events: CaseEvent[]; words: ReadonlyMap<number, string> }

/** Decides as the click would, and writes nothing: what is looked at before sending is then what is sent, word for word. */
export const foresee = async (tools: Tools, officer: OfficerRights, state: Case, command: OfficerCommand): Promise<Foreseen | null> => {
  const { id, role, institution } = officer
  const actor = { kind: 'officer', id, role, institution } as const
  // A number of a register is taken by the click alone.
  const context = { ...(await tools.context()), nextNumber: '…' }
  const decided = underLawOfNow((now, law) => decide(officerActions, now, command, actor, law))(state, context)
  if (isRefusal(decided)) return null
  return {
    events: decided.events.filter((event) => sightOf(state, event).known.includes('reporter')),
    words: new Map(decided.texts.map(({ n, text }) => [n, text])),
  }
}
