import type { ActionPage } from '../action-page.ts'

export const declareImpossiblePage: ActionPage<'declare-impossible'> = {
  fields: ({ area }) => area('reason'),
  first: null,
  preview: ({ reason }) => ({ event: 'order-impossible', facts: [], text: reason }),
  samples: null,
  words: {
    id: {
      title: 'Nyatakan perintah tidak dapat dilaksanakan',
      send: 'Lihat dulu sebelum dikirim',
      done: 'Pernyataan terkirim kepada pemohon.',
      hint: 'Perintah berakhir, dan pemohon dapat mengajukan sengketa ke Komisi Informasi sejak hari ini.',
      labels: { reason: 'Mengapa perintah tidak dapat dilaksanakan' },
    },
    en: {
      title: 'Declare that the order cannot be carried out',
      send: 'Look at it before sending',
      done: 'The requester was told.',
      hint: 'The order ends, and the requester can go to the Information Commission from today on.',
      labels: { reason: 'Why the order cannot be carried out' },
    },
  },
}
