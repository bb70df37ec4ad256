import { type ActionPage, wordsAlone } from '../action-page.ts'

export const reversePage: ActionPage<'reverse'> = {
  ...wordsAlone('reason'),
  words: {
    id: {
      title: 'Batalkan keputusan dan lanjutkan kasus',
      send: 'Lanjutkan kasus',
      done: 'Kasus dilanjutkan. Pelapor diberi tahu.',
      hint: 'Untuk kasus yang keliru diarsipkan, dirujuk, diblokir, atau ditutup, dan untuk sengketa yang keliru dicatat. Pelapor mendapat surat dan membaca alasan ini.',
    },
    en: {
      title: 'Take back the decision and go on',
      send: 'Go on with the case',
      done: 'The case goes on. The reporter is told.',
      hint: 'For a case archived, referred, blocked or closed by mistake, and for a dispute noted by mistake. The reporter gets a letter and reads this reason.',
    },
  },
}
