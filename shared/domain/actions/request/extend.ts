import { isRefusal } from '../../case/moves.ts'
import { extendClock, isOpen } from '../../law/clock.ts'
import { statuteInForce } from '../../law/statutes.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { ReasonForm } from '../officer-forms.ts'

/** UU 14/2008 Ps 22(8): once, by seven working days, with a written reason. */
export type Extend = { type: 'extend'; reason: string }

export const extend: DeskAction<Extend> = {
  slug: 'perpanjang',
  form: formOf(ReasonForm, ({ reason }) => ({ type: 'extend', reason })),
  offered: ({ clocks }) => clocks.some((clock) => clock.statute === 'request.answer' && isOpen(clock) && clock.extendedBy === 0),
  request: (state, { reason }, { event, context, write }) => {
    const clock = state.clocks.find((it) => it.statute === 'request.answer' && isOpen(it))
    if (!clock) return { refused: 'not-possible-now' }
    const extended = extendClock(clock, statuteInForce(context.statutes, clock.statute, clock.startedOn), context.calendar, reason)
    return isRefusal(extended) ? extended : [event('extended', { reason: write(reason) }, [extended])]
  },
}
