import type { ActionPage } from '../action-page.ts'

export const makeConfidentialPage: ActionPage<'make-confidential'> = {
  fields: null,
  first: null,
  preview: null,
  samples: null,
  words: {
    id: { title: 'Rahasiakan laporan dari umum', send: 'Rahasiakan', done: 'Laporan dirahasiakan dari umum.' },
    en: { title: 'Keep the report from the public', send: 'Keep confidential', done: 'The report is kept from the public.' },
  },
}
