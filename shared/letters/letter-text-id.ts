import type { LetterText } from './letter-text.ts'

const matter = { complaint: 'pengaduan', request: 'permohonan informasi' } as const

const refusals = {
  'too-large': 'berkas lebih besar dari 10 MB',
  'type-not-allowed': 'isinya bukan JPEG, PNG, WebP, PDF, atau MP4',
  broken: 'berkas rusak atau tidak lengkap',
  empty: 'berkas kosong',
  'too-many': 'jumlah berkas sudah mencapai batas',
  closed: 'kasus sudah ditutup',
} as const

const rights = { access: 'melihat data', correction: 'memperbaiki data', erasure: 'menghapus data' } as const

export const letterTextId: LetterText = {
  greeting: 'Yth. Bapak/Ibu,',
  closing: (regionName) => `Hormat kami,\nMeja Layanan Pengaduan dan Informasi ${regionName}`,
  automatic: 'Surat ini dikirim otomatis. Kami tidak pernah meminta kode akses atau kata sandi Anda lewat e-mail.',
  provisional: '(sementara; libur tahun itu belum ditetapkan)',
  receipt: (facts, channel, receivedOn, clocks) => ({
    subject: `Tanda terima ${matter[channel]} ${facts.number}`,
    blocks: [
      { paragraph: `Terima kasih. Kami sudah menerima ${matter[channel]} Anda.` },
      { facts: [['Nomor', facts.number], ['Diterima', facts.date(receivedOn)], ...clocks] },
      {
        paragraph:
          'Untuk mengikuti perkembangannya, buka halaman di bawah ini dengan nomor di atas dan kode akses yang tampil di layar setelah Anda mengirim. Kode akses sengaja tidak kami tulis di surat ini.',
      },
      { link: facts.trackUrl, label: 'Lacak kasus Anda' },
      { paragraph: 'Kode akses hilang? Di halaman yang sama Anda dapat meminta kode baru lewat alamat e-mail ini.' },
    ],
  }),
  completionAsked: (facts, channel, due) => ({
    subject: `Mohon lengkapi ${matter[channel]} ${facts.number}`,
    blocks: [
      {
        paragraph: `Petugas kami memerlukan keterangan tambahan untuk ${matter[channel]} Anda. Pertanyaannya dapat dibaca di halaman kasus.`,
      },
      ...(due
        ? [{ paragraph: `Mohon dijawab paling lambat ${facts.date(due)}. Setelah tanggal itu kasus dihentikan dengan sendirinya.` }]
        : []),
      { link: facts.trackUrl, label: 'Baca pertanyaan dan jawab' },
    ],
  }),
  withdrawn: (facts, channel, cause) => ({
    subject: `${channel === 'complaint' ? 'Pengaduan' : 'Permohonan'} ${facts.number} dihentikan`,
    blocks: [
      {
        paragraph:
          cause === 'reporter'
            ? `Sesuai permintaan Anda, ${matter[channel]} ${facts.number} telah dicabut.`
            : `Kami tidak menerima keterangan tambahan yang diminta sampai batas waktunya, sehingga ${matter[channel]} ${facts.number} dihentikan.`,
      },
      { paragraph: 'Anda tetap dapat menyampaikan yang baru kapan saja.' },
      { link: facts.trackUrl, label: 'Lihat kasus' },
    ],
  }),
  lapsed: (facts) => ({
    subject: `Permohonan ${facts.number} tidak dapat diproses`,
    blocks: [
      { paragraph: `Permohonan informasi ${facts.number} belum lengkap sampai batas waktu perbaikan, sehingga tidak dapat diproses.` },
      { paragraph: 'Anda dapat mengajukan permohonan baru dengan data yang lengkap.' },
      { link: facts.trackUrl, label: 'Lihat permohonan' },
    ],
  }),
  answered: (facts, due) => ({
    subject: `Pengaduan ${facts.number} sudah dijawab`,
    blocks: [
      { paragraph: 'Instansi sudah menjawab pengaduan Anda. Jawabannya dapat dibaca di halaman kasus.' },
      ...(due ? [{ paragraph: `Jika belum puas, balaslah paling lambat ${facts.date(due)}. Setelah itu kasus ditutup oleh sistem.` }] : []),
      { link: facts.trackUrl, label: 'Baca jawaban' },
    ],
  }),
  closed: (facts, by) => ({
    subject: `Pengaduan ${facts.number} ditutup`,
    blocks: [
      {
        paragraph:
          by === 'system'
            ? `Kami tidak menerima tanggapan atas jawaban instansi, sehingga pengaduan ${facts.number} ditutup oleh sistem.`
            : `Pengaduan ${facts.number} telah ditutup.`,
      },
      { link: facts.trackUrl, label: 'Lihat kasus' },
    ],
  }),
  fileRefused: (facts, reason) => ({
    subject: `Berkas untuk ${facts.number} tidak dapat disimpan`,
    blocks: [
      { paragraph: `Berkas yang Anda kirim tidak dapat disimpan karena ${refusals[reason]}. Kasus Anda tetap berjalan.` },
      { link: facts.trackUrl, label: 'Kirim berkas lain' },
    ],
  }),
  privacyAsked: (facts, right) => ({
    subject: `Permintaan data pribadi untuk ${facts.number} diterima`,
    blocks: [
      {
        paragraph: `Kami menerima permintaan Anda untuk ${rights[right]} pribadi pada kasus ${facts.number}. Petugas akan menjawabnya di halaman kasus.`,
      },
      { link: facts.trackUrl, label: 'Lihat kasus' },
    ],
  }),
  accessRenewed: (facts) => ({
    subject: `Kode akses ${facts.number} telah diganti`,
    blocks: [
      { paragraph: `Kode akses untuk kasus ${facts.number} baru saja diganti. Kode yang lama tidak berlaku lagi.` },
      { paragraph: 'Jika bukan Anda yang memintanya, segera minta kode baru lewat halaman lacak dan beri tahu petugas.' },
      { link: facts.trackUrl, label: 'Halaman lacak' },
    ],
  }),
  lostCode: (facts, url, validUntil) => ({
    subject: `Kode akses baru untuk ${facts.number}`,
    blocks: [
      { paragraph: `Seseorang, mungkin Anda, meminta kode akses baru untuk kasus ${facts.number}.` },
      { paragraph: `Buka halaman berikut lalu tekan tombolnya. Tautan hanya dapat dipakai satu kali, sampai ${facts.moment(validUntil)}.` },
      { link: url, label: 'Buat kode akses baru' },
      { paragraph: 'Jika Anda tidak memintanya, abaikan surat ini; kode lama tetap berlaku.' },
    ],
  }),
}
