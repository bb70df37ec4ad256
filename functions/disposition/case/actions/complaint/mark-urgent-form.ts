import type { ActionPage } from '../action-page.ts'

export const markUrgentPage: ActionPage<'mark-urgent'> = {
  fields: ({ area, act }) => area('reason', act.reporterReads),
  first: null,
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Tandai mendesak',
      send: 'Tandai mendesak',
      done: 'Kasus ditandai mendesak. Petugas dan kepala instansi serta pengelola kasus segera dikirimi surat.',
      hint: 'Hanya bila nyawa atau kesehatan orang terancam. Kasusnya berdiri paling atas di semua daftar, dengan batas waktu sendiri.',
    },
    en: {
      title: 'Mark as urgent',
      send: 'Mark as urgent',
      done: 'The case is marked as urgent. Officers and head of the institution and those who manage the case get a letter at once.',
      hint: 'Only where life or health is in danger. The case stands on top of every list, with a limit of its own.',
    },
  },
}
