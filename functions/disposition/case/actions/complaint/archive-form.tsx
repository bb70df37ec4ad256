import { ArchiveReason } from '../../../../../shared/domain/case/case.ts'
import type { ActionPage } from '../action-page.ts'

export const archivePage: ActionPage<'archive'> = {
  fields: ({ radios, area, act }) => (
    <>
      {radios('archiveReason', ArchiveReason.options, act.archiveReasons)}
      {area('explanation')}
    </>
  ),
  first: null,
  preview: null,
  samples: { use: 'archive', into: 'explanation' },
  words: {
    id: {
      title: 'Arsipkan tanpa diproses',
      send: 'Arsipkan',
      done: 'Kasus diarsipkan.',
      hint: 'Pelapor membaca alasan dan penjelasannya.',
    },
    en: {
      title: 'Archive unprocessed',
      send: 'Archive',
      done: 'The case is archived.',
      hint: 'The reporter reads reason and explanation.',
    },
  },
}
