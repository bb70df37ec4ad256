import type { ActionPage } from '../action-page.ts'

export const makeAnonymousPage: ActionPage<'make-anonymous'> = {
  fields: null,
  first: null,
  preview: null,
  samples: null,
  words: {
    id: { title: 'Sembunyikan nama pelapor (anonim)', send: 'Sembunyikan', done: 'Nama pelapor disembunyikan dari instansi.' },
    en: { title: 'Hide who reported (anonymous)', send: 'Hide', done: 'Institutions no longer see who reported.' },
  },
}
