import type { ActionPage } from '../action-page.ts'

export const referPage: ActionPage<'refer'> = {
  fields: ({ line, area }) => (
    <>
      {line('body')}
      {area('explanation')}
    </>
  ),
  first: null,
  preview: null,
  samples: { use: 'refer', into: 'explanation' },
  words: {
    id: {
      title: 'Rujuk ke lembaga lain',
      send: 'Rujuk',
      done: 'Kasus dirujuk ke lembaga lain.',
      hint: 'Untuk hal di luar wewenang pemerintah daerah. Tulis cara menghubungi lembaga itu.',
    },
    en: {
      title: 'Refer to another body',
      send: 'Refer',
      done: 'The case was referred.',
      hint: 'For what is outside the regency. Say how to reach that body.',
    },
  },
}
