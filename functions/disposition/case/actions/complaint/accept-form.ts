import type { ActionPage } from '../action-page.ts'

export const acceptPage: ActionPage<'accept'> = {
  fields: null,
  first: null,
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Terima dan mulai tindak lanjut',
      send: 'Terima',
      done: 'Kasus diterima. Tindak lanjut sudah tercatat.',
    },
    en: {
      title: 'Accept and begin',
      send: 'Accept',
      done: 'Accepted. The first follow-up is on record.',
    },
  },
}
