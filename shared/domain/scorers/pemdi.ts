import type { Scorer } from './scorer.ts'

/** Indeks Pemerintah Digital (PermenPANRB 8/2026), the indicators that a desk like this one answers: 8, 19 and 20. */
export const pemdi: Scorer = {
  id: 'pemdi',
  name: { id: 'Indeks Pemdi', en: 'Digital government index (Pemdi)' },
  basis: {
    id: 'PermenPANRB 8/2026, pengganti indeks SPBE; penilaian mandiri April sampai Mei. Indikator 8, 19, dan 20.',
    en: 'PermenPANRB 8/2026, which replaced the SPBE index; self-assessment in April and May. Indicators 8, 19 and 20.',
  },
  months: { from: 4, until: 5 },
  by: 'region',
  items: [
    {
      id: '8-data-pribadi',
      asks: {
        id: 'Indikator 8: pelindungan data pribadi pada layanan ini.',
        en: 'Indicator 8: protection of personal data in this service.',
      },
      desk: [{ kind: 'page', path: '/privasi' }],
      adds: {
        id: 'Kebijakan atau keputusan tentang pelindungan data pribadi, dan siapa penanggung jawabnya.',
        en: 'The policy or decree on the protection of personal data, and who answers for it.',
      },
      needed: 'always',
    },
    {
      id: '19-dokumen-sla',
      asks: { id: 'Indikator 19: dokumen SLA setiap layanan.', en: 'Indicator 19: documents of the service levels (SLA).' },
      desk: [{ kind: 'page', path: '/dasar-hukum' }],
      adds: {
        id: 'Keputusan yang menetapkan SLA: tautan ke naskahnya.',
        en: 'The decree that sets the service levels: a link to its text.',
      },
      needed: 'always',
    },
    {
      id: '19-dasbor-sla',
      asks: {
        id: 'Indikator 19: dasbor SLA otomatis untuk setiap layanan.',
        en: 'Indicator 19: an automatic SLA dashboard for each service.',
      },
      desk: [
        { kind: 'page', path: '/petugas/laporan/kinerja' },
        { kind: 'figure', figure: 'answers' },
        { kind: 'figure', figure: 'requests-in-time' },
      ],
      adds: { id: 'Tangkapan layar dasbor, bila diminta sebagai berkas.', en: 'A picture of the dashboard, where a file is asked for.' },
      needed: 'never',
    },
    {
      id: '19-pemantauan',
      asks: {
        id: 'Indikator 19: pemantauan proses dan SLA per tahap dan per pengguna.',
        en: 'Indicator 19: monitoring of process and SLA by stage and by user.',
      },
      desk: [
        { kind: 'figure', figure: 'stages' },
        { kind: 'page', path: '/petugas/pengingat' },
      ],
      adds: { id: 'Notula atau tindak lanjut hasil pemantauan.', en: 'Minutes, or what was done about what was found.' },
      needed: 'always',
    },
    {
      id: '20-kepuasan',
      asks: {
        id: 'Indikator 20: kepuasan pengguna, diolah paling sedikit tiap triwulan dan diumumkan.',
        en: 'Indicator 20: satisfaction of users, processed at least quarterly and published.',
      },
      desk: [
        { kind: 'figure', figure: 'survey' },
        { kind: 'figure', figure: 'satisfaction' },
        { kind: 'page', path: '/statistik' },
      ],
      adds: { id: 'Tautan tempat hasilnya diumumkan.', en: 'The address where the results are published.' },
      needed: 'always',
    },
  ],
}
