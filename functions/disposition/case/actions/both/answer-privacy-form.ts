import { type ActionPage, wordsAlone } from '../action-page.ts'

export const answerPrivacyPage: ActionPage<'answer-privacy'> = {
  ...wordsAlone('text'),
  words: {
    id: {
      title: 'Jawab permintaan tentang data pribadi',
      send: 'Kirim jawaban',
      done: 'Jawaban tentang data pribadi terkirim.',
      hint: 'Pelapor membaca jawaban ini di halaman kasusnya.',
      labels: { text: 'Jawaban untuk pelapor' },
    },
    en: {
      title: 'Answer the request about personal data',
      send: 'Send the answer',
      done: 'The answer was sent.',
      hint: 'The reporter reads it on the page of the case.',
      labels: { text: 'Answer to the reporter' },
    },
  },
}
