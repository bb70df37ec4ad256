import type { ActionPage } from '../action-page.ts'
import { recordFields } from '../record-fields.tsx'

export const recordReplyPage: ActionPage<'record-reply'> = {
  ...recordFields,
  words: {
    id: {
      title: 'Catat yang dikatakan pelapor',
      send: 'Catat',
      done: 'Tercatat. Bila ada kontaknya, pelapor diberi tahu.',
      hint: 'Lewat telepon, WhatsApp, atau di loket. Pelapor membaca catatan ini, dengan tanda bahwa petugas yang mencatat; instansi yang menangani juga, jadi jangan tulis nama atau nomornya. Pada kasus yang sudah dijawab, catatan ini berarti pelapor belum puas: kasus dikerjakan lagi.',
      labels: { text: 'Yang dikatakan pelapor' },
    },
    en: {
      title: 'Write down what the reporter said',
      send: 'Write it down',
      done: 'It is on record. The reporter is told, where there is a contact.',
      hint: 'By telephone, WhatsApp or at the counter. The reporter reads it, with the mark that an officer wrote it, and so do the institutions: leave out name and number. On an answered case it means that the reporter is not content: work goes on.',
      labels: { text: 'What the reporter said' },
    },
  },
}
