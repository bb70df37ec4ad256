import { type ActionPage, wordsAlone } from '../action-page.ts'

export const acceptForPage: ActionPage<'accept-for'> = {
  ...wordsAlone('reason'),
  words: {
    id: {
      title: 'Terima atas nama instansi',
      send: 'Terima atas nama instansi',
      done: 'Kasus diterima atas nama instansi. Ini dihitung tersendiri.',
      hint: 'Menerima adalah bagian instansi yang menjawab. Tulis mengapa Anda melakukannya untuk mereka; pelapor membacanya.',
    },
    en: {
      title: "Accept in the institution's place",
      send: 'Accept in its place',
      done: 'Accepted in its place. It is counted apart.',
      hint: 'Accepting is for the institution that answers. Say why you do it for them; the reporter reads it.',
    },
  },
}
