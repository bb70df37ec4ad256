import { type ActionPage, buttonAlone } from '../action-page.ts'

export const followNationalPage: ActionPage<'follow-national'> = {
  ...buttonAlone,
  words: {
    id: {
      title: 'Ikuti keadaannya di SP4N-LAPOR!',
      send: 'Ikuti SP4N-LAPOR!',
      done: 'Kasus ini sekarang sama dengan di SP4N-LAPOR!.',
      hint: 'Hanya untuk laporan yang datang dari sana; pelapornya dikabari di sana.',
    },
    en: {
      title: 'Follow how it stands in SP4N-LAPOR!',
      send: 'Follow SP4N-LAPOR!',
      done: 'The case now stands as in SP4N-LAPOR!.',
      hint: 'Only of reports that came from there; their reporters are told there.',
    },
  },
}
