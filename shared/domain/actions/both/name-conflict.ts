import type { Case, Reported } from '../../case/case.ts'
import { inBoth } from '../action.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { conflictForm } from '../officer-forms.ts'

/** Whom the case is about; they lose sight of it (design.md section 7). */
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
  ...inBoth((state, { reported, reason }, { event, write }) =>
    holdsAny(state, reported.institutions)
      ? { refused: 'conflict-of-interest' }
      : [event('conflict-named', { reported, reason: write(reason) })],
  ),
}

/** Whether one of these institutions holds the case: it has to be passed on before it can be named as reported. */
const holdsAny = ({ holders }: Case, institutions: readonly string[]): boolean =>
  holders !== null && [holders.lead, ...holders.contributors, ...holders.readers].some((it) => institutions.includes(it))
