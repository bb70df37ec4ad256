import type { ActionPage } from '../action-page.ts'
import { expectedLead, HolderFields, heldBefore } from '../holder-fields.tsx'

export const assignPage: ActionPage<'assign'> = {
  fields: (kit) => <HolderFields kit={kit} />,
  first: ({ opened, around }) => ({ lead: expectedLead(opened.view.case, opened, around), ...heldBefore(opened) }),
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Tugaskan kepada pemegang informasi',
      send: 'Tugaskan',
      done: 'Permohonan sudah ditugaskan.',
      hint: 'Pilih satu instansi yang menyiapkan jawaban.',
    },
    en: {
      title: 'Assign to who holds it',
      send: 'Assign',
      done: 'The request was assigned.',
      hint: 'Choose the institution that prepares the answer.',
    },
  },
}
