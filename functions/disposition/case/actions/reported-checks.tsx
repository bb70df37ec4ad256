import { nameable } from '../../../../shared/domain/actions/officer-forms.ts'
import { Checks } from '../../../../shared/web/form.tsx'
import type { FieldKit } from './field-kit.tsx'

/** Institutions and officers that a case may be about. Whom the reporter named on the form is marked: it is a hint. */
export const ReportedChecks = ({ kit }: { kit: FieldKit }) => {
  const { opened, around, act, named } = kit
  const state = opened.view.case
  const reportable = nameable(around.lists, state)
  const institutions = around.institutions.filter(({ id }) => reportable.includes(id))
  const label = ({ id, name }: { id: string; name: string }) => (id === state.targetInstitution ? `${name} ${act.namedByReporter}` : name)
  return (
    <>
      <Checks {...named('reportedInstitutions')} options={institutions.map((it) => ({ value: it.id, label: label(it) }))} />
      {opened.officers.size > 0 ? (
        <Checks
          {...named('reportedOfficers')}
          options={[...opened.officers.values()].map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
    </>
  )
}
