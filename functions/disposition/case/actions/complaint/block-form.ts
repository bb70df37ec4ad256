import { type ActionPage, wordsAlone } from '../action-page.ts'

export const blockPage: ActionPage<'block'> = {
  ...wordsAlone('reason'),
  words: {
    id: {
      title: 'Blokir isi',
      send: 'Blokir isi',
      done: 'Isi diblokir.',
      hint: 'Hanya untuk makian, ancaman, atau isi yang melanggar hukum.',
    },
    en: {
      title: 'Block the content',
      send: 'Block',
      done: 'The content is blocked.',
      hint: 'Only for abuse, threats, or unlawful content.',
    },
  },
}
