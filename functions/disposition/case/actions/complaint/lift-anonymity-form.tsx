import { ConsentBy } from '../../../../../shared/domain/events/happenings.ts'
import type { ActionPage } from '../action-page.ts'

export const liftAnonymityPage: ActionPage<'lift-anonymity'> = {
  fields: (kit) => (
    <>
      {kit.radios('consent', ConsentBy.options, kit.act.consents)}
      {kit.area('reason')}
    </>
  ),
  first: null,
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Perlihatkan nama pelapor kepada instansi dengan persetujuannya',
      send: 'Perlihatkan nama',
      done: 'Instansi yang menangani sekarang membaca nama pelapor.',
      hint: 'Hanya bila pelapor menyetujuinya; sesudahnya nama itu sudah terbaca. Pelapor mendapat surat dan membaca alasan ini, dan pengawas mendapat surat hari ini juga.',
    },
    en: {
      title: 'Show the institutions who reported, with their consent',
      send: 'Show the name',
      done: 'The institutions that work on it read who reported from now on.',
      hint: 'Only if the reporter agreed; afterwards the name has been read. They get a letter and read this reason, and the overseer gets a letter today.',
    },
  },
}
