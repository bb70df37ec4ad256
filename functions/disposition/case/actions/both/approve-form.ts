import type { ActionPage } from '../action-page.ts'

export const approvePage: ActionPage<'approve'> = {
  fields: null,
  first: null,
  preview: null,
  samples: null,
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
