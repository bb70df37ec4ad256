import { type ActionPage, wordsAlone } from '../action-page.ts'

export const openIdentityPage: ActionPage<'open-identity'> = {
  ...wordsAlone('reason'),
  words: {
    id: {
      title: 'Buka identitas pelapor',
      send: 'Buka identitas',
      done: 'Identitas dibuka satu kali dan tercatat.',
      hint: 'Pelapor anonim. Alasan Anda tercatat dan terlihat di kasus ini.',
    },
    en: {
      title: 'Open who reported',
      send: 'Open the identity',
      done: 'The identity was opened once; it is on record.',
      hint: 'The reporter is anonymous. Your reason is recorded and shown in this case.',
    },
  },
}
