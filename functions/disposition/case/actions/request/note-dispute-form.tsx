import type { ActionPage } from '../action-page.ts'

export const noteDisputePage: ActionPage<'note-dispute'> = {
  fields: ({ line, area }) => (
    <>
      {line('reference')}
      {area('text')}
    </>
  ),
  first: null,
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Catat sengketa di Komisi Informasi',
      send: 'Catat sengketa',
      done: 'Sengketa tercatat.',
      labels: { text: 'Keterangan (boleh kosong)' },
    },
    en: {
      title: 'Note a dispute',
      send: 'Note the dispute',
      done: 'The dispute is on record.',
      labels: { text: 'Remark (optional)' },
    },
  },
}
