import { type ActionPage, wordsAlone } from '../action-page.ts'

export const closePage: ActionPage<'close'> = {
  ...wordsAlone('reason'),
  words: {
    id: {
      title: 'Tutup kasus',
      send: 'Tutup kasus',
      done: 'Kasus ditutup.',
      hint: 'Pelapor membaca alasannya dan masih dapat membuka kembali.',
    },
    en: {
      title: 'Close the case',
      send: 'Close',
      done: 'The case is closed.',
      hint: 'The reporter reads the reason and can still reopen.',
    },
  },
}
