import type { Holders } from '../../case/case.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { refusalOfHolders } from '../holders.ts'
import { assignmentForm } from '../officer-request-forms.ts'

/** To the PPID Pelaksana who holds the information. */
export type Assign = { type: 'assign'; holders: Holders; instruction: string | null }

export const assign: DeskAction<Assign> = {
  slug: 'tugaskan',
  form: formOf(
    ({ lists, state }) => assignmentForm(lists, state),
    ({ lead, contributors, readers, instruction }) => ({ type: 'assign', holders: { lead, contributors, readers }, instruction }),
  ),
  offered: 'always',
  request: (state, { holders, instruction }, { event, writeIf, clocksOf }) => {
    const isSameLead = state.holders?.lead === holders.lead
    const clocks = clocksOf(state).filter(({ statute }) => !(isSameLead && statute === 'request.approval'))
    return refusalOfHolders(state, holders) ?? [event('assigned', { holders, instruction: writeIf(instruction) }, clocks)]
  },
}
