import type { Scorer } from './scorer.ts'

/** Monitoring and evaluation by the Komisi Informasi (Perki 1/2022): most points are lost by empty items and dead links. */
export const informationCommission: Scorer = {
  id: 'komisi-informasi',
  name: { id: 'Monev Komisi Informasi', en: 'Information Commission’s evaluation' },
  basis: {
    id: 'Perki 1/2022, enam indikator; penilaian mandiri Juli sampai Agustus di Jawa Timur. Bunyi pertanyaan menurut kuesioner tahun itu.',
    en: 'Perki 1/2022, six indicators; self-assessment in July and August in East Java. The wording is that of the year’s questionnaire.',
  },
  months: { from: 7, until: 8 },
  by: 'region',
  items: [
    {
      id: 'kualitas-dip',
      asks: {
        id: 'Kualitas informasi: Daftar Informasi Publik tersedia daring.',
        en: 'Quality of information: the public information list is online.',
      },
      desk: [
        { kind: 'figure', figure: 'information-list' },
        { kind: 'page', path: '/informasi' },
      ],
      adds: { id: 'Keputusan penetapan DIP tahun ini: tautan.', en: 'This year’s decree on the list: a link.' },
      needed: 'always',
    },
    {
      id: 'jenis-dikecualikan',
      asks: {
        id: 'Jenis informasi: daftar informasi yang dikecualikan beserta uji konsekuensinya.',
        en: 'Kinds of information: the list of exempt information with its consequence tests.',
      },
      desk: [
        { kind: 'figure', figure: 'exempt-list' },
        { kind: 'page', path: '/informasi' },
      ],
      adds: { id: 'Berita acara uji konsekuensi: tautan.', en: 'Minutes of the consequence tests: a link.' },
      needed: 'always',
    },
    {
      id: 'jenis-berkala',
      asks: {
        id: 'Jenis informasi: informasi berkala, serta-merta, dan setiap saat diumumkan.',
        en: 'Kinds of information: periodic, immediate and available-at-any-time information is published.',
      },
      desk: [{ kind: 'figure', figure: 'information-list' }],
      adds: { id: 'Laman PPID tempat informasi itu diumumkan: tautan.', en: 'The PPID’s page on which it is published: a link.' },
      needed: 'always',
    },
    {
      id: 'pelayanan-permohonan',
      asks: {
        id: 'Pelayanan: jumlah permohonan, waktu yang diperlukan, dikabulkan, sebagian, dan ditolak beserta alasannya, sebagai grafik dan matriks.',
        en: 'Service: number of requests, time needed, granted, in part and refused with reasons, as chart and matrix.',
      },
      desk: [
        { kind: 'figure', figure: 'requests' },
        { kind: 'figure', figure: 'requests-in-time' },
        { kind: 'paper', paper: 'ppid-report' },
      ],
      adds: { id: 'Laporan layanan informasi publik yang diumumkan: tautan.', en: 'The published report on information services: a link.' },
      needed: 'always',
    },
    {
      id: 'pelayanan-pernyataan',
      asks: {
        id: 'Pelayanan: bila tidak ada permohonan, surat pernyataan yang ditandatangani Atasan PPID.',
        en: 'Service: where nobody asked, a statement signed by the superior of the PPID.',
      },
      desk: [
        { kind: 'figure', figure: 'requests' },
        { kind: 'paper', paper: 'nothing-asked' },
      ],
      adds: { id: 'Tautan ke surat pernyataan yang sudah ditandatangani.', en: 'A link to the signed statement.' },
      needed: 'nothing-asked',
    },
    {
      id: 'pelayanan-keberatan',
      asks: { id: 'Pelayanan: keberatan dan sengketa.', en: 'Service: objections and disputes.' },
      desk: [{ kind: 'figure', figure: 'objections' }],
      adds: { id: 'Keterangan, bila ada.', en: 'A remark, if there is one.' },
      needed: 'never',
    },
    {
      id: 'komitmen',
      asks: {
        id: 'Komitmen organisasi: penunjukan PPID, SOP, anggaran, dan dukungan pimpinan.',
        en: 'Commitment: appointment of PPID officers, procedures, budget and support of the leaders.',
      },
      desk: [{ kind: 'figure', figure: 'readiness' }],
      adds: {
        id: 'Anggaran dan kegiatan tahun ini, dengan tautan bukti.',
        en: 'This year’s budget and activities, with a link as evidence.',
      },
      needed: 'always',
    },
    {
      id: 'sarana',
      asks: { id: 'Sarana dan prasarana layanan informasi.', en: 'Facilities of the information service.' },
      desk: [{ kind: 'page', path: '/bantuan' }],
      adds: {
        id: 'Foto ruang layanan, meja, dan akses difabel: tautan.',
        en: 'Pictures of the room, the desk and its accessibility: a link.',
      },
      needed: 'always',
    },
    {
      id: 'digitalisasi',
      asks: {
        id: 'Digitalisasi: permohonan dan keberatan dapat diajukan daring.',
        en: 'Digitalisation: requests and objections can be filed online.',
      },
      desk: [
        { kind: 'page', path: '/permohonan' },
        { kind: 'page', path: '/lacak' },
      ],
      adds: { id: 'Tautan dari laman PPID ke meja ini.', en: 'The link from the PPID’s page to this desk.' },
      needed: 'always',
    },
    {
      id: 'survei',
      asks: { id: 'Survei kepuasan atas layanan informasi.', en: 'Survey of satisfaction with the information service.' },
      desk: [
        { kind: 'figure', figure: 'survey' },
        { kind: 'page', path: '/statistik' },
      ],
      adds: { id: 'Tautan ke hasil survei.', en: 'The address of the survey’s results.' },
      needed: 'always',
    },
  ],
}
