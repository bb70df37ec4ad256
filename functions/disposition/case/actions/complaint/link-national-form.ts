import type { ActionPage } from '../action-page.ts'

export const linkNationalPage: ActionPage<'link-national'> = {
  fields: ({ line }) => line('trackingId', { inputMode: 'numeric', short: true }),
  first: null,
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Catat nomor SP4N-LAPOR!',
      send: 'Simpan nomor',
      done: 'Nomor SP4N-LAPOR! disimpan.',
      hint: 'Satu nomor pelacakan hanya untuk satu kasus.',
    },
    en: {
      title: 'Enter the SP4N-LAPOR! number',
      send: 'Save the number',
      done: 'The number is saved.',
      hint: 'A tracking number belongs to one case only.',
    },
  },
}
