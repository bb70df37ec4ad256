import { TriedBy } from '../../../../../shared/domain/events/happenings.ts'
import type { ActionPage } from '../action-page.ts'

export const notConnectedPage: ActionPage<'not-connected'> = {
  fields: ({ radios, date, line, act }) => (
    <>
      {radios('tried', TriedBy.options, act.heardBy)}
      {date('triedOn')}
      {line('tries', { short: true, inputMode: 'numeric' })}
    </>
  ),
  first: ({ around }) => ({ triedOn: around.today, tries: '1' }),
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Catat: tidak terhubung',
      send: 'Catat',
      done: 'Tercatat. Batas waktu tidak berubah.',
      hint: 'Pelapor membaca bahwa Anda mencoba menghubunginya. Tidak ada batas waktu yang berubah karenanya.',
    },
    en: {
      title: 'Note: not reached',
      send: 'Note it',
      done: 'On record. No limit changes.',
      hint: 'The reporter reads that you tried. No limit changes because of it.',
    },
  },
}
