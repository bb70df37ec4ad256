import type { Scorer } from './scorer.ts'

/** Kemendagri and the province: a regency that sends nothing is "not assessed". What is asked word for word is not known here. */
export const homeAffairs: Scorer = {
  id: 'kemendagri',
  name: { id: 'Evaluasi Kemendagri dan provinsi', en: 'Evaluation by Kemendagri and province' },
  basis: {
    id: 'Evaluasi pengelolaan pengaduan oleh Kemendagri dan provinsi. Aturan dan bulannya ditulis menurut surat tahun itu; yang tidak mengirim dinyatakan tidak dinilai.',
    en: 'Evaluation of complaint handling by Kemendagri and province. Rule and months come with the letter of the year; who sends nothing is “not assessed”.',
  },
  months: null,
  by: 'region',
  items: [
    {
      id: 'perencanaan',
      asks: { id: 'Perencanaan: rencana kerja pengelolaan pengaduan.', en: 'Planning: the work plan of complaint handling.' },
      desk: [],
      adds: { id: 'Rencana kerja atau dokumen perencanaan: tautan.', en: 'The work plan: a link.' },
      needed: 'always',
    },
    {
      id: 'kebijakan',
      asks: { id: 'Kebijakan: peraturan dan keputusan kepala daerah.', en: 'Policy: regulations and decrees of the head of the regency.' },
      desk: [{ kind: 'page', path: '/dasar-hukum' }],
      adds: { id: 'Nomor peraturan dan tautannya.', en: 'Numbers of the regulations, and their link.' },
      needed: 'always',
    },
    {
      id: 'sdm',
      asks: { id: 'Sumber daya: petugas dan penunjukannya.', en: 'Staff: officers and their appointment.' },
      desk: [{ kind: 'figure', figure: 'readiness' }],
      adds: { id: 'SK tim koordinasi dan pelatihan tahun ini: tautan.', en: 'Decree of the team, and this year’s training: a link.' },
      needed: 'always',
    },
    {
      id: 'kanal',
      asks: { id: 'Kanal pengaduan yang tersedia.', en: 'Channels by which complaints come in.' },
      desk: [
        { kind: 'figure', figure: 'channels' },
        { kind: 'page', path: '/bantuan' },
      ],
      adds: { id: 'Publikasi kanal: tautan.', en: 'Where the channels are made known: a link.' },
      needed: 'always',
    },
    {
      id: 'tindak-lanjut',
      asks: { id: 'Tindak lanjut pengaduan.', en: 'Follow-up of complaints.' },
      desk: [
        { kind: 'figure', figure: 'stages' },
        { kind: 'figure', figure: 'answers' },
        { kind: 'paper', paper: 'complaints-recap' },
      ],
      adds: { id: 'Rekap yang dikirim, dengan tautan.', en: 'The recap as it was sent, with a link.' },
      needed: 'always',
    },
  ],
}
