import type { ActionPage } from '../action-page.ts'
import { recordFields } from '../record-fields.tsx'

export const recordCompletionPage: ActionPage<'record-completion'> = {
  ...recordFields,
  words: {
    id: {
      title: 'Catat kelengkapan dari pelapor',
      send: 'Catat, kasus dilanjutkan',
      done: 'Tercatat sebagai kelengkapan. Batas waktu berjalan lagi; pelapor diberi tahu lewat setiap kontak yang ada.',
      hint: 'Bila pelapor menyampaikan yang diminta lewat telepon, WhatsApp, atau di loket. Bila belum lengkap, pakai “Catat yang dikatakan pelapor”.',
      labels: { text: 'Yang disampaikan pelapor' },
    },
    en: {
      title: "Write down the reporter's answer",
      send: 'Write it down, the case goes on',
      done: 'It counts as the answer. The limits run again; the reporter is told by every contact there is.',
      hint: 'If the reporter gave what was asked for by telephone, WhatsApp or at the counter. If it is not all, use “Write down what the reporter said”.',
      labels: { text: 'What the reporter said' },
    },
  },
}
