import type { ActionPage } from '../action-page.ts'
import { recordFields } from '../record-fields.tsx'

export const recordCompletionPage: ActionPage<'record-completion'> = {
  ...recordFields,
  words: {
    id: {
      title: 'Catat kelengkapan dari pelapor',
      send: 'Catat, kasus dilanjutkan',
      done: 'Tercatat sebagai kelengkapan. Batas waktu berjalan lagi; bila ada kontaknya, pelapor diberi tahu.',
      hint: 'Bila pelapor menyampaikan yang diminta lewat telepon, WhatsApp, atau di loket. Instansi ikut membaca: jangan tulis nama atau nomornya. Bila belum lengkap, pakai “Catat yang dikatakan pelapor”. Batas waktu dihitung sejak tanggal pelapor menyampaikannya, juga bila baru dicatat kemudian.',
      labels: { text: 'Yang disampaikan pelapor' },
    },
    en: {
      title: "Write down the reporter's answer",
      send: 'Write it down, the case goes on',
      done: 'It counts as the answer. The limits run again; the reporter is told, where there is a contact.',
      hint: 'If the reporter gave what was asked for by telephone, WhatsApp or at the counter. Institutions read it too: leave out name and number. If it is not all, use “Write down what the reporter said”. The limits run from the day on which the reporter said it, even if it is written down later.',
      labels: { text: 'What the reporter said' },
    },
  },
}
