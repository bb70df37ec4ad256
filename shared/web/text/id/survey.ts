import type { SurveyElement, SurveyGrade, SurveyScore } from '../../../domain/survey/elements.ts'
import type { Holes } from '../holes.ts'

/** How the ministry puts a question, and its four answers from the worst to the best (PermenPANRB 14/2017). */
export type ElementWords = { name: string; question: string; answers: Record<SurveyScore, string> }

const degrees = (word: string): ElementWords['answers'] => ({
  1: `Tidak ${word}`,
  2: `Kurang ${word}`,
  3: upper(word),
  4: `Sangat ${word}`,
})
const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const elements: Record<SurveyElement, ElementWords> = {
  requirements: {
    name: 'Persyaratan',
    question: 'Apakah yang diminta dari Anda sesuai dengan keperluan Anda?',
    answers: degrees('sesuai'),
  },
  procedure: { name: 'Prosedur', question: 'Seberapa mudah langkah-langkahnya?', answers: degrees('mudah') },
  time: { name: 'Waktu penyelesaian', question: 'Seberapa cepat kasus Anda ditangani?', answers: degrees('cepat') },
  cost: {
    name: 'Biaya',
    question: 'Bagaimana biayanya, bila Anda diminta membayar?',
    answers: { 1: 'Sangat mahal', 2: 'Cukup mahal', 3: 'Murah', 4: 'Gratis' },
  },
  product: {
    name: 'Hasil pelayanan',
    question: 'Apakah hasilnya sesuai dengan yang dijanjikan?',
    answers: degrees('sesuai'),
  },
  competence: { name: 'Kemampuan petugas', question: 'Seberapa mampu petugas menangani kasus Anda?', answers: degrees('mampu') },
  conduct: { name: 'Perilaku petugas', question: 'Seberapa sopan dan ramah petugas?', answers: degrees('sopan dan ramah') },
  facilities: {
    name: 'Sarana',
    question: 'Bagaimana mutu sarananya: situs ini, telepon, atau loket?',
    answers: { 1: 'Buruk', 2: 'Cukup', 3: 'Baik', 4: 'Sangat baik' },
  },
  complaints: {
    name: 'Penanganan keluhan',
    question: 'Bila Anda mengeluhkan pelayanan itu sendiri, bagaimana keluhan itu diurus?',
    answers: { 1: 'Tidak ada yang mengurus', 2: 'Ada, tetapi tidak berjalan', 3: 'Berjalan, tetapi belum baik', 4: 'Diurus dengan baik' },
  },
}

/** The survey of satisfaction: its page, and what is told of its results. */
export const surveyId = {
  title: 'Survei kepuasan',
  intro: (it: Holes<'number'>) =>
    `Bagaimana kami menangani kasus ${it.number}? Sembilan pertanyaan singkat. Lewati yang tidak ingin Anda jawab; satu jawaban sudah membantu.`,
  until: (it: Holes<'on'>) => `Dapat diisi satu kali, paling lambat ${it.on}.`,
  use: 'Pilihan Anda hanya dijumlahkan dengan pilihan orang lain dan diumumkan sebagai angka; instansi tidak melihat pilihan siapa pun. Komentar dapat dibaca koordinator, atau meja lain yang memegang kasus ini; tidak diumumkan, dan terhapus bersama kasusnya.',
  comment: 'Komentar atau saran',
  optional: 'Boleh dikosongkan. Jangan menulis nama, alamat, atau nomor telepon.',
  send: 'Kirim',
  again: 'Belum tersimpan, karena kasus ini sedang diubah. Kirim sekali lagi.',
  done: { title: 'Terima kasih', text: 'Jawaban survei untuk kasus ini sudah kami terima.' },
  over: {
    title: 'Survei ini tidak dapat diisi',
    text: 'Masa pengisiannya sudah lewat, kasusnya dibuka kembali, atau tautannya tidak utuh. Anda tetap dapat membuka kasus Anda di halaman Lacak.',
  },
  onCase: { text: 'Sembilan pertanyaan singkat tentang pelayanan ini. Tidak wajib.', open: 'Isi survei kepuasan' },
  elements,
  grades: { A: 'Sangat baik', B: 'Baik', C: 'Kurang baik', D: 'Tidak baik' } satisfies Record<SurveyGrade, string>,
  results: {
    title: (it: Holes<'quarter'>) => `Survei kepuasan, ${it.quarter}`,
    none: 'Belum ada triwulan yang hasil surveinya terbit. Hasil sebuah triwulan terbit bersama angka bulan terakhirnya.',
    before: 'Angka triwulan ini terbit sebelum ada survei, jadi tidak ada hasilnya.',
    nobody: 'Dalam triwulan ini tidak ada yang ditanyai.',
    channel: 'Saluran',
    of: (it: Holes<'part' | 'whole'>) => `${it.part} dari ${it.whole}`,
    answered: 'Menjawab',
    index: 'Indeks',
    element: 'Unsur',
    mean: 'Nilai rata-rata (1–4)',
    chart: (it: Holes<'channel'>) => `Nilai per unsur, ${it.channel}`,
    notShown: '–',
    fewer: (it: Holes<'fewest'>) => `kurang dari ${it.fewest} ditanyai`,
    institutions: 'Instansi dengan jawaban yang cukup (laporan)',
    indexOf: (it: Holes<'index' | 'grade' | 'words'>) => `${it.index} ${it.grade} (${it.words})`,
    means:
      'Sembilan unsur survei kepuasan masyarakat (PermenPANRB 14/2017), nilai 1 sampai 4. Indeks 25 sampai 100: rata-rata semua unsur dikali 25. Ditanyai: pelapor dan pemohon yang kasusnya selesai dalam triwulan itu, dengan 30 hari untuk menjawab; yang dicabut, diteruskan ke lembaga lain, atau berasal dari SP4N-LAPOR! tidak ditanyai. Pengaduan tentang petugas, pejabat, atau instansi tertentu tidak dihitung; berkadar pengawasan lainnya hanya dalam jumlah seluruh daerah.',
    small: (it: Holes<'measured'>) =>
      `Indeks dan unsur dihitung dari paling sedikit ${it.measured} jawaban; unsur yang dijawab lebih sedikit tidak tampil dan tidak masuk indeks.`,
    all: 'Semua triwulan',
    running: (it: Holes<'quarter' | 'asked' | 'answered'>) =>
      `Yang sedang berjalan, ${it.quarter}: ${it.asked} ditanyai, ${it.answered} sudah menjawab. Hasilnya dihitung bila masa menjawabnya lewat.`,
    runningAsked: (it: Holes<'quarter' | 'asked'>) =>
      `Yang sedang berjalan, ${it.quarter}: ${it.asked} ditanyai. Berapa yang menjawab belum dapat ditunjukkan. Hasilnya dihitung bila masa menjawabnya lewat.`,
    runningFewer: (it: Holes<'quarter' | 'fewest'>) =>
      `Yang sedang berjalan, ${it.quarter}: kurang dari ${it.fewest} ditanyai. Hasilnya dihitung bila masa menjawabnya lewat.`,
    published: 'Hasil yang sudah terbit, seperti yang dibaca umum:',
  },
  columns: {
    triwulan: 'Triwulan (2026-Q3) ketika kasusnya selesai dan pelapornya ditanyai',
    lingkup: 'daerah: seluruh daerah; instansi: satu instansi',
    instansi_id: 'Tanda tetap instansi; kosong untuk seluruh daerah',
    instansi: 'Nama instansi sekarang',
    saluran: 'laporan, atau permohonan (PPID)',
    ditanyai: 'Kasus selesai yang pelapornya ditanyai; kosong pada baris instansi',
    menjawab: 'Di antaranya yang menjawab',
    indeks: 'Indeks kepuasan masyarakat, 25 sampai 100',
    mutu: 'A: 88,31–100; B: 76,61–88,30; C: 65–76,60; D: 25–64,99',
    u1_persyaratan: 'Rata-rata unsur itu, 1 sampai 4',
    u2_prosedur: 'Sda.',
    u3_waktu: 'Sda.',
    u4_biaya: 'Sda.',
    u5_hasil: 'Sda.',
    u6_kemampuan: 'Sda.',
    u7_perilaku: 'Sda.',
    u8_sarana: 'Sda.',
    u9_keluhan: 'Sda.',
    terbit: 'Hari hasil ini dihitung dan diterbitkan',
  },
}
export type SurveyText = typeof surveyId
