import { type ActionPage, wordsAlone } from '../action-page.ts'

export const takeBackPage: ActionPage<'take-back'> = {
  ...wordsAlone('reason'),
  words: {
    id: {
      title: 'Tarik pertanyaan',
      send: 'Tarik',
      done: 'Pertanyaan ditarik. Batas waktu berjalan lagi dengan sisa hari yang ada.',
      hint: 'Bila pertanyaannya ternyata tidak perlu. Kasus kembali ke keadaan sebelum ditanya, dan pelapor diberi tahu.',
      labels: { reason: 'Alasan, dibaca pelapor' },
    },
    en: {
      title: 'Withdraw the question',
      send: 'Withdraw',
      done: 'The question is withdrawn. The limits go on with the days that were left.',
      hint: 'If the question turned out to be needless. The case goes back to where it stood, and the reporter is told.',
      labels: { reason: 'Reason, read by the reporter' },
    },
  },
}
