import type { ActionPage } from '../action-page.ts'

export const stillMissingPage: ActionPage<'still-missing'> = {
  fields: ({ area }) => area('question'),
  first: null,
  preview: null,
  samples: { use: 'hold', into: 'question' },
  words: {
    id: {
      title: 'Tulis apa yang masih kurang',
      send: 'Kirim',
      done: 'Terkirim. Waktu pelapor untuk melengkapi dihitung dari awal lagi.',
      hint: 'Sebutkan apa yang sudah diterima dan apa yang belum.',
      labels: { question: 'Yang masih kurang' },
    },
    en: {
      title: 'Write what is still missing',
      send: 'Send',
      done: 'Sent. The time for completing begins anew.',
      hint: 'Say what has arrived and what has not.',
      labels: { question: 'What is missing' },
    },
  },
}
