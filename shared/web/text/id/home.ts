import type { Holes } from '../holes.ts'
export const homeId = {
  title: 'Sampaikan, lalu ikuti sampai dijawab',
  lead: 'Pengaduan dan permohonan informasi publik, tanpa membuat akun. Setiap kiriman mendapat nomor dan tanggal batas jawaban.',
  complaint: {
    title: 'Pengaduan dan aspirasi',
    text: 'Jalan rusak, lampu mati, pelayanan buruk, usul, atau pertanyaan tentang layanan.',
    action: 'Sampaikan pengaduan',
  },
  request: {
    title: 'Permohonan informasi publik',
    text: 'Minta dokumen atau data dari badan publik lewat PPID.',
    action: 'Ajukan permohonan',
  },
  track: { title: 'Sudah pernah mengirim?', text: 'Lihat sampai di mana kasus Anda dengan nomor dan kode akses.', action: 'Lacak kasus' },
  howLong: 'Berapa lama jawabannya?',
  howLongCaption: 'Batas waktu menurut aturan, kecuali yang ditandai',
  ours: '(kami tetapkan sendiri)',
  matter: 'Hal',
  limit: 'Paling lama',
  howLongMore: 'Hitung tanggal pastinya',
  whatNext: 'Apa yang terjadi setelah Anda mengirim',
  steps: [
    'Anda langsung mendapat nomor, kode akses, dan tanggal batasnya.',
    'Petugas memeriksa lalu meneruskan ke instansi yang berwenang. Salah alamat bukan alasan untuk menolak.',
    'Instansi menjawab. Anda dapat membalas, melengkapi, atau mencabut kapan saja.',
  ],
  beside:
    'Tanggap adalah meja kerja pemerintah kabupaten dan berjalan di samping SP4N-LAPOR!, aplikasi pengaduan nasional. Anda boleh memakai yang mana saja.',
  before: {
    title: 'Sebelum menyampaikan pengaduan',
    emergencyTitle: 'Ada yang terluka, kebakaran, atau kejahatan sedang terjadi?',
    emergency: (it: Holes<'number'>) => `Jangan tulis di sini. Telepon ${it.number} sekarang juga; gratis dan siap siang malam.`,
    fitsTitle: 'Yang dapat kami tangani',
    fits: 'Pelayanan dan pekerjaan pemerintah kabupaten: jalan, lampu, sampah, puskesmas, sekolah, KTP, bantuan, perizinan, pegawai, dan usul untuk daerah.',
    outsideTitle: 'Yang bukan wewenang kami',
    outside: [
      'Listrik padam: urusan PLN. Anda boleh tetap menulis di sini; kami catat dan beri tahu ke mana diteruskan.',
      'Perkara yang sedang diperiksa polisi atau pengadilan.',
      'Sengketa keluarga, warisan, atau utang antarwarga.',
    ],
    noWrongDoor: 'Ragu? Tulis saja. Kami yang mencarikan pintunya.',
    question: 'Ingin meminta dokumen atau data resmi?',
    questionLink: 'Pakai permohonan informasi',
    action: 'Lanjut ke formulir pengaduan',
  },
}
export type HomeText = typeof homeId
