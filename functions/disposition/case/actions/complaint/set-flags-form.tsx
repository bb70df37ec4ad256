import { ConsentBy } from '../../../../../shared/domain/events/happenings.ts'
import type { ActionPage } from '../action-page.ts'
import { FlagFields, flagsOf } from '../flag-fields.tsx'

export const setFlagsPage: ActionPage<'set-flags'> = {
  fields: (kit) => (
    <>
      <FlagFields kit={kit} />
      {kit.radios('consent', ConsentBy.options, kit.act.consents)}
      {kit.area('reason')}
    </>
  ),
  first: ({ opened }) => flagsOf(opened, true),
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Kurangi perlindungan dengan persetujuan pelapor',
      send: 'Simpan perlindungan',
      done: 'Perlindungan laporan disimpan.',
      hint: 'Hanya bila pelapor menyetujuinya. Pelapor mendapat surat dan membaca alasan ini.',
    },
    en: {
      title: "Reduce protection with the reporter's consent",
      send: 'Save protection',
      done: 'Saved.',
      hint: 'Only if the reporter agreed. They get a letter and read this reason.',
    },
  },
}
