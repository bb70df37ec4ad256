import { InformationRequest } from '../../../../../shared/domain/case/case.ts'
import { textOf } from '../../../../../shared/web/text/citizen-text.ts'
import type { ActionPage } from '../action-page.ts'

export const deliverPage: ActionPage<'deliver'> = {
  fields: ({ radios, area, around }) => (
    <>
      {radios('how', InformationRequest.shape.deliver.options, textOf(around.language).request.delivers)}
      {area('text')}
    </>
  ),
  first: ({ opened: { view } }) => (view.case.channel === 'request' ? { how: view.case.deliver } : {}),
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Catat penyampaian informasi',
      send: 'Catat penyampaian',
      done: 'Penyampaian tercatat.',
      labels: { text: 'Keterangan (boleh kosong)' },
    },
    en: {
      title: 'Note the delivery',
      send: 'Note the delivery',
      done: 'The delivery is on record.',
      labels: { text: 'Remark (optional)' },
    },
  },
}
