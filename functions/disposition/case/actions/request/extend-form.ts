import type { ActionPage } from '../action-page.ts'

export const extendPage: ActionPage<'extend'> = {
  fields: ({ area }) => area('reason'),
  first: null,
  preview: null,
  samples: { use: 'extend', into: 'reason' },
  words: {
    id: {
      title: 'Perpanjang batas jawaban',
      send: 'Perpanjang 7 hari kerja',
      done: 'Batas jawaban diperpanjang.',
      hint: 'Hanya satu kali, tujuh hari kerja, dengan alasan tertulis (UU 14/2008 Pasal 22 ayat 8).',
    },
    en: {
      title: 'Extend the limit',
      send: 'Extend by 7 working days',
      done: 'The limit was extended.',
      hint: 'Once, seven working days, with a written reason (Law 14/2008, article 22(8)).',
    },
  },
}
