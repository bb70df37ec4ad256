import { type ActionPage, buttonAlone } from '../action-page.ts'

export const findCompletePage: ActionPage<'find-complete'> = {
  ...buttonAlone,
  words: {
    id: {
      title: 'Nyatakan permohonan lengkap',
      send: 'Permohonan lengkap',
      done: 'Permohonan dinyatakan lengkap.',
    },
    en: {
      title: 'Find the request complete',
      send: 'Complete',
      done: 'The request was found complete.',
    },
  },
}
