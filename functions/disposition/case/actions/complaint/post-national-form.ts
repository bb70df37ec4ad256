import { type ActionPage, buttonAlone } from '../action-page.ts'

export const postNationalPage: ActionPage<'post-national'> = {
  ...buttonAlone,
  words: {
    id: {
      title: 'Jawaban sudah disalin ke SP4N-LAPOR!',
      send: 'Sudah disalin di sana',
      done: 'Tercatat sudah disalin.',
    },
    en: {
      title: 'The answer was copied to SP4N-LAPOR!',
      send: 'Copied there',
      done: 'Noted as copied.',
    },
  },
}
