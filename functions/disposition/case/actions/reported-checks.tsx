import { Checks } from '../../../../shared/web/forms/form.tsx'
import type { FieldKit } from './field-kit.tsx'

/** Institutions and officers that a case may be about, besides those who were named. Whom the reporter named on the form is marked: it is a hint. */
export const ReportedChecks = ({ kit }: { kit: FieldKit }) => {
  const { opened, around, act, named } = kit
  const state = opened.view.case
  const { reported } = state
  const institutions = around.institutions.filter(({ id }) => around.lists.institutions.includes(id) && !reported.institutions.includes(id))
  const officers = [...opened.officers.values()].filter(({ id }) => !reported.officers.includes(id))
  const label = ({ id, name }: { id: string; name: string }) => (id === state.targetInstitution ? `${name} ${act.namedByReporter}` : name)
  return (
    <>
      <Checks {...named('reportedInstitutions')} options={institutions.map((it) => ({ value: it.id, label: label(it) }))} />
      {officers.length > 0 ? (
        <Checks {...named('reportedOfficers')} options={officers.map(({ id, name }) => ({ value: id, label: name }))} />
      ) : null}
    </>
  )
}

/** Those who were named, each to be let in again by a tick of its own. */
export const LiftedChecks = ({ kit }: { kit: FieldKit }) => {
  const { opened, around, named } = kit
  const { institutions, officers } = opened.view.case.reported
  const options = (ids: readonly string[], nameOf: (id: string) => string | undefined) =>
    ids.map((id) => ({ value: id, label: nameOf(id) ?? id }))
  return (
    <>
      {institutions.length > 0 ? (
        <Checks
          {...named('liftedInstitutions')}
          options={options(institutions, (id) => around.institutions.find((it) => it.id === id)?.name)}
        />
      ) : null}
      {officers.length > 0 ? (
        <Checks {...named('liftedOfficers')} options={options(officers, (id) => opened.officers.get(id)?.name)} />
      ) : null}
    </>
  )
}
