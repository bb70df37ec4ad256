import type { Scorer } from './scorer.ts'

/** Opini of the Ombudsman: field work looks at the age of complaints, kept procedures, and whether published numbers are answered. */
export const ombudsman: Scorer = {
  id: 'ombudsman',
  name: { id: 'Opini Ombudsman', en: 'Ombudsman’s opinion' },
  basis: {
    id: 'PerORI 61/2025; pengambilan data lapangan September sampai November.',
    en: 'PerORI 61/2025; field work from September to November.',
  },
  months: { from: 9, until: 11 },
  by: 'region',
  items: [
    {
      id: 'umur-pengaduan',
      asks: { id: 'Umur pengaduan yang belum selesai.', en: 'Age of complaints that are not finished.' },
      desk: [
        { kind: 'figure', figure: 'open-ages' },
        { kind: 'figure', figure: 'answers' },
      ],
      adds: { id: 'Alasan untuk yang paling lama, bila diminta.', en: 'Reasons for the oldest, where they are asked for.' },
      needed: 'never',
    },
    {
      id: 'sop',
      asks: { id: 'SOP pengelolaan pengaduan dijalankan dan disimpan.', en: 'Procedures of complaint handling are kept and followed.' },
      desk: [
        { kind: 'figure', figure: 'readiness' },
        { kind: 'figure', figure: 'stages' },
      ],
      adds: { id: 'Tautan ke SOP.', en: 'A link to the procedures.' },
      needed: 'always',
    },
    {
      id: 'nomor-kontak',
      asks: {
        id: 'Nomor kontak yang diumumkan dijawab, dan bukan nomor pribadi.',
        en: 'Published contact numbers are answered, and are nobody’s private ones.',
      },
      desk: [
        { kind: 'figure', figure: 'numbers' },
        { kind: 'page', path: '/petugas/penilaian/nomor' },
        { kind: 'page', path: '/bantuan' },
      ],
      adds: { id: 'Keterangan, bila ada.', en: 'A remark, if there is one.' },
      needed: 'never',
    },
  ],
}
