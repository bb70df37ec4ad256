import type { ActionPage } from '../action-page.ts'
import { FlagFields, flagsOf } from '../flag-fields.tsx'

export const setFlagsPage: ActionPage<'set-flags'> = {
  fields: (kit) => <FlagFields kit={kit} />,
  first: ({ opened }) => flagsOf(opened, true),
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Atur sifat anonim dan rahasia',
      send: 'Simpan sifat',
      done: 'Sifat laporan disimpan.',
    },
    en: {
      title: 'Set anonymous and confidential',
      send: 'Save',
      done: 'Saved.',
    },
  },
}
