import { ConsentBy } from '../../../../../shared/domain/events/happenings.ts'
import type { ActionPage } from '../action-page.ts'
import { FlagFields, flagsOf } from '../flag-fields.tsx'

export const setFlagsPage: ActionPage<'set-flags'> = {
  fields: (kit) => {
    const hasNoIdentity = kit.opened.view.case.identity === 'none'
    return (
      <>
        <FlagFields kit={kit} />
        {kit.radios('consent', hasNoIdentity ? ['counter'] : ConsentBy.options, kit.act.consents)}
        {kit.area('reason')}
        {hasNoIdentity ? kit.line('accessCode', { short: true }) : null}
      </>
    )
  },
  first: ({ opened }) => flagsOf(opened, true),
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Kurangi perlindungan dengan persetujuan pelapor',
      send: 'Simpan perlindungan',
      done: 'Perlindungan laporan disimpan.',
      hint: 'Hanya bila pelapor menyetujuinya. Pelapor mendapat surat dan membaca alasan ini. Pelapor tanpa identitas hanya dapat menyetujuinya di loket, dengan kode aksesnya.',
    },
    en: {
      title: "Reduce protection with the reporter's consent",
      send: 'Save protection',
      done: 'Saved.',
      hint: 'Only if the reporter agreed. They get a letter and read this reason. A reporter without identity can agree only at the counter, with their access code.',
    },
  },
}
