import { InformationRequest } from '../../../../../shared/domain/case/case.ts'
import { byChannel } from '../../../../../shared/domain/channels/by-channel.ts'
import { textOf } from '../../../../../shared/web/text/citizen-text.ts'
import type { ActionPage } from '../action-page.ts'

/** What the proof of hand-over (tanda bukti penyerahan) is made of. */
export const deliverPage: ActionPage<'deliver'> = {
  fields: ({ radios, area, line, around }) => {
    const { delivers, obtains } = textOf(around.language).request
    return (
      <>
        {radios('how', InformationRequest.shape.deliver.options, delivers)}
        {radios('form', InformationRequest.shape.obtain.options, obtains)}
        {area('what')}
        {line('receivedBy')}
        {area('text')}
      </>
    )
  },
  first: ({ opened: { view } }) =>
    byChannel(view.case, { complaint: () => ({}), request: ({ deliver, obtain }) => ({ how: deliver, form: obtain }) }),
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Catat penyampaian informasi',
      send: 'Catat penyampaian',
      done: 'Penyampaian tercatat. Tanda bukti penyerahannya dapat diterbitkan di bagian Surat resmi.',
      labels: {
        form: 'Dalam bentuk apa',
        what: 'Apa yang diserahkan, satu baris satu hal (bila kosong, diambil dari keputusan atau perintah)',
        receivedBy: 'Diterima oleh (bila kosong, pemohon)',
        text: 'Keterangan, misalnya nomor resi (boleh kosong)',
      },
    },
    en: {
      title: 'Note the delivery',
      send: 'Note the delivery',
      done: 'The delivery is on record. Its proof of hand-over can be issued under Official letters.',
      labels: {
        form: 'In which form',
        what: 'What was handed over, one a line (if empty, taken from the decision or order)',
        receivedBy: 'Taken by (if empty, the requester)',
        text: 'Remark, such as a tracking number (optional)',
      },
    },
  },
}
