import type { Case, Reported } from '../../case/case.ts'
import { inBoth } from '../action.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { conflictForm } from '../officer-forms.ts'

/**
 * Whom the case is about; they lose sight of it (design.md section 7). Who is left out of the list is let in again: that
 * wall is lifted, and the reporter reads the reason.
 */
export type NameConflict = { type: 'name-conflict'; reported: Reported; reason: string }

export const nameConflict: DeskAction<NameConflict> = {
  slug: 'pihak',
  form: formOf(
    ({ lists, state }) => conflictForm(lists, state),
    ({ reportedInstitutions, reportedOfficers, reason }) => ({
      type: 'name-conflict',
      reported: { institutions: reportedInstitutions, officers: reportedOfficers },
      reason,
    }),
  ),
  offered: 'always',
  ...inBoth((state, { reported, reason }, { event, write }) => {
    if (holdsAny(state, reported.institutions)) return { refused: 'conflict-of-interest' }
    const lifted = without(state.reported, reported)
    const all = {
      institutions: union(state.reported.institutions, reported.institutions),
      officers: union(state.reported.officers, reported.officers),
    }
    const named =
      isEmpty(without(reported, state.reported)) && !isEmpty(lifted)
        ? []
        : [event('conflict-named', { reported: all, reason: write(reason) })]
    return isEmpty(lifted) ? named : [...named, event('wall-lifted', { lifted, reason: write(reason) })]
  }),
}

const union = (some: readonly string[], others: readonly string[]): string[] => [...new Set([...some, ...others])]

/** Those of one list that are not in the other. */
const without = (one: Reported, other: Reported): Reported => ({
  institutions: one.institutions.filter((it) => !other.institutions.includes(it)),
  officers: one.officers.filter((it) => !other.officers.includes(it)),
})

const isEmpty = ({ institutions, officers }: Reported): boolean => institutions.length + officers.length === 0

/** Whether one of these institutions holds the case: it has to be passed on before it can be named as reported. */
const holdsAny = ({ holders }: Case, institutions: readonly string[]): boolean =>
  holders !== null && [holders.lead, ...holders.contributors, ...holders.readers].some((it) => institutions.includes(it))
