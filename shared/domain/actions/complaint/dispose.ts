import type { Complaint, ComplaintClass, Holders, Reported } from '../../case/case.ts'
import { type Context, startNamedClock, todayOf } from '../../case/moves.ts'
import { deskAfter, shutOut } from '../../case/other-desk.ts'
import { resolutionStatuteOf } from '../../channels/complaint/complaint.ts'
import { type Clock, isOpen, recomputeClock, stopClock } from '../../law/clock.ts'
import { statuteInForce } from '../../law/statutes.ts'
import { isWithheld } from '../../lists/withheld.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { refusalOfHolders } from '../holders.ts'
import { dispositionForm } from './disposition-form.ts'

/** What an officer settles when a complaint is verified. */
type Verification = {
  class: ComplaintClass
  classReason: string | null
  category: string
  confidential: boolean
  anonymous: boolean
  /** The yes to "Apakah ini tentang perilaku petugas atau pejabat?", with or without a name. */
  conduct?: boolean
}

/** Verifies a complaint and passes it on to the institutions that hold it from then on (disposisi). */
export type Dispose = {
  type: 'dispose'
  holders: Holders
  instruction: string | null
  /** Whom it is about ("Siapa yang diadukan?"), where that was asked: they are added to the wall. */
  reported?: Reported
  /** Why this institution leads, where another was to be expected. */
  leadReason?: string | null
  /** Why it is urgent, a danger to life or health; null or absent where it is not, or was marked so before. */
  urgentReason?: string | null
} & Verification

export const dispose: DeskAction<Dispose> = {
  slug: 'disposisi',
  form: formOf(
    ({ lists, state }) => dispositionForm(lists, state),
    ({ lead, contributors, readers, reportedInstitutions, reportedOfficers, reportedUnknown: _, urgent, urgentReason, ...form }) => ({
      type: 'dispose',
      ...form,
      urgentReason: urgent ? urgentReason : null,
      reported: { institutions: reportedInstitutions, officers: reportedOfficers },
      holders: { lead, contributors, readers },
    }),
  ),
  offered: 'always',
  register: { complaint: (state, command) => (state.agenda === null && !standsUnderItsOwn(state, command) ? 'ADU' : null) },
  complaint: (state, command, { event, beside, clocksOf, context, write, writeIf, number }) => {
    const { class: klass, classReason, category, conduct, holders, instruction, leadReason, urgentReason } = command
    const reported = allReported(state, command)
    const refusal = refusalOfHolders({ reported }, holders)
    if (refusal) return refusal
    // What the reporter chose for their protection stays, whatever is sent: weakening it takes their consent (`lift-anonymity`, `lift-confidentiality`).
    const [confidential, anonymous] = [command.confidential || state.confidential, command.anonymous || state.identity !== 'named']
    // Here nobody writes why somebody who might have been meant is let in: that takes the form that says so (`name-conflict`).
    const isMatched = (command.reported?.officers.length ?? 0) > 0 && shutOut(state).officers.every((it) => reported.officers.includes(it))
    if (state.person && !isMatched) return { refused: 'match-first' }
    const goes = { ...deskAfter(state, reported, context.desks), ...(state.person ? { person: null } : {}) }
    const named =
      isSame(reported, state.reported) && !state.person ? [] : [beside('conflict-named', { reported, reason: null, ...goes }, [])]
    const verified = isVerifiedAs(state, { ...command, confidential, anonymous })
      ? []
      : [
          beside(
            'verified',
            {
              class: klass,
              classReason: classReason === null ? null : write(classReason),
              category,
              confidential,
              anonymous,
              agenda: state.agenda ?? (standsUnderItsOwn(state, command) ? state.number : number()),
              ...(conduct ? { conduct: true as const } : {}),
            },
            state.class === klass ? [] : clocksOfOtherClass(state, klass, context),
          ),
        ]
    const startedUrgency = startNamedClock('complaint.urgent-response', todayOf(context), state.clocks, context)
    const urgent = () =>
      urgentReason && state.urgent === undefined ? [event('marked-urgent', { reason: write(urgentReason) }, [startedUrgency])] : []
    // Another lead has to follow up in a danger that the one before had accepted; nobody gains a day by being given it again.
    const runs = state.clocks.some((clock) => clock.statute === 'complaint.urgent-response' && isOpen(clock))
    const isAnotherLead = state.holders !== null && state.holders.lead !== holders.lead
    const urgencyAgain = state.urgent !== undefined && isAnotherLead && !runs ? [startedUrgency] : []
    const why = leadReason ? { leadReason: write(leadReason) } : {}
    return [
      ...named,
      ...verified,
      event('disposed', { holders, instruction: writeIf(instruction), ...why }, [...clocksOf({ ...state, class: klass }), ...urgencyAgain]),
      ...urgent(),
    ]
  },
}

/**
 * Whether it will be withheld from figures. Then it has no place in the agenda: a number that somebody meets nowhere else would
 * tell them that there is a complaint which is not for them. It is entered under its own number, which is drawn by chance
 * (docs/adr/0051).
 */
const isWithheldAs = (state: Complaint, command: Dispose): boolean =>
  isWithheld({ class: command.class, reported: allReported(state, command) })

/** What was imported is in the register of SP4N-LAPOR!, by its tracking id, and takes no number of ours (docs/adr/0069). */
const standsUnderItsOwn = (state: Complaint, command: Dispose): boolean => isWithheldAs(state, command) || state.national?.imported === true

/** Whom it is about after this: who was named before stays so until a wall is lifted with a reason (`name-conflict`). */
const allReported = ({ reported }: Complaint, { reported: added }: Dispose): Reported => ({
  institutions: [...new Set([...reported.institutions, ...(added?.institutions ?? [])])],
  officers: [...new Set([...reported.officers, ...(added?.officers ?? [])])],
})

const isSame = (one: Reported, other: Reported): boolean =>
  one.institutions.length === other.institutions.length && one.officers.length === other.officers.length

/** Whether it was verified with this very result: who passes it on once more does not verify it once more. */
const isVerifiedAs = (state: Complaint, { classReason, ...found }: Verification): boolean =>
  state.agenda !== null &&
  classReason === null &&
  state.class === found.class &&
  state.category === found.category &&
  (state.conduct ?? false) === (found.conduct ?? false) &&
  state.confidential === found.confidential &&
  !(found.anonymous && state.identity === 'named')

/** The limit of another class counts from the same day and rests for the same pauses: nobody gains time by renaming. */
const clocksOfOtherClass = (state: Complaint, klass: ComplaintClass, context: Context): Clock[] => {
  const running = state.clocks.find((clock) => clock.statute.startsWith('complaint.resolution.') && isOpen(clock))
  if (!running) return []
  const id = resolutionStatuteOf(klass)
  const fresh = startNamedClock(id, running.startedOn, state.clocks, context)
  const statute = statuteInForce(context.statutes, id, running.startedOn)
  return [stopClock(running, todayOf(context)), recomputeClock({ ...fresh, pauses: running.pauses }, statute, context.calendar)]
}
