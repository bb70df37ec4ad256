import type { ActionPage } from '../action-page.ts'

export const refuseNewCodePage: ActionPage<'refuse-new-code'> = {
  fields: ({ area }) => area('reason'),
  first: null,
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Tolak atau tarik permintaan kode baru',
      send: 'Batalkan permintaan',
      done: 'Permintaan kode baru batal. Kode lama tetap berlaku.',
      labels: { reason: 'Alasan, dibaca pemegang kode' },
    },
    en: {
      title: 'Refuse or take back the new code',
      send: 'Cancel the request',
      done: 'The request is off. The old code stays valid.',
      labels: { reason: 'Reason, read by whoever holds the code' },
    },
  },
}
