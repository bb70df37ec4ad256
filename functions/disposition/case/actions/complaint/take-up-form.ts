import type { ActionPage } from '../action-page.ts'

export const takeUpPage: ActionPage<'take-up'> = {
  fields: null,
  first: null,
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Baca sekarang',
      send: 'Masukkan ke antrean biasa',
      done: 'Pengaduan masuk antrean biasa.',
      hint: 'Pengaduan ini masuk saat lonjakan dan menunggu dibaca. Sesudah ini ia berdiri di antrean seperti yang lain, dengan batas waktu verifikasinya. Mendisposisikan, menunda, atau mengarsipkannya juga mengakhiri penantian itu.',
    },
    en: {
      title: 'Read it now',
      send: 'Move it to the usual queue',
      done: 'The complaint stands in the usual queue.',
      hint: 'It came in a storm of filings and waits to be read. From now on it stands in the queue as every other, with its limit for verification. Passing it on, asking or archiving ends the waiting too.',
    },
  },
}
