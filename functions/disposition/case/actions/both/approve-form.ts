import { type ActionPage, buttonAlone } from '../action-page.ts'

export const approvePage: ActionPage<'approve'> = {
  ...buttonAlone,
  words: {
    id: {
      title: 'Setujui dan kirim jawaban',
      send: 'Setujui dan kirim',
      done: 'Jawaban disetujui dan terkirim.',
    },
    en: {
      title: 'Approve and send the answer',
      send: 'Approve and send',
      done: 'The answer was approved and sent.',
    },
  },
}
