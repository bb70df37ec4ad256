import { type Case, isEnded } from '../case/case.ts'
import type { RecordedEvent } from '../events/chain.ts'
import type { HandOver } from '../events/hand-over.ts'
import { type Directory, recipientsOf } from '../office/recipients.ts'
import type { LocalDate } from '../time/local-date.ts'
import { type NewWork, nobody, type ReminderExpiry } from './reminder.ts'

/**
 * One line for each officer whose turn a hand-over made it, in the digest of `morning`; never one for whoever caused it.
 * Where only that person could be told, in the place of officers who do not exist, the ledger says that nobody was.
 */
export const newWorkOf = (state: Case, handOver: HandOver, directory: Directory, on: LocalDate, morning: LocalDate): NewWork[] => {
  const { seq, type, at, by, to } = handOver
  const common = { day: morning, on, caseId: state.id, number: state.number, handed: { seq, type, at } }
  const addressed = recipientsOf(to, state, directory, on)
  const told = addressed.filter(({ officer }) => officer !== by)
  if (told.length > 0)
    return told.map(({ officer, audience, standsIn }) => ({ ...common, recipient: officer, audience, standsIn, end: null }))
  if (addressed.some(({ standsIn }) => standsIn === null || standsIn === 'substitute')) return []
  return [{ ...common, recipient: nobody, audience: to, standsIn: 'no-officer', end: { kind: 'expired', at, reason: 'no-officer' } }]
}

/**
 * Whether new work is still new when it is about to be told: null, or why not. `since` is the log from the event that handed
 * it over; whoever sits at the same desk and did something there since has seen it.
 */
export const expiryOfNewWork = (
  { handed, recipient, audience, on }: NewWork,
  state: Case | null,
  since: readonly RecordedEvent[],
  directory: Directory,
): ReminderExpiry | null => {
  if (!state) return 'closed'
  // A right of the person does not end with the case (UU 27/2022).
  const isOfThePerson = handed.type === 'privacy-asked'
  if (isOfThePerson && state.privacyOpen === 0) return 'answered'
  if (!isOfThePerson && isEnded(state)) return 'closed'
  const officer = directory.officers.find((it) => it.id === recipient && it.active)
  if (!officer) return 'recipient-gone'
  if (!recipientsOf(audience, state, directory, on).some((it) => it.officer === recipient)) return 'no-longer-holder'
  const [handing, ...later] = since
  const hasActed = later.some(
    ({ event: { by } }) => by.kind === 'officer' && by.role === officer.role && by.institution === officer.institution,
  )
  return hasActed || (!isOfThePerson && handing && handing.event.status !== state.status) ? 'answered' : null
}
