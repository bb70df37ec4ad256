import { byChannel } from '../../../../../shared/domain/channels/by-channel.ts'
import type { ActionPage } from '../action-page.ts'
import { writtenIn } from '../answer-fields.tsx'

export const editPage: ActionPage<'edit'> = {
  fields: ({ line, area }) => (
    <>
      {line('title')}
      {area('text')}
    </>
  ),
  first: ({ opened }) =>
    byChannel(opened.view.case, {
      complaint: (state) => {
        const { title, text } = state.edited ?? state
        return { title: writtenIn(opened, title.n), text: writtenIn(opened, text.n) }
      },
      request: () => ({}),
    }),
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Rapikan tulisan',
      send: 'Simpan tulisan',
      done: 'Tulisan disimpan. Tulisan asli tetap ada.',
      hint: 'Instansi membaca tulisan yang dirapikan di samping tulisan asli.',
      labels: { text: 'Isi laporan' },
    },
    en: {
      title: 'Edit the text',
      send: 'Save the text',
      done: 'Saved. The original stays.',
      hint: 'Institutions read the edited text beside the original.',
      labels: { text: 'Text of the report' },
    },
  },
}
