import { nameable } from '../../../../../shared/domain/actions/officer-forms.ts'
import { Checks } from '../../../../../shared/web/form.tsx'
import type { ActionPage } from '../action-page.ts'
import type { FieldKit } from '../field-kit.tsx'

/** Institutions and officers that the case is about. */
const ConflictFields = ({ kit }: { kit: FieldKit }) => {
  const { opened, around, area, named } = kit
  const reportable = nameable(around.lists, opened.view.case)
  const institutions = around.institutions.filter(({ id }) => reportable.includes(id))
  return (
    <>
      <Checks {...named('reportedInstitutions')} options={institutions.map(({ id, name }) => ({ value: id, label: name }))} />
      {opened.officers.size > 0 ? (
        <Checks
          {...named('reportedOfficers')}
          options={[...opened.officers.values()].map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      {area('reason')}
    </>
  )
}

export const nameConflictPage: ActionPage<'name-conflict'> = {
  fields: (kit) => <ConflictFields kit={kit} />,
  first: ({ opened }) => {
    const { institutions, officers } = opened.view.case.reported
    return Object.fromEntries([
      ...institutions.map((id) => [`reportedInstitutions.${id}`, 'on']),
      ...officers.map((id) => [`reportedOfficers.${id}`, 'on']),
    ])
  },
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Catat siapa yang diadukan',
      send: 'Simpan pihak yang diadukan',
      done: 'Pihak yang diadukan disimpan. Mereka tidak dapat melihat kasus ini.',
      hint: 'Instansi dan petugas yang diadukan tidak melihat kasus ini dan tidak mendapat surat tentangnya.',
    },
    en: {
      title: 'Note who is reported',
      send: 'Save',
      done: 'Saved. They can no longer see this case.',
      hint: 'Reported institutions and officers do not see the case and get no letter about it.',
    },
  },
}
