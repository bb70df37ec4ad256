import { type Case, type Complaint, isEnded } from '../case/case.ts'
import type { OfficerRights } from '../case/permissions.ts'
import type { OfficerCommand } from './officer-actions.ts'

/**
 * What a duplicate does when that was done with its main case: it follows verification, disposition, acceptance, return and
 * answer, each in its own log, with its own clocks and its own protection of its reporter (docs/adr/0036). Null when it
 * does not concern it. `words`: of the answer that was sent.
 */
export const followingCommand = (
  command: OfficerCommand,
  main: Complaint,
  duplicate: Complaint,
  { role }: Pick<OfficerRights, 'role'>,
  words: string | null,
): OfficerCommand | null => {
  if (isEnded(duplicate)) return null
  switch (command.type) {
    case 'dispose':
      return { ...command, ...protectionOf(duplicate), reported: main.reported }
    case 'accept':
    case 'accept-for':
      return duplicate.status === 'disposed' ? command : null
    case 'return':
      return command
    case 'progress':
    case 'draft':
      return duplicate.status === 'disposed' && role !== 'coordinator' && main.holders
        ? { type: 'accept', institution: main.holders.lead }
        : null
    case 'answer':
    case 'approve':
      return main.outcome && words !== null && duplicate.status !== 'answered'
        ? { type: 'answer', outcome: main.outcome, text: words }
        : null
    default:
      return null
  }
}

/** From the moment of linking it stands where its main case was passed to; null when it is there or nobody has the main case. */
export const catchingUp = (main: Complaint, duplicate: Complaint): OfficerCommand | null => {
  const { holders, agenda, category, class: klass, reported } = main
  if (!holders || agenda === null || category === null || gaveUp.has(main.status)) return null
  if (!mayBePassedOn.has(duplicate.status) || duplicate.holders?.lead === holders.lead) return null
  return { type: 'dispose', class: klass, classReason: null, category, holders, instruction: null, reported, ...protectionOf(duplicate) }
}

const gaveUp: ReadonlySet<Case['status']> = new Set<Case['status']>(['archived', 'referred', 'blocked', 'withdrawn'])
const mayBePassedOn: ReadonlySet<Case['status']> = new Set<Case['status']>(['received', 'returned', 'disposed', 'in-progress'])

/** Anonim and rahasia are each reporter's own. */
const protectionOf = ({ identity, confidential }: Complaint) => ({ anonymous: identity !== 'named', confidential })
