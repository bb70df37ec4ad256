import { type ActionPage, buttonAlone } from '../action-page.ts'

export const acceptPage: ActionPage<'accept'> = {
  ...buttonAlone,
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
