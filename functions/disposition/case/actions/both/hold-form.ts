import type { ActionPage } from '../action-page.ts'

export const holdPage: ActionPage<'hold'> = {
  fields: ({ area }) => area('question'),
  first: null,
  preview: null,
  samples: { use: 'hold', into: 'question' },
  words: {
    id: {
      title: 'Tanya pelapor',
      send: 'Kirim pertanyaan',
      done: 'Pertanyaan terkirim. Batas waktu berhenti sampai pelapor menjawab.',
      hint: 'Tanyakan yang benar-benar perlu, dengan kalimat yang mudah dijawab.',
    },
    en: {
      title: 'Ask the reporter',
      send: 'Send the question',
      done: 'The question was sent. The limit rests until the reporter answers.',
      hint: 'Ask only what is needed, in words that are easy to answer.',
    },
  },
}
