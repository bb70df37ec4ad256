import type { ActionPage } from '../action-page.ts'

export const progressPage: ActionPage<'progress'> = {
  fields: ({ area }) => area('text'),
  first: null,
  preview: null,
  samples: { use: 'progress', into: 'text' },
  words: {
    id: {
      title: 'Kabari pelapor',
      send: 'Kirim kabar',
      done: 'Kabar terkirim.',
      hint: 'Pelapor membaca tulisan ini.',
      labels: { text: 'Kabar untuk pelapor' },
    },
    en: {
      title: 'Tell the reporter what is being done',
      send: 'Send',
      done: 'Sent.',
      hint: 'The reporter reads this.',
      labels: { text: 'News for the reporter' },
    },
  },
}
