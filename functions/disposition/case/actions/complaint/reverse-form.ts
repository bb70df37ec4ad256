import type { ActionPage } from '../action-page.ts'

export const reversePage: ActionPage<'reverse'> = {
  fields: ({ area }) => area('reason'),
  first: null,
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Batalkan penghentian dan lanjutkan kasus',
      send: 'Lanjutkan kasus',
      done: 'Kasus dilanjutkan. Pelapor diberi tahu.',
      hint: 'Untuk kasus yang keliru diarsipkan, dirujuk, diblokir, atau ditutup. Pelapor mendapat surat dan membaca alasan ini.',
    },
    en: {
      title: 'Take back the ending and go on',
      send: 'Go on with the case',
      done: 'The case goes on. The reporter is told.',
      hint: 'For a case archived, referred, blocked or closed by mistake. The reporter gets a letter and reads this reason.',
    },
  },
}
