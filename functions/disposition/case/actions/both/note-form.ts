import { type ActionPage, wordsAlone } from '../action-page.ts'

export const notePage: ActionPage<'note'> = {
  ...wordsAlone('text'),
  words: {
    id: {
      title: 'Tulis catatan antarpetugas',
      send: 'Simpan catatan',
      done: 'Catatan disimpan.',
      hint: 'Pelapor tidak membaca catatan ini.',
      labels: { text: 'Catatan' },
    },
    en: {
      title: 'Note among officers',
      send: 'Save the note',
      done: 'The note is saved.',
      hint: 'The reporter does not read it.',
      labels: { text: 'Note' },
    },
  },
}
