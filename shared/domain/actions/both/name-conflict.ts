import type { Case, Reported } from '../../case/case.ts'
import { deskAfter, shutOut } from '../../case/other-desk.ts'
import { inBoth } from '../action.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { conflictForm } from '../officer-forms.ts'

/**
 * Whom the case is about; they lose sight of it (design.md section 7). Who was named before stays named; who is `lifted` is
 * let in again, and the reporter reads the reason.
 */
export type NameConflict = { type: 'name-conflict'; reported: Reported; lifted?: Reported; noneOfOurs?: boolean; reason: string }

export const nameConflict: DeskAction<NameConflict> = {
  slug: 'pihak',
  form: formOf(
    ({ lists, state }) => conflictForm(lists, state),
    ({ reportedInstitutions, reportedOfficers, liftedInstitutions, liftedOfficers, noneOfOurs, reason }) => ({
      type: 'name-conflict',
      reported: { institutions: reportedInstitutions, officers: reportedOfficers },
      lifted: { institutions: liftedInstitutions, officers: liftedOfficers },
      noneOfOurs: noneOfOurs === true,
      reason,
    }),
  ),
  offered: 'always',
  ...inBoth((state, { reported, lifted: wanted = nobody, noneOfOurs = false, reason }, { event, write, context }) => {
    if (holdsAny(state, reported.institutions)) return { refused: 'conflict-of-interest' }
    const added = without(reported, state.reported)
    // Naming officers matches the name that the reporter gave; or it is nobody of ours.
    const matches = state.person && (noneOfOurs || reported.officers.length > 0) ? { person: null } : {}
    const all = {
      institutions: union(state.reported.institutions, reported.institutions),
      officers: union(state.reported.officers, reported.officers),
    }
    // Whoever might have been meant comes in again: to them it is a wall that is lifted, and it is told as one.
    const notMeant = matches.person === null ? without(shutOut(state), all).officers : []
    const unnamed = without(both(state.reported, wanted), reported)
    const lifted = { ...unnamed, officers: union(unnamed.officers, notMeant) }
    if (isEmpty(added) && isEmpty(lifted) && matches.person === undefined) return { refused: 'nothing-to-do' }
    const after = without(all, lifted)
    const named =
      isEmpty(added) && matches.person === undefined
        ? []
        : [event('conflict-named', { reported: all, reason: write(reason), ...deskAfter(state, all, context.desks), ...matches })]
    if (isEmpty(lifted)) return named
    const { otherDesk = state.otherDesk } = deskAfter(state, all, context.desks)
    return [
      ...named,
      event('wall-lifted', { lifted, reason: write(reason), ...deskAfter({ otherDesk: otherDesk ?? undefined }, after, context.desks) }),
    ]
  }),
}

const union = (some: readonly string[], others: readonly string[]): string[] => [...new Set([...some, ...others])]

/** Those that are in both lists. */
const both = (one: Reported, other: Reported): Reported => ({
  institutions: one.institutions.filter((it) => other.institutions.includes(it)),
  officers: one.officers.filter((it) => other.officers.includes(it)),
})

/** Those of one list that are not in the other. */
const without = (one: Reported, other: Reported): Reported => ({
  institutions: one.institutions.filter((it) => !other.institutions.includes(it)),
  officers: one.officers.filter((it) => !other.officers.includes(it)),
})

const nobody: Reported = { institutions: [], officers: [] }

const isEmpty = ({ institutions, officers }: Reported): boolean => institutions.length + officers.length === 0

/** Whether one of these institutions holds the case: it has to be passed on before it can be named as reported. */
const holdsAny = ({ holders }: Case, institutions: readonly string[]): boolean =>
  holders !== null && [holders.lead, ...holders.contributors, ...holders.readers].some((it) => institutions.includes(it))
