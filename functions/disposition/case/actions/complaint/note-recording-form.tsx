import { Recording } from '../../../../../shared/domain/case/case.ts'
import { ConsentBy } from '../../../../../shared/domain/events/happenings.ts'
import type { ActionPage } from '../action-page.ts'

export const noteRecordingPage: ActionPage<'note-recording'> = {
  fields: (kit) => (
    <>
      {kit.radios('recording', Recording.options, kit.act.recordings)}
      {kit.radios('consent', ConsentBy.options, kit.act.consents)}
    </>
  ),
  first: null,
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Catat izin pelapor untuk SP4N-LAPOR!',
      send: 'Catat izin',
      done: 'Jawaban pelapor dicatat.',
      hint: 'Tanyakan: boleh dicatat di SP4N-LAPOR!? Yang disalin: judul, isi laporan, bidang, tempat, tanggal, lalu jawabannya; nama dan kontak tidak. Pelapor dapat mengubahnya di halaman kasus selama belum dicatat.',
      labels: { recording: 'Boleh dicatat di SP4N-LAPOR!?', consent: 'Disampaikan lewat' },
    },
    en: {
      title: 'Note whether it may be recorded in SP4N-LAPOR!',
      send: 'Note it',
      done: "The reporter's answer is noted.",
      hint: 'Ask: may it be recorded in SP4N-LAPOR!? Copied are title, text, subject, place, date and later the answer; not name and contact. The reporter can change it on the page of their case until it is recorded.',
      labels: { recording: 'May it be recorded in SP4N-LAPOR!?', consent: 'They said so by' },
    },
  },
}
