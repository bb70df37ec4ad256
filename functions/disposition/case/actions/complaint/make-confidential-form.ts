import { type ActionPage, buttonAlone } from '../action-page.ts'

export const makeConfidentialPage: ActionPage<'make-confidential'> = {
  ...buttonAlone,
  words: {
    id: { title: 'Rahasiakan laporan dari umum', send: 'Rahasiakan', done: 'Laporan dirahasiakan dari umum.' },
    en: { title: 'Keep the report from the public', send: 'Keep confidential', done: 'The report is kept from the public.' },
  },
}
