import type { ActionPage } from '../action-page.ts'

export const returnPage: ActionPage<'return'> = {
  fields: ({ area }) => area('reason'),
  first: null,
  preview: ({ reason }, { returning }) => ({ event: 'returned', facts: [], text: reason, consequence: returning }),
  samples: { use: 'return', into: 'reason' },
  words: {
    id: {
      title: 'Kembalikan karena bukan wewenang kami',
      send: 'Kembalikan',
      done: 'Kasus dikembalikan untuk diteruskan ke instansi lain.',
      hint: 'Mengembalikan adalah kerja biasa. Sebutkan instansi yang tepat bila Anda tahu.',
    },
    en: {
      title: 'Return: not our task',
      send: 'Return',
      done: 'The case went back, to be passed on to another institution.',
      hint: 'Returning is normal work. Name the right institution if you know it.',
    },
  },
}
