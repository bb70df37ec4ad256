import { type ActionPage, wordsAlone } from '../action-page.ts'

export const restoreAddressPage: ActionPage<'restore-address'> = {
  ...wordsAlone('reason'),
  words: {
    id: {
      title: 'Surati lagi alamat e-mail ini',
      send: 'Surati lagi',
      done: 'Surat berikutnya dikirim lagi ke alamat itu.',
      hint: 'Surat pernah kembali atau ditandai sebagai spam, sehingga alamat ini tidak disurati lagi. Tulis bagaimana orangnya memastikan alamat itu baik; alasan ini terbaca olehnya. Surat yang sudah kembali tetap menjadi tugas menelepon.',
      labels: { reason: 'Alasan alamat ini dapat disurati lagi' },
    },
    en: {
      title: 'Write to this e-mail address again',
      send: 'Write again',
      done: 'The next letter goes to that address again.',
      hint: 'A letter came back or was marked as spam, so that nothing is sent there now. Say how the person made sure that the address is good; they read this. Letters that came back remain calls to make.',
      labels: { reason: 'Why letters can be sent there again' },
    },
  },
}
