import type { Case } from '../case/case.ts'
import { kindOf } from '../channels/channels.ts'
import type { CaseEvent } from './events.ts'
import type { Office } from './happenings.ts'

/** Whose turn an event made it (docs/adr/0033); nobody's when the case stays with whom it was. */
export const handedTo = (state: Pick<Case, 'channel'>, event: CaseEvent): readonly Office[] => {
  const { handsOver } = kindOf(state, event)
  return typeof handsOver === 'function' ? handsOver(event) : (handsOver ?? [])
}
