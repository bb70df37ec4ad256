import type { ActionPage } from '../action-page.ts'
import { LiftedChecks, ReportedChecks } from '../reported-checks.tsx'

export const nameConflictPage: ActionPage<'name-conflict'> = {
  fields: (kit) => (
    <>
      <LiftedChecks kit={kit} />
      <ReportedChecks kit={kit} />
      {kit.opened.view.case.person ? kit.box('noneOfOurs') : null}
      {kit.area('reason')}
    </>
  ),
  first: null,
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Catat siapa yang diadukan, atau cabut pembatasannya',
      send: 'Simpan pihak yang diadukan',
      done: 'Pihak yang diadukan disimpan.',
      hint: 'Yang diadukan tidak melihat kasus ini dan tidak mendapat surat tentangnya. Bila pembatasan dicabut, pelapor diberi tahu dan membaca alasannya.',
    },
    en: {
      title: 'Note who is reported, or lift that wall',
      send: 'Save',
      done: 'Saved.',
      hint: 'Those reported do not see the case and get no letter about it. If a wall is lifted, the reporter is told and reads the reason.',
    },
  },
}
