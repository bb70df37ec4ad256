import type { ActionPage } from '../action-page.ts'
import { AnswerFields, lastDraftOf } from '../answer-fields.tsx'

export const draftPage: ActionPage<'draft'> = {
  fields: (kit) => <AnswerFields kit={kit} />,
  first: lastDraftOf,
  preview: null,
  samples: { use: 'answer', into: 'text' },
  words: {
    id: {
      title: 'Ajukan rancangan jawaban kepada kepala',
      send: 'Ajukan rancangan',
      done: 'Rancangan diajukan kepada kepala instansi.',
      hint: 'Pelapor belum membacanya sebelum disetujui.',
      labels: { text: 'Rancangan jawaban' },
    },
    en: {
      title: 'Put a draft answer to the head',
      send: 'Put to the head',
      done: 'The draft waits for the head.',
      hint: 'The reporter does not read it before it is approved.',
      labels: { text: 'Draft answer' },
    },
  },
}
