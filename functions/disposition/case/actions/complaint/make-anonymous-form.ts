import { type ActionPage, buttonAlone } from '../action-page.ts'

export const makeAnonymousPage: ActionPage<'make-anonymous'> = {
  ...buttonAlone,
  words: {
    id: { title: 'Sembunyikan nama pelapor (anonim)', send: 'Sembunyikan', done: 'Nama pelapor disembunyikan dari instansi.' },
    en: { title: 'Hide who reported (anonymous)', send: 'Hide', done: 'Institutions no longer see who reported.' },
  },
}
