import { expect, test } from 'vitest'
import { composeLetter } from '../../shared/letters/official/compose-official.ts'
import { sampleFacts } from './sample-letters.ts'

const { letterhead, date, signatory } = sampleFacts.acknowledgement

test('an acknowledgement is a receipt with the registration number and the date of the notice', () => {
  expect(composeLetter(sampleFacts.acknowledgement)).toEqual({
    letterhead,
    date,
    signatory,
    kind: 'acknowledgement',
    title: 'Tanda Bukti Penerimaan Permohonan Informasi Publik 0042/PPID/2026',
    letterNumber: '001/TBP/2026',
    opening: {
      form: 'deed',
      heading: ['TANDA BUKTI PENERIMAAN', 'PERMOHONAN INFORMASI PUBLIK'],
      number: '001/TBP/2026',
      placeAndDate: ['Jombang, 24 Agustus 2026'],
    },
    blocks: [
      {
        kind: 'paragraph',
        text: 'Pejabat Pengelola Informasi dan Dokumentasi Pemerintah Kabupaten Jombang telah menerima dan mencatat permohonan informasi publik dengan keterangan sebagai berikut:',
      },
      {
        kind: 'facts',
        rows: [
          ['Nomor pendaftaran', '0042/PPID/2026'],
          ['Tanggal diterima', '14 Agustus 2026'],
          ['Nama pemohon', 'Siti Aminah'],
          ['Alamat', 'Dusun Contoh RT 02 RW 05, Desa Mojokrapak, Kecamatan Tembelang'],
          [
            'Informasi yang diminta',
            'Salinan Dokumen Pelaksanaan Anggaran (DPA) Dinas Pekerjaan Umum dan Penataan Ruang Tahun Anggaran 2026.',
          ],
          ['Tujuan penggunaan', 'Mengikuti pelaksanaan perbaikan jalan desa.'],
          ['Cara memperoleh', 'Mendapatkan salinan (salinan lunak)'],
          ['Cara menerima', 'Surat elektronik'],
        ],
      },
      {
        kind: 'paragraph',
        text: 'Sesuai dengan Pasal 22 ayat (7) Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik, pemberitahuan tertulis atas permohonan ini disampaikan dalam jangka waktu 10 (sepuluh) hari kerja, yaitu paling lambat Selasa, 1 September 2026. Jangka waktu tersebut dapat diperpanjang satu kali paling lama 7 (tujuh) hari kerja dengan alasan tertulis, sesuai dengan Pasal 22 ayat (8).',
      },
      {
        kind: 'paragraph',
        text: 'Tanda bukti ini memuat nomor pendaftaran sebagaimana dimaksud dalam Pasal 22 ayat (4) undang-undang tersebut. Mohon disimpan dan disebutkan nomornya setiap kali Saudara menghubungi kami.',
      },
    ],
  })
})

test('an incomplete request: what is missing, until when, and what follows', () => {
  expect(composeLetter(sampleFacts.incomplete)).toEqual({
    letterhead,
    date,
    signatory,
    kind: 'incomplete',
    title: 'Pemberitahuan Permohonan Informasi Publik Belum Lengkap 0042/PPID/2026',
    letterNumber: '002/PBL/2026',
    opening: {
      form: 'letter',
      references: [
        ['Nomor', '002/PBL/2026'],
        ['Sifat', 'Biasa'],
        ['Lampiran', '–'],
        ['Hal', 'Pemberitahuan permohonan informasi publik belum lengkap'],
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
        text: 'setelah dilakukan pemeriksaan, permohonan tersebut belum dapat diproses karena belum lengkap. Mohon Saudara melengkapi:',
      },
      { kind: 'list', items: ['Salinan kartu identitas yang terbaca.', 'Tahun anggaran dokumen yang diminta.'] },
      {
        kind: 'paragraph',
        text: 'Kelengkapan tersebut kami harapkan dapat kami terima paling lambat Kamis, 27 Agustus 2026. Apabila sampai dengan tanggal tersebut permohonan belum dilengkapi, permohonan tidak dapat diproses lebih lanjut. Saudara tetap dapat mengajukan permohonan baru.',
      },
      { kind: 'paragraph', text: 'Demikian disampaikan, atas perhatian Saudara diucapkan terima kasih.' },
    ],
  })
})

test('an extension: both dates, the reason, and the article', () => {
  expect(composeLetter(sampleFacts.extension)).toEqual({
    letterhead,
    date,
    signatory,
    kind: 'extension',
    title: 'Pemberitahuan Perpanjangan Waktu Permohonan Informasi Publik 0042/PPID/2026',
    letterNumber: '003/PPW/2026',
    opening: {
      form: 'letter',
      references: [
        ['Nomor', '003/PPW/2026'],
        ['Sifat', 'Biasa'],
        ['Lampiran', '–'],
        ['Hal', 'Pemberitahuan perpanjangan waktu permohonan informasi publik'],
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
        text: 'dengan ini diberitahukan bahwa jangka waktu pemberitahuan tertulis atas permohonan tersebut diperpanjang paling lama 7 (tujuh) hari kerja berdasarkan Pasal 22 ayat (8) Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik, dengan keterangan sebagai berikut:',
      },
      {
        kind: 'facts',
        rows: [
          ['Batas waktu semula', 'Selasa, 1 September 2026'],
          ['Batas waktu baru', 'Kamis, 10 September 2026'],
          ['Alasan perpanjangan', 'Dokumen masih dihimpun dari tiga bidang.'],
        ],
      },
      {
        kind: 'paragraph',
        text: 'Perpanjangan ini hanya dilakukan satu kali. Kami mohon maaf atas ketidaknyamanan yang timbul.',
      },
      { kind: 'paragraph', text: 'Demikian disampaikan, atas perhatian Saudara diucapkan terima kasih.' },
    ],
  })
})

test("the superior's answer: grounds, considerations, orders, and the way to the Komisi Informasi", () => {
  expect(composeLetter(sampleFacts['objection-answer'])).toEqual({
    date,
    letterhead: sampleFacts['objection-answer'].letterhead,
    signatory: sampleFacts['objection-answer'].signatory,
    kind: 'objection-answer',
    title: 'Tanggapan atas Keberatan Permohonan Informasi Publik 0042/PPID/2026',
    letterNumber: '006/TK/2026',
    opening: {
      form: 'letter',
      references: [
        ['Nomor', '006/TK/2026'],
        ['Sifat', 'Biasa'],
        ['Lampiran', '–'],
        ['Hal', 'Tanggapan atas keberatan permohonan informasi publik'],
      ],
      placeAndDate: 'Jombang, 24 Agustus 2026',
      addressee: ['Yth. Siti Aminah', 'Dusun Contoh RT 02 RW 05, Desa Mojokrapak, Kecamatan Tembelang'],
    },
    blocks: [
      { kind: 'paragraph', text: 'Sehubungan dengan keberatan yang Saudara ajukan:' },
      {
        kind: 'facts',
        rows: [
          ['Nomor keberatan', '0007/KEB/2026'],
          ['Tanggal keberatan', '18 Agustus 2026'],
          [
            'Alasan keberatan',
            'Pasal 35 ayat (1) huruf c: tidak ditanggapinya permohonan informasi\n' +
              'Pasal 35 ayat (1) huruf g: penyampaian informasi yang melebihi waktu yang diatur',
          ],
          ['Uraian keberatan', 'Sampai hari ini belum ada jawaban.'],
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
        text: 'kami selaku Atasan Pejabat Pengelola Informasi dan Dokumentasi, berdasarkan Pasal 36 ayat (2) Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik, menyampaikan tanggapan sebagai berikut.',
      },
      { kind: 'heading', text: 'Pertimbangan' },
      { kind: 'list', items: ['Jawaban melewati batas waktu.', 'Dokumen dikuasai dan tidak dikecualikan.'] },
      { kind: 'heading', text: 'Keputusan' },
      {
        kind: 'paragraph',
        text: 'Berdasarkan pertimbangan tersebut, kami memutuskan mengabulkan keberatan Saudara seluruhnya.',
      },
      { kind: 'heading', text: 'Perintah' },
      { kind: 'paragraph', text: 'Pejabat Pengelola Informasi dan Dokumentasi diperintahkan untuk:' },
      { kind: 'list', items: ['Menyerahkan salinan DPA paling lambat 31 Agustus 2026.'] },
      {
        kind: 'paragraph',
        text: 'Apabila Saudara tidak puas dengan tanggapan ini, Saudara berhak mengajukan penyelesaian sengketa informasi publik kepada Komisi Informasi Provinsi Contoh, Jalan Provinsi 2, Contoh, dalam jangka waktu paling lambat 14 (empat belas) hari kerja setelah tanggapan ini diterima, sesuai dengan Pasal 37 ayat (2) undang-undang tersebut, yaitu paling lambat Jumat, 11 September 2026.',
      },
      { kind: 'paragraph', text: 'Demikian disampaikan, atas perhatian Saudara diucapkan terima kasih.' },
    ],
  })
})

test('the proof of hand-over has a line to sign for whoever took it, or the mark of sending', () => {
  const facts = sampleFacts.handover
  const { blocks, recipient, opening, title } = composeLetter(facts)
  expect([title, opening.form === 'deed' && opening.heading, recipient]).toEqual([
    `Tanda Bukti Penyerahan Informasi Publik ${facts.request.number}`,
    ['TANDA BUKTI PENYERAHAN', 'INFORMASI PUBLIK'],
    'Sari Contoh',
  ])
  const rows = blocks.flatMap((it) => (it.kind === 'facts' ? it.rows.map(([label, value]) => `${label}: ${value}`) : []))
  expect(rows.slice(-6)).toEqual([
    'Bentuk informasi: Salinan cetak',
    'Cara penyampaian: Mengambil langsung',
    'Tanggal penyerahan: 20 Agustus 2026',
    `Diserahkan oleh: ${facts.signatory.name}, ${facts.signatory.position}`,
    'Diterima oleh: Sari Contoh',
    'Biaya penyalinan: Rp12.000 (Keputusan Bupati Nomor 1 Tahun 2026), tunai',
  ])
  expect(blocks.find((it) => it.kind === 'list')).toEqual({ kind: 'list', items: facts.material })
  const sent = composeLetter({ ...facts, isSent: true, delivery: 'Pos', remark: 'Resi CX-1' })
  expect([sent.recipient, sent.blocks.at(-1)]).toEqual([
    undefined,
    {
      kind: 'paragraph',
      text: 'Tanda kirim: informasi tersebut dikirim kepada penerima pada 20 Agustus 2026 dengan cara sebagaimana disebutkan di atas, sehingga tanda terima ini tidak ditandatangani penerima.',
    },
  ])
})

test('what is not documented yet is provided until a day', () => {
  const { letterhead, place, date, addressee, request, signatory, letterNumber } = sampleFacts.handover
  const common = { letterhead, place, date, addressee, request, signatory, letterNumber }
  const outcome = {
    result: 'not-documented',
    explanation: 'Dihimpun dari kecamatan.',
    provideBy: '1 Oktober 2026',
    cost: 'Tidak dipungut biaya',
  } as const
  const { blocks } = composeLetter({ ...common, kind: 'decision', outcome, objectBy: '5 Oktober 2026' })
  expect(blocks.filter((it) => it.kind === 'facts').at(-1)).toEqual({
    kind: 'facts',
    rows: [
      ['Penguasaan informasi', 'Belum didokumentasikan'],
      ['Keputusan', 'Informasi disediakan paling lambat 1 Oktober 2026'],
      ['Keterangan', 'Dihimpun dari kecamatan.'],
      ['Biaya penyalinan', 'Tidak dipungut biaya'],
    ],
  })
})
