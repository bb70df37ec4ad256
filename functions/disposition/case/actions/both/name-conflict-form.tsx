import type { ActionPage } from '../action-page.ts'
import { ReportedChecks } from '../reported-checks.tsx'

export const nameConflictPage: ActionPage<'name-conflict'> = {
  fields: (kit) => (
    <>
      <ReportedChecks kit={kit} />
      {kit.area('reason')}
    </>
  ),
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
      title: 'Catat siapa yang diadukan, atau cabut pembatasannya',
      send: 'Simpan pihak yang diadukan',
      done: 'Pihak yang diadukan disimpan.',
      hint: 'Yang dicentang tidak melihat kasus ini dan tidak mendapat surat tentangnya. Menghapus centang mencabut pembatasan: pelapor diberi tahu dan membaca alasannya.',
    },
    en: {
      title: 'Note who is reported, or lift that wall',
      send: 'Save',
      done: 'Saved.',
      hint: 'Those ticked do not see the case and get no letter about it. Taking a tick away lifts the wall: the reporter is told and reads the reason.',
    },
  },
}
