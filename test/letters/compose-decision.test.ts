import { expect, test } from 'vitest'
import { composeLetter } from '../../shared/letters/official/compose-official.ts'
import { decisionOf, sampleFacts } from './sample-letters.ts'

const { letterhead, date, signatory } = sampleFacts.decision

test('a decision in part: what is given, what is blacked out and why', () => {
  expect(composeLetter(sampleFacts.decision)).toEqual({
    letterhead,
    date,
    signatory,
    kind: 'decision',
    title: 'Pemberitahuan Tertulis atas Permohonan Informasi Publik 0042/PPID/2026',
    letterNumber: '004/PT/2026',
    opening: {
      form: 'letter',
      references: [
        ['Nomor', '004/PT/2026'],
        ['Sifat', 'Biasa'],
        ['Lampiran', '–'],
        ['Hal', 'Pemberitahuan tertulis atas permohonan informasi publik'],
      ],
      placeAndDate: 'Jombang, 24 Agustus 2026',
      addressee: ['Yth. Siti Aminah', 'Dusun Contoh RT 02 RW 05, Desa Mojokrapak, Kecamatan Tembelang'],
    },
    blocks: [
      { kind: 'paragraph', text: 'Sehubungan dengan permohonan informasi publik yang Saudara ajukan:' },
      {
        kind: 'facts',
        rows: [
          ['Nomor pendaftaran', '0042/PPID/2026'],
          ['Tanggal permohonan', '14 Agustus 2026'],
          [
            'Informasi yang diminta',
            'Salinan Dokumen Pelaksanaan Anggaran (DPA) Dinas Pekerjaan Umum dan Penataan Ruang Tahun Anggaran 2026.',
          ],
        ],
      },
      {
        kind: 'paragraph',
        text: 'berdasarkan Pasal 22 ayat (7) Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik, dengan ini diberitahukan hal-hal sebagai berikut:',
      },
      {
        kind: 'facts',
        rows: [
          ['Penguasaan informasi', 'Dikuasai oleh Pemerintah Kabupaten Jombang'],
          ['Keputusan', 'Permohonan dikabulkan sebagian'],
          ['Bentuk informasi', 'Salinan lunak (PDF)'],
          ['Cara penyampaian', 'Surat elektronik, paling lambat 3 September 2026'],
          ['Biaya penyalinan', 'Tanpa biaya'],
        ],
      },
      { kind: 'heading', text: 'Informasi yang diberikan' },
      { kind: 'list', items: ['DPA Tahun Anggaran 2026, 48 halaman.', 'Rencana kerja tahun 2026.'] },
      { kind: 'heading', text: 'Bagian yang dihitamkan' },
      {
        kind: 'paragraph',
        text: 'Bagian berikut dihitamkan karena termasuk informasi yang dikecualikan berdasarkan Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik, sebagaimana diuraikan dalam uji konsekuensi. Bagian selebihnya diberikan sebagaimana disebutkan di atas.',
      },
      { kind: 'heading', text: 'Uji konsekuensi' },
      {
        kind: 'facts',
        rows: [
          ['Dokumen yang diuji', 'DPA tahun 2026.'],
          ['Bagian yang dihitamkan', 'Nomor rekening dan NIK pada halaman 12.'],
          ['Dasar pengecualian', 'Pasal 17 huruf h: dapat mengungkapkan rahasia pribadi'],
          ['Peraturan terkait', 'UU 27/2022 Pasal 4.'],
          ['Pertimbangan', 'Memuat data pribadi pegawai yang tidak terkait tujuan.'],
        ],
      },
      {
        kind: 'paragraph',
        text: 'Apabila Saudara berkeberatan atas pemberitahuan ini, Saudara berhak mengajukan keberatan secara tertulis kepada Atasan PPID berdasarkan Pasal 35 ayat (1) Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik, dalam jangka waktu paling lambat 30 (tiga puluh) hari kerja sesuai dengan Pasal 36 ayat (1), yaitu paling lambat Senin, 5 Oktober 2026.',
      },
      { kind: 'paragraph', text: 'Demikian disampaikan, atas perhatian Saudara diucapkan terima kasih.' },
    ],
  })
})

test('a refusal: the consequence test with its grounds in words, in the order of the law', () => {
  expect(composeLetter(sampleFacts.refusal)).toEqual({
    letterhead,
    date,
    signatory,
    kind: 'refusal',
    title: 'Keputusan tentang Penolakan Permohonan Informasi Publik 0042/PPID/2026',
    letterNumber: '005/KPI/2026',
    opening: {
      form: 'deed',
      heading: ['KEPUTUSAN', 'PEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI', 'TENTANG', 'PENOLAKAN PERMOHONAN INFORMASI PUBLIK'],
      number: '005/KPI/2026',
      placeAndDate: ['Ditetapkan di Jombang', 'pada tanggal 24 Agustus 2026'],
    },
    blocks: [
      {
        kind: 'paragraph',
        text: 'Pejabat Pengelola Informasi dan Dokumentasi Pemerintah Kabupaten Jombang, setelah memeriksa permohonan informasi publik:',
      },
      {
        kind: 'facts',
        rows: [
          ['Nomor pendaftaran', '0042/PPID/2026'],
          ['Tanggal permohonan', '14 Agustus 2026'],
          ['Nama pemohon', 'Siti Aminah'],
          ['Alamat', 'Dusun Contoh RT 02 RW 05, Desa Mojokrapak, Kecamatan Tembelang'],
          ['Informasi yang diminta', 'Nilai ujian kompetensi seorang pegawai.'],
        ],
      },
      {
        kind: 'paragraph',
        text: 'menyatakan bahwa informasi tersebut dikuasai, tetapi termasuk informasi yang dikecualikan berdasarkan Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik, sebagaimana diuraikan dalam uji konsekuensi berikut.',
      },
      { kind: 'heading', text: 'Uji konsekuensi' },
      {
        kind: 'facts',
        rows: [
          ['Dokumen yang diuji', 'Berita acara hasil uji kompetensi tahun 2025.'],
          ['Bagian yang dikecualikan', 'Lampiran II, kolom nilai atas nama pegawai.'],
          [
            'Dasar pengecualian',
            'Pasal 17 huruf h: dapat mengungkapkan rahasia pribadi\n' +
              'Pasal 17 huruf j: informasi yang tidak boleh diungkapkan berdasarkan undang-undang',
          ],
          ['Peraturan terkait', 'Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.'],
          ['Pertimbangan', 'Membuka nilai perorangan merugikan pegawai, sedangkan rata-rata seluruh peserta sudah diumumkan.'],
        ],
      },
      { kind: 'heading', text: 'Keputusan' },
      { kind: 'paragraph', text: 'Berdasarkan uji konsekuensi tersebut, permohonan informasi publik ini DITOLAK.' },
      {
        kind: 'paragraph',
        text: 'Apabila Saudara berkeberatan atas keputusan ini, Saudara berhak mengajukan keberatan secara tertulis kepada Atasan PPID berdasarkan Pasal 35 ayat (1) Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik, dalam jangka waktu paling lambat 30 (tiga puluh) hari kerja sesuai dengan Pasal 36 ayat (1), yaitu paling lambat Senin, 5 Oktober 2026.',
      },
    ],
  })
})

test('a decision in full: held, what is given, how, and what it costs', () => {
  const outcome = {
    result: 'full',
    material: ['DPA Tahun Anggaran 2026.'],
    format: 'Salinan keras',
    delivery: 'Diambil di meja layanan',
    cost: 'Rp12.000 untuk 48 lembar',
  } as const
  expect(composeLetter(decisionOf({ ...outcome, material: [...outcome.material] })).blocks.slice(3, -2)).toEqual([
    {
      kind: 'facts',
      rows: [
        ['Penguasaan informasi', 'Dikuasai oleh Pemerintah Kabupaten Jombang'],
        ['Keputusan', 'Permohonan dikabulkan seluruhnya'],
        ['Bentuk informasi', 'Salinan keras'],
        ['Cara penyampaian', 'Diambil di meja layanan'],
        ['Biaya penyalinan', 'Rp12.000 untuk 48 lembar'],
      ],
    },
    { kind: 'heading', text: 'Informasi yang diberikan' },
    { kind: 'list', items: ['DPA Tahun Anggaran 2026.'] },
  ])
})

test('not held: who holds it, or that this is not known', () => {
  const outcome = {
    result: 'not-held',
    explanation: 'Izin itu diterbitkan oleh pemerintah provinsi.',
    heldBy: 'Pemerintah Provinsi Jawa Timur',
  } as const
  expect(composeLetter(decisionOf(outcome)).blocks.slice(3, -2)).toEqual([
    {
      kind: 'facts',
      rows: [
        ['Penguasaan informasi', 'Tidak dikuasai oleh Pemerintah Kabupaten Jombang'],
        ['Keputusan', 'Permohonan tidak dapat dipenuhi'],
        ['Keterangan', 'Izin itu diterbitkan oleh pemerintah provinsi.'],
        ['Badan publik yang menguasai', 'Pemerintah Provinsi Jawa Timur'],
      ],
    },
    {
      kind: 'paragraph',
      text: 'Oleh karena itu, informasi tersebut tidak dapat kami berikan. Saudara dapat mengajukan permohonan kepada badan publik yang menguasainya.',
    },
  ])
  expect(composeLetter(decisionOf({ ...outcome, heldBy: null })).blocks.slice(3, -2)).toEqual([
    {
      kind: 'facts',
      rows: [
        ['Penguasaan informasi', 'Tidak dikuasai oleh Pemerintah Kabupaten Jombang'],
        ['Keputusan', 'Permohonan tidak dapat dipenuhi'],
        ['Keterangan', 'Izin itu diterbitkan oleh pemerintah provinsi.'],
        ['Badan publik yang menguasai', 'Tidak kami ketahui'],
      ],
    },
    { kind: 'paragraph', text: 'Oleh karena itu, informasi tersebut tidak dapat kami berikan.' },
  ])
})
