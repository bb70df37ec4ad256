import { type Case, isEnded } from '../case/case.ts'
import { type NewCodeStage, pendingNewCode } from '../case/new-code.ts'
import { isOtherDesk } from '../case/other-desk.ts'
import { hasDraft } from '../channels/waiting-draft.ts'
import type { RecordedEvent } from '../events/chain.ts'
import type { HandOver } from '../events/hand-over.ts'
import type { Office } from '../events/happenings.ts'
import type { Officer } from '../office/directory.ts'
import { type Directory, type Recipient, recipientsOf } from '../office/recipients.ts'
import type { LocalDate } from '../time/local-date.ts'
import { type NewWork, nobody, type ReminderExpiry } from './reminder.ts'

/** As for rungs; and where an institution has no liaison, its head is the one who can begin. */
const addressedBy = (to: readonly Office[], state: Standing, directory: Directory, on: LocalDate): Recipient[] => {
  const found = recipientsOf(to, state, directory, on)
  if (!to.includes('liaison') || !hasNobody(recipientsOf(['liaison'], state, directory, on))) return found
  const heads = recipientsOf(['head'], state, directory, on)
  return hasNobody(heads) ? found : recipientsOf([...to.filter((it) => it !== 'liaison' && it !== 'head'), 'head'], state, directory, on)
}

type Standing = Pick<Case, 'holders' | 'reported' | 'otherDesk' | 'person'>

const isGiven = ({ type }: Pick<HandOver, 'type'>): boolean => type === 'disposed' || type === 'assigned'

/** What is given to an institution is given to those who help it, too: their own people, nobody in their place. */
const helpersOf = (handOver: HandOver, { holders, reported }: Standing, directory: Directory, on: LocalDate): Recipient[] =>
  (isGiven(handOver) ? (holders?.contributors ?? []) : []).flatMap((helper) =>
    addressedBy(['liaison'], { holders: { lead: helper, contributors: [], readers: [] }, reported }, directory, on).filter(
      ({ officer }) => institutionOf(officer, directory) === helper,
    ),
  )

const institutionOf = (officer: string, { officers }: Directory): string | null =>
  officers.find(({ id }) => id === officer)?.institution ?? null

const hasNobody = (recipients: readonly Recipient[]): boolean => recipients.every(({ standsIn }) => standsIn === 'no-officer')

/**
 * Who hears of a case in the place of the institution that is to answer it: null while somebody there does, a liaison or the
 * head, at work and with an address that takes letters. Without the one who passes it on, who knows it already.
 */
export const hearInstead = (lead: string, state: Case, directory: Directory, by: string, on: LocalDate): Officer[] | null => {
  const passedOn = { ...state, holders: { lead, contributors: [], readers: [] } }
  const heard = addressedBy(['liaison'], passedOn, directory, on)
  const people = directory.officers.filter(({ id }) => heard.some((it) => it.officer === id))
  return people.some(({ institution }) => institution === lead) ? null : people.filter(({ id }) => id !== by)
}

/**
 * What a new access code waits for when it is handed over (docs/adr/0049). Those who are told sit at the desk of whoever asked, so
 * what that desk did says nothing; and that somebody said no is to be known whatever came of it.
 */
const codeStages: Readonly<Partial<Record<string, NewCodeStage | null>>> = {
  'new-code-asked': 'consent',
  'new-code-released': 'pickup',
  'new-code-objected': null,
}

/**
 * One line for each officer whose turn a hand-over made it, in the digest of `morning`; never one for whoever caused it.
 * Where only that person could be told, in the place of officers who do not exist, the ledger says that nobody was.
 */
export const newWorkOf = (state: Case, handOver: HandOver, directory: Directory, on: LocalDate, morning: LocalDate): NewWork[] => {
  const { seq, type, at, by, to } = handOver
  const common = { day: morning, on, caseId: state.id, number: state.number, handed: { seq, type, at } }
  // A region without another desk has decided that nobody is told.
  if (!directory.otherDesk && to.every((it) => it === 'other-desk')) return []
  const meant = addressedBy(to, state, directory, on)
  const known = new Set(meant.map(({ officer }) => officer))
  const addressed = [...meant, ...helpersOf(handOver, state, directory, on).filter(({ officer }) => !known.has(officer))]
  const told = addressed.filter(({ officer }) => officer !== by)
  if (told.length > 0)
    return told.map(({ officer, audience, standsIn }) => ({ ...common, recipient: officer, audience, standsIn, end: null }))
  // To a new code somebody else has to consent: that whoever asked for it knows of it reaches nobody (docs/adr/0049).
  const knows = codeStages[type] !== 'consent' && addressed.some(({ standsIn }) => standsIn === null || standsIn === 'substitute')
  if (knows) return []
  return [{ ...common, recipient: nobody, audience: to, standsIn: 'no-officer', end: { kind: 'expired', at, reason: 'no-officer' } }]
}

/** At the other desk liaison and head do the same work, as coordinators do. */
const sitTogether = (one: Desked, other: Desked, state: Pick<Case, 'otherDesk'>): boolean =>
  one.institution === other.institution && (one.role === other.role || isOtherDesk(other.institution, state))

type Desked = Pick<Officer, 'role' | 'institution'>

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
  // Whom coordinators let in is to be known at the other desk whatever became of the case.
  const isLifting = handed.type === 'wall-lifted' && audience.includes('other-desk')
  if (isOfThePerson && state.privacyOpen === 0) return 'answered'
  const isOfCode = handed.type in codeStages
  if (!isOfThePerson && !isLifting && !isOfCode && isEnded(state)) return 'closed'
  const officer = directory.officers.find((it) => it.id === recipient && it.active)
  if (!officer) return 'recipient-gone'
  const isHelper = isGiven(handed) && (state.holders?.contributors.includes(officer.institution ?? '') ?? false)
  if (!isHelper && !recipientsOf(audience, state, directory, on).some((it) => it.officer === recipient)) return 'no-longer-holder'
  if (isLifting) return null
  // A draft is waited for as long as it waits, and a new code as long as its step does: whatever else happens meanwhile.
  if (handed.type === 'decision-drafted' && !hasDraft(state)) return 'answered'
  const stage = codeStages[handed.type]
  if (isOfCode) return stage && pendingNewCode(state)?.stage !== stage ? 'answered' : null
  const [handing, ...later] = since
  const hasActed = later.some(({ event: { by } }) => by.kind === 'officer' && sitTogether(by, officer, state))
  // The lead's next step is not theirs; and that an ending was denied is to be known whatever came of it.
  const staysNew = isOfThePerson || isHelper || handed.type === 'ending-contested' || handed.type === 'decision-drafted'
  return hasActed || (!staysNew && handing && handing.event.status !== state.status) ? 'answered' : null
}
