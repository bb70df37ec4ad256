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
  information: 'Daftar informasi publik',
  statistics: 'Statistik layanan',
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
    emergency: (it: Holes<'number'>) => `Jangan tulis di sini. Telepon ${it.number} atau salah satu nomor ini sekarang juga.`,
    fitsTitle: 'Yang dapat kami tangani',
    fits: 'Pelayanan dan pekerjaan pemerintah kabupaten: jalan, lampu, sampah, puskesmas, sekolah, KTP, bantuan, perizinan, pegawai, dan usul untuk daerah.',
    outsideTitle: 'Yang bukan wewenang kami',
    outside: [
      'Listrik padam: urusan PLN. Anda boleh tetap menulis di sini; kami catat dan beri tahu ke mana diteruskan.',
      'Perkara yang sedang diperiksa polisi atau pengadilan.',
      'Sengketa keluarga, warisan, atau utang antarwarga.',
    ],
    careTitle: 'Melaporkan penyelewengan, atau khawatir diketahui orang?',
    care: [
      'Jangan memakai komputer, telepon, atau jaringan kantor: pemilik jaringan dapat melihat situs mana yang Anda buka, walaupun bukan isinya.',
      'Pilih "Anonim" agar instansi tidak melihat nama Anda, atau "Tanpa identitas" agar nama tidak disimpan sama sekali. Jangan menulis hal yang hanya Anda yang tahu, bila itu menunjuk Anda.',
      'Berkas dapat memuat nama pembuat, alat, dan tempat. Kami membersihkan foto, video, dan PDF sebelum disimpan, tetapi tidak dapat menghapus yang tampak di dalamnya: wajah, kop surat, tanda tangan, atau tulisan tangan.',
      'Surat kami ke e-mail Anda terlihat oleh siapa pun yang dapat membuka kotak surat itu: pengirimnya pemerintah kabupaten, judulnya memuat nomor kasus. Tanda terima ke alamat yang sudah dikonfirmasi memuat judul laporan, kecuali laporan rahasia. Pakailah alamat yang hanya Anda yang membukanya, jangan alamat kantor.',
      'Tautan "Keluar cepat" di atas setiap halaman menutup kasus yang terbuka dan menampilkan situs cuaca. Riwayat peramban tetap ada: hapuslah sendiri, atau pakai jendela penyamaran.',
    ],
    noWrongDoor: 'Ragu? Tulis saja. Kami yang mencarikan pintunya.',
    question: 'Ingin meminta dokumen atau data resmi?',
    questionLink: 'Pakai permohonan informasi',
    action: 'Lanjut ke formulir pengaduan',
  },
}
export type HomeText = typeof homeId
