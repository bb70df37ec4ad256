import { type ActionPage, wordsAlone } from '../action-page.ts'

export const openIdentityPage: ActionPage<'open-identity'> = {
  ...wordsAlone('reason'),
  words: {
    id: {
      title: 'Buka identitas pelapor',
      send: 'Buka identitas',
      done: 'Identitas dibuka satu kali dan tercatat.',
      hint: 'Pelapor anonim. Alasan Anda tercatat dan dibaca pengelola kasus. Pelapor melihat di halaman kasusnya bahwa identitasnya dibuka, dan pengawas mendapat surat hari ini juga.',
    },
    en: {
      title: 'Open who reported',
      send: 'Open the identity',
      done: 'The identity was opened once; it is on record.',
      hint: 'The reporter is anonymous. Your reason is recorded and read by those who manage the case. The reporter sees on the page of the case that the identity was opened, and the overseer gets a letter today.',
    },
  },
}
