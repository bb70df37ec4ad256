import type { LetterText } from './letter-text.ts'

const matter = { complaint: 'pengaduan', request: 'permohonan informasi' } as const

const Matter = { complaint: 'Pengaduan', request: 'Permohonan informasi' } as const

const archiveReasons = {
  sara: 'menyinggung suku, agama, ras, atau antargolongan',
  'no-facts': 'tidak disertai keterangan yang mendukung',
  unclear: 'isinya belum jelas',
  'not-performance': 'tidak menyangkut kinerja pemerintah',
  'outside-scope': 'merupakan perkara hukum atau di luar lingkup layanan ini',
  expired: 'peristiwanya sudah terlalu lama',
  'reporter-wish': 'Anda memintanya',
} as const

const decisions = {
  granted: 'dikabulkan seluruhnya',
  partly: 'dikabulkan sebagian',
  refused: 'ditolak',
  'not-held': 'informasi tidak dikuasai',
} as const

const objectionDecisions = { upheld: 'dikabulkan', partly: 'dikabulkan sebagian', rejected: 'ditolak' } as const

const windows = { complete: 'lengkapi', react: 'tanggapi jawaban', object: 'keberatan atas', dispute: 'sengketa atas' } as const

const windowAdvice = {
  complete: (matter: string) => `Kami masih menunggu keterangan tambahan untuk ${matter} Anda. Mohon dijawab`,
  react: () => 'Instansi sudah menjawab pengaduan Anda. Jika belum puas, balaslah',
  object: () => 'Jika tidak setuju dengan jawaban atas permohonan Anda, ajukan keberatan',
  dispute: () => 'Jika tidak setuju dengan tanggapan atas keberatan Anda, ajukan sengketa ke Komisi Informasi',
} as const

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
  closed: (facts, channel, by, until) => ({
    subject: `${Matter[channel]} ${facts.number} ditutup`,
    blocks: [
      {
        paragraph:
          by === 'system' && channel === 'complaint'
            ? `Kami tidak menerima tanggapan atas jawaban instansi, sehingga pengaduan ${facts.number} ditutup oleh sistem.`
            : by === 'system'
              ? `Batas waktu untuk menanggapi sudah lewat, sehingga permohonan ${facts.number} ditutup oleh sistem.`
              : `${Matter[channel]} ${facts.number} telah ditutup oleh petugas. Alasannya dapat dibaca di halaman kasus.`,
      },
      ...(until
        ? [{ paragraph: `Jika masalahnya belum selesai, Anda dapat membukanya kembali satu kali paling lambat ${facts.date(until)}.` }]
        : []),
      { link: facts.trackUrl, label: until ? 'Lihat kasus atau buka kembali' : 'Lihat kasus' },
    ],
  }),
  passedOn: (facts, channel, institution) => ({
    subject: `${Matter[channel]} ${facts.number} diteruskan ke ${institution}`,
    blocks: [
      { paragraph: `${Matter[channel]} Anda sudah diperiksa dan diteruskan ke ${institution}, yang akan menanganinya.` },
      { paragraph: 'Batas waktunya tertulis di halaman kasus. Anda akan menerima kabar setiap ada perkembangan.' },
      { link: facts.trackUrl, label: 'Lihat kasus' },
    ],
  }),
  progressed: (facts, channel) => ({
    subject: `Perkembangan ${matter[channel]} ${facts.number}`,
    blocks: [
      { paragraph: `Ada kabar baru tentang ${matter[channel]} Anda. Isinya dapat dibaca di halaman kasus.` },
      { link: facts.trackUrl, label: 'Baca perkembangannya' },
    ],
  }),
  referred: (facts) => ({
    subject: `Pengaduan ${facts.number} diteruskan ke lembaga lain`,
    blocks: [
      {
        paragraph:
          'Masalah yang Anda sampaikan ditangani oleh lembaga di luar pemerintah daerah. Nama lembaga itu dan cara menghubunginya tertulis di halaman kasus.',
      },
      { link: facts.trackUrl, label: 'Lihat lembaga yang berwenang' },
    ],
  }),
  archived: (facts, reason) => ({
    subject: `Pengaduan ${facts.number} tidak diproses`,
    blocks: [
      {
        paragraph: `Pengaduan ${facts.number} tidak dapat kami proses karena ${archiveReasons[reason]}. Penjelasan petugas dapat dibaca di halaman kasus.`,
      },
      { paragraph: 'Jika menurut Anda ini keliru, Anda dapat membukanya kembali satu kali lewat halaman itu.' },
      { link: facts.trackUrl, label: 'Baca penjelasan' },
    ],
  }),
  blocked: (facts) => ({
    subject: `Pengaduan ${facts.number} tidak ditampilkan`,
    blocks: [
      {
        paragraph: `Isi pengaduan ${facts.number} tidak dapat diproses karena melanggar ketentuan layanan. Alasannya tertulis di halaman kasus.`,
      },
      { link: facts.trackUrl, label: 'Lihat alasannya' },
    ],
  }),
  reopened: (facts, due) => ({
    subject: `Pengaduan ${facts.number} dibuka kembali`,
    blocks: [
      { paragraph: `Pengaduan ${facts.number} sudah dibuka kembali dan akan ditangani lagi.` },
      ...(due ? [{ paragraph: `Langkah berikutnya paling lambat ${facts.date(due)}.` }] : []),
      { link: facts.trackUrl, label: 'Lihat kasus' },
    ],
  }),
  conversionProposed: (facts, due) => ({
    subject: `Pengaduan ${facts.number} sebaiknya menjadi permohonan informasi`,
    blocks: [
      {
        paragraph:
          'Yang Anda minta adalah informasi publik. Agar hak Anda menurut UU 14/2008 berlaku, kami sarankan mengajukannya sebagai permohonan informasi. Isian Anda sudah kami salin ke formulirnya.',
      },
      ...(due ? [{ paragraph: `Mohon ditanggapi paling lambat ${facts.date(due)}. Tanggal pertama Anda mengadu tetap dicatat.` }] : []),
      { link: facts.trackUrl, label: 'Buka kasus dan lanjutkan' },
    ],
  }),
  extended: (facts, due) => ({
    subject: `Batas jawaban permohonan ${facts.number} diperpanjang`,
    blocks: [
      {
        paragraph: `PPID memperpanjang waktu untuk menjawab permohonan ${facts.number} satu kali (UU 14/2008 Pasal 22 ayat (8)). Alasannya tertulis di halaman permohonan.`,
      },
      ...(due ? [{ facts: [['Jawaban paling lambat', facts.date(due)] as const] }] : []),
      { link: facts.trackUrl, label: 'Baca alasannya' },
    ],
  }),
  answerLate: (facts, due, objectUntil) => ({
    subject: `Batas jawaban permohonan ${facts.number} terlewati`,
    blocks: [
      { paragraph: `Jawaban atas permohonan ${facts.number} seharusnya Anda terima paling lambat ${facts.date(due)}. Kami mohon maaf.` },
      {
        paragraph: `Anda berhak mengajukan keberatan kepada Atasan PPID${objectUntil ? ` paling lambat ${facts.date(objectUntil)}` : ''} (UU 14/2008 Pasal 35 dan 36). Permohonan Anda tetap dikerjakan.`,
      },
      { link: facts.trackUrl, label: 'Lihat permohonan atau ajukan keberatan' },
    ],
  }),
  decided: (facts, decision, objectUntil) => ({
    subject: `Jawaban atas permohonan ${facts.number}`,
    blocks: [
      {
        paragraph: `PPID sudah memutuskan permohonan Anda: ${decisions[decision]}. Pemberitahuan tertulisnya dapat dibaca di halaman permohonan.`,
      },
      ...(objectUntil
        ? [{ paragraph: `Jika tidak setuju, Anda dapat mengajukan keberatan paling lambat ${facts.date(objectUntil)}.` }]
        : []),
      { link: facts.trackUrl, label: 'Baca jawaban' },
    ],
  }),
  delivered: (facts) => ({
    subject: `Informasi untuk permohonan ${facts.number} telah disampaikan`,
    blocks: [
      {
        paragraph: `Informasi yang Anda minta dalam permohonan ${facts.number} telah disampaikan. Caranya tertulis di halaman permohonan.`,
      },
      { link: facts.trackUrl, label: 'Lihat permohonan' },
    ],
  }),
  objected: (facts, objection, due) => ({
    subject: `Tanda terima keberatan ${objection}`,
    blocks: [
      { paragraph: `Keberatan Anda atas permohonan ${facts.number} sudah didaftarkan.` },
      { facts: [['Nomor keberatan', objection], ...(due ? [['Tanggapan Atasan PPID paling lambat', facts.date(due)] as const] : [])] },
      { link: facts.trackUrl, label: 'Lihat permohonan' },
    ],
  }),
  objectionDecided: (facts, decision, disputeUntil) => ({
    subject: `Tanggapan atas keberatan permohonan ${facts.number}`,
    blocks: [
      {
        paragraph: `Atasan PPID sudah menanggapi keberatan Anda: ${objectionDecisions[decision]}. Tanggapannya dapat dibaca di halaman permohonan.`,
      },
      ...(disputeUntil
        ? [
            {
              paragraph: `Jika belum puas, Anda dapat mengajukan sengketa ke Komisi Informasi paling lambat ${facts.date(disputeUntil)} (UU 14/2008 Pasal 37).`,
            },
          ]
        : []),
      { link: facts.trackUrl, label: 'Baca tanggapan' },
    ],
  }),
  windowEnding: (facts, channel, window, due) => ({
    subject: `Tinggal sebentar: ${windows[window]} ${facts.number}`,
    blocks: [
      {
        paragraph: `${windowAdvice[window](matter[channel])} paling lambat ${facts.date(due)}. Setelah tanggal itu kesempatan ini berakhir.`,
      },
      { link: facts.trackUrl, label: 'Buka kasus' },
    ],
  }),
  datesMoved: (facts, channel, clocks) => ({
    subject: `Tanggal pada ${matter[channel]} ${facts.number} berubah`,
    blocks: [
      { paragraph: 'Pemerintah mengubah hari libur, sehingga batas waktu kasus Anda ikut berubah. Tanggal yang baru:' },
      { facts: clocks },
      { link: facts.trackUrl, label: 'Lihat cara menghitungnya' },
    ],
  }),
  privacyAnswered: (facts) => ({
    subject: `Permintaan data pribadi untuk ${facts.number} dijawab`,
    blocks: [
      { paragraph: 'Petugas sudah menjawab permintaan Anda tentang data pribadi. Jawabannya dapat dibaca di halaman kasus.' },
      { link: facts.trackUrl, label: 'Baca jawaban' },
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
