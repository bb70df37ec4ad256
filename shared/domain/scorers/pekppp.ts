import type { Scorer } from './scorer.ts'

/** PEKPPP, the ministry's yearly assessment of service units: each institution answers for itself. */
export const pekppp: Scorer = {
  id: 'pekppp',
  name: { id: 'PEKPPP', en: 'PEKPPP (assessment of service units)' },
  basis: {
    id: 'PermenPANRB 29/2022, per unit layanan. Bulan penilaian tidak tertulis dalam aturan yang kami baca: tulis menurut surat tahun ini.',
    en: 'PermenPANRB 29/2022, by service unit. No month stands in what we read: write it by the letter of this year.',
  },
  months: null,
  by: 'institution',
  items: [
    {
      id: 'kanal-lapor',
      asks: {
        id: 'Tindak lanjut pengaduan yang diselesaikan di SP4N-LAPOR!: sekurangnya 90 % bernilai 5, yang selesai di luar LAPOR paling banyak 2.',
        en: 'Follow-up finished in SP4N-LAPOR!: at least 90 % scores 5, what is finished outside LAPOR at most 2.',
      },
      desk: [{ kind: 'figure', figure: 'national' }],
      adds: {
        id: 'Persentase menurut LAPOR, dengan tautan ke rekapnya. Meja ini hanya tahu yang ditandai petugas dan yang ada di ekspor.',
        en: 'The share according to LAPOR, with a link to its recap. This desk knows what officers ticked off and what exports said.',
      },
      needed: 'always',
    },
    {
      id: 'waktu-tanggap',
      asks: {
        id: 'Waktu tanggapan pertama dalam jam: 24, 72, 120, 168, 336 bernilai 5, 4, 3, 2, 1.',
        en: 'Hours until the first response: 24, 72, 120, 168, 336 score 5, 4, 3, 2, 1.',
      },
      desk: [{ kind: 'figure', figure: 'response-hours' }],
      adds: { id: 'Keterangan, bila ada.', en: 'A remark, if there is one.' },
      needed: 'never',
    },
    {
      id: 'penyelesaian',
      asks: { id: 'Penyelesaian pengaduan dalam batas waktu.', en: 'Complaints answered within their limits.' },
      desk: [
        { kind: 'figure', figure: 'answers' },
        { kind: 'figure', figure: 'open-ages' },
      ],
      adds: { id: 'Keterangan, bila ada.', en: 'A remark, if there is one.' },
      needed: 'never',
    },
    {
      id: 'hasil-diumumkan',
      asks: {
        id: 'Akuntabilitas: hasil pengelolaan pengaduan diumumkan (diperlukan untuk nilai 5).',
        en: 'Accountability: results of complaint handling are published (needed for a 5).',
      },
      desk: [],
      adds: { id: 'Tautan tempat hasilnya diumumkan.', en: 'The address where they are published.' },
      needed: 'always',
    },
    {
      id: 'petugas-sop',
      asks: { id: 'Petugas yang ditunjuk dan SOP pengelolaan pengaduan.', en: 'Appointed officers, and procedures of complaint handling.' },
      desk: [{ kind: 'figure', figure: 'readiness' }],
      adds: { id: 'Tautan ke SK dan SOP.', en: 'Links to decree and procedures.' },
      needed: 'always',
    },
  ],
}
