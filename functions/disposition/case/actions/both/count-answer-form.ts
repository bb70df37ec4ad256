import type { ActionPage } from '../action-page.ts'

export const countAnswerPage: ActionPage<'count-answer'> = {
  fields: null,
  first: null,
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Terima kiriman sebagai kelengkapan',
      send: 'Terima',
      done: 'Kiriman diterima sebagai kelengkapan. Batas waktu berjalan lagi.',
    },
    en: {
      title: 'Take what was sent as the answer',
      send: 'Take it',
      done: 'It counts as the answer. The time limits run again.',
    },
  },
}
