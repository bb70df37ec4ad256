import type { ActionPage } from '../action-page.ts'

export const linkPage: ActionPage<'link'> = {
  fields: ({ line }) => line('duplicateOf', { short: true }),
  first: ({ opened: { main } }) => ({ duplicateOf: main?.number ?? '' }),
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Kaitkan dengan laporan yang sama',
      send: 'Simpan kaitan',
      done: 'Kaitan disimpan.',
      hint: 'Tulis nomor laporan utama. Kosongkan untuk melepas kaitan.',
    },
    en: {
      title: 'Link to the same report',
      send: 'Save the link',
      done: 'The link is saved.',
      hint: 'Write the number of the main report. Leave it empty to unlink.',
    },
  },
}
