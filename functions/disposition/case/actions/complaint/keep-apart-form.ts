import { type ActionPage, wordsAlone } from '../action-page.ts'

export const keepApartPage: ActionPage<'keep-apart'> = {
  ...wordsAlone('reason'),
  words: {
    id: {
      title: 'Biarkan berbeda dengan SP4N-LAPOR!',
      send: 'Biarkan berbeda',
      done: 'Selisih itu tidak ditanyakan lagi, kecuali berubah.',
      hint: 'Alasannya dibaca petugas saja.',
    },
    en: {
      title: 'Leave it different from SP4N-LAPOR!',
      send: 'Leave it',
      done: 'That difference is not asked about again, unless it changes.',
      hint: 'The reason is read by officers only.',
    },
  },
}
