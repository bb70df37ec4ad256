import type { Complaint, ComplaintClass, Holders } from '../../case/case.ts'
import { type Context, startNamedClock, todayOf } from '../../case/moves.ts'
import { resolutionStatuteOf } from '../../channels/complaint/complaint.ts'
import { type Clock, isOpen, recomputeClock, stopClock } from '../../law/clock.ts'
import { statuteInForce } from '../../law/statutes.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { refusalOfHolders } from '../holders.ts'
import { dispositionForm } from '../officer-complaint-forms.ts'

/** What an officer settles when a complaint is verified. */
type Verification = {
  class: ComplaintClass
  classReason: string | null
  category: string
  confidential: boolean
  anonymous: boolean
}

/** Verifies a complaint and passes it on to the institutions that hold it from then on (disposisi). */
export type Dispose = { type: 'dispose'; holders: Holders; instruction: string | null } & Verification

export const dispose: DeskAction<Dispose> = {
  slug: 'disposisi',
  form: formOf(
    ({ lists, state }) => dispositionForm(lists, state),
    ({ lead, contributors, readers, ...form }) => ({ type: 'dispose', ...form, holders: { lead, contributors, readers } }),
  ),
  offered: 'always',
  register: { complaint: ({ agenda }) => (agenda === null ? 'ADU' : null) },
  complaint: (state, command, { event, beside, clocksOf, context, write, writeIf, number }) => {
    const { class: klass, classReason, category, confidential, anonymous, holders, instruction } = command
    const refusal = refusalOfHolders(state, holders)
    if (refusal) return refusal
    const verified = isVerifiedAs(state, command)
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
              agenda: state.agenda ?? number(),
            },
            state.class === klass ? [] : clocksOfOtherClass(state, klass, context),
          ),
        ]
    return [...verified, event('disposed', { holders, instruction: writeIf(instruction) }, clocksOf({ ...state, class: klass }))]
  },
}

/** Whether it was verified with this very result: who passes it on once more does not verify it once more. */
const isVerifiedAs = (state: Complaint, { classReason, ...found }: Verification): boolean =>
  state.agenda !== null &&
  classReason === null &&
  state.class === found.class &&
  state.category === found.category &&
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
