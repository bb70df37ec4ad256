import { ConsentBy } from '../../../../../shared/domain/events/happenings.ts'
import type { ActionPage } from '../action-page.ts'

export const liftConfidentialityPage: ActionPage<'lift-confidentiality'> = {
  fields: (kit) => {
    const hasNoIdentity = kit.opened.view.case.identity === 'none'
    return (
      <>
        {kit.radios('consent', hasNoIdentity ? ['counter'] : ConsentBy.options, kit.act.consents)}
        {kit.area('reason')}
        {hasNoIdentity ? kit.line('accessCode', { short: true }) : null}
      </>
    )
  },
  first: null,
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Cabut kerahasiaan laporan dengan persetujuan pelapor',
      send: 'Cabut kerahasiaan',
      done: 'Laporan tidak lagi dirahasiakan dari umum.',
      hint: 'Hanya bila pelapor menyetujuinya. Pelapor mendapat surat dan membaca alasan ini. Pelapor tanpa identitas hanya dapat menyetujuinya di loket, dengan kode aksesnya.',
    },
    en: {
      title: "Lift confidentiality with the reporter's consent",
      send: 'Lift confidentiality',
      done: 'The report is no longer kept from the public.',
      hint: 'Only if the reporter agreed. They get a letter and read this reason. A reporter without identity can agree only at the counter, with their access code.',
    },
  },
}
