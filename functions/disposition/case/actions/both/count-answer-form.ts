import { type ActionPage, buttonAlone } from '../action-page.ts'

export const countAnswerPage: ActionPage<'count-answer'> = {
  ...buttonAlone,
  words: {
    id: {
      title: 'Terima sebagai kelengkapan',
      send: 'Terima',
      done: 'Diterima sebagai kelengkapan. Batas waktu berjalan lagi.',
    },
    en: {
      title: 'Take it as the answer',
      send: 'Take it',
      done: 'It counts as the answer. The time limits run again.',
    },
  },
}
