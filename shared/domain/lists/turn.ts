import { isEnded } from '../case/case.ts'
import type { OfficerRights } from '../case/permissions.ts'
import { type DeskRow, partIn } from './desk-row.ts'

/** Whose step is next: the desk that verifies and passes on, who leads the case, their head, the superior, or its reporter. */
export type Turn = 'desk' | 'lead' | 'head' | 'superior' | 'reporter'

/** Statuses in which the desk that sorts cases has to do something, whoever led them before. */
const desksTurn: ReadonlySet<DeskRow['status']> = new Set<DeskRow['status']>(['received', 'returned', 'registered', 'disputed'])

/** Null once it has ended. */
export const turnOf = (row: Pick<DeskRow, 'status' | 'stage' | 'waitsForReporter' | 'returned' | 'lead'>): Turn | null => {
  if (isEnded(row)) return null
  if (row.waitsForReporter) return 'reporter'
  if (row.status === 'awaiting-approval' || row.stage === 'decision-drafted') return 'head'
  if (row.status === 'objected') return 'superior'
  return row.lead === null || row.returned !== undefined || desksTurn.has(row.status) ? 'desk' : 'lead'
}

/** An officer as turns are weighed. `ended`: institutions that are no more. */
export type TurnViewer = Pick<OfficerRights, 'role' | 'institution'> & { ended: ReadonlySet<string> }

/** Whether the next step is theirs: readers wait for the lead, helpers help it, and a liaison waits for the head. */
export const isTheirTurn = (row: DeskRow, { role, institution, ended }: TurnViewer): boolean => {
  const turn = turnOf(row)
  switch (role) {
    case 'coordinator':
      // What an institution held that is no more moves by nobody else (docs/adr/0034).
      return turn === 'desk' || ((turn === 'lead' || turn === 'head') && row.lead !== null && ended.has(row.lead))
    case 'superior':
      return turn === 'superior'
    case 'liaison':
    case 'head':
      // What the other desk has it sorts as the coordinators do elsewhere (docs/adr/0052).
      if (turn === 'desk') return row.otherDesk?.institution === institution
      if (turn === 'head') return role === 'head' && row.lead === institution
      return turn === 'lead' && (row.lead === institution || partIn(row, institution) === 'contributor')
    case 'leader':
    case 'administrator':
      return false
    default:
      return role satisfies never
  }
}

/** A draft that waits for its approval, or came back from it. */
export const isDraft = ({ status, stage }: Pick<DeskRow, 'status' | 'stage'>): boolean =>
  status === 'awaiting-approval' || stage === 'decision-drafted' || stage === 'draft-sent-back'
