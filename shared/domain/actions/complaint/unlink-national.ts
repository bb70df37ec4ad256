import type { Complaint } from '../../case/case.ts'
import type { Context } from '../../case/moves.ts'
import { todayOf } from '../../case/moves.ts'
import { nationalLimitOf, nationalLimits } from '../../case/national-duty.ts'
import { type Clock, continueClock, isOpen } from '../../law/clock.ts'
import { statuteInForce } from '../../law/statutes.ts'
import { type DeskAction, formOf, ofComplaint } from '../desk-action.ts'
import { ReasonForm } from '../officer-forms.ts'

/**
 * The tracking id is that of another report: it is taken off the case, and what that report brought here with it
 * (docs/adr/0075). What came in as a row of an export has the id of that very row.
 */
export type UnlinkNational = { type: 'unlink-national'; reason: string }

export const unlinkNational: DeskAction<UnlinkNational> = {
  slug: 'lepas-nasional',
  form: formOf(ReasonForm, ({ reason }) => ({ type: 'unlink-national', reason })),
  offered: ofComplaint((state) => typedIn(state) !== null),
  complaint: (state, { reason }, { event, write, context }) => {
    const national = typedIn(state)
    if (national === null) return { refused: 'not-possible-now' }
    const { trackingId, posted, there, kept } = national
    const brought = {
      ...(there ? { saidThere: there.status } : {}),
      ...(posted ? { posted: true as const } : {}),
      ...(kept === undefined ? {} : { kept: true as const }),
    }
    return [event('national-unlinked', { trackingId, ...brought, reason: write(reason) }, entryGoingOn(state, context))]
  },
}

/** An id that somebody typed, or that an officer said is this case's. */
const typedIn = ({ national }: Complaint): Complaint['national'] => (national?.imported ? null : national)

/** The limit of the entry goes on with the days that were left, as after every mistake of the desk (docs/adr/0040). */
const entryGoingOn = (state: Complaint, context: Context): Clock[] => {
  if (nationalLimitOf({ ...state, national: null }) !== nationalLimits.record) return []
  const last = state.clocks.findLast(({ statute }) => statute === nationalLimits.record)
  if (last === undefined || isOpen(last)) return []
  const statute = statuteInForce(context.statutes, last.statute, last.startedOn)
  return [continueClock(last, todayOf(context), statute, context.calendar)]
}
