import type { ActionPage } from '../action-page.ts'

export const liftUrgencyPage: ActionPage<'lift-urgency'> = {
  fields: ({ area, act }) => area('reason', act.reporterReads),
  first: null,
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Tidak lagi mendesak',
      send: 'Cabut tanda mendesak',
      done: 'Kasus tidak lagi ditandai mendesak.',
      hint: 'Batas waktu untuk laporan mendesak berhenti; batas waktu yang lain berjalan seperti biasa.',
    },
    en: {
      title: 'No longer urgent',
      send: 'Take the mark away',
      done: 'The case is no longer marked as urgent.',
      hint: 'The limit for urgent complaints stops; all others run on.',
    },
  },
}
