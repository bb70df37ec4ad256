import type { Holes } from '../holes.ts'
export const lawId = {
  deadline: {
    title: 'Hitung tenggat',
    intro: 'Hitung tanggal batas dari sebuah tanggal mulai. Hari pertama adalah hari (kerja) sesudah tanggal mulai.',
    start: 'Tanggal mulai',
    days: 'Jumlah hari',
    unit: 'Satuan',
    working: 'Hari kerja',
    calendar: 'Hari kalender',
    count: 'Hitung',
    result: (it: Holes<'due'>) => `Batasnya ${it.due}.`,
    provisional: (it: Holes<'last'>) => `Tanggal ini sementara: hari libur sesudah ${it.last} belum ditetapkan.`,
    provisionalBefore: (it: Holes<'first'>) =>
      `Tanggal ini sementara: kalender kami mulai ${it.first}, dan hari libur sebelum itu tidak diperhitungkan.`,
    skipped: 'Hari yang tidak dihitung',
    date: 'Tanggal',
    reason: 'Sebab',
    source: 'Sumber',
    nothingSkipped: 'Tidak ada hari yang dilewati.',
    badStart: 'Tanggal mulai: tulis tanggal antara 17-08-1945 dan 31-12-2999, seperti 24-11-2026',
    badDays: 'Jumlah hari: tulis angka bulat 1 sampai 1000',
    badUnit: 'Satuan: pilih hari kerja atau hari kalender',
  },
  legal: {
    title: 'Dasar hukum',
    intro:
      'Aturan yang dipakai meja layanan ini. Aturan dapat berubah; setiap batas waktu pada kasus mencatat aturan yang berlaku saat itu.',
    statutes: 'Batas waktu yang dihitung',
    clock: 'Batas waktu',
    starts: 'Mulai',
    stops: 'Berhenti',
    limit: 'Lama',
    basis: 'Dasar',
    marks: {
      S: 'dibaca pada aturannya',
      S2: 'dibaca pada sumber kedua',
      G: 'pengetahuan umum, pasal belum dibaca',
      I: 'tafsiran kami',
    },
    extension: (it: Holes<'times' | 'days'>) => `dapat diperpanjang ${it.times} kali ${it.days}`,
    validFrom: (it: Holes<'date'>) => `Berlaku mulai ${it.date}`,
    calendar: 'Hari libur',
    published: (it: Holes<'first' | 'last'>) =>
      `Hari libur nasional dan cuti bersama yang sudah masuk: tahun ${it.first} sampai ${it.last}. Sesudahnya, tanggal bersifat sementara.`,
    rules: [
      'UU 14/2008 tentang Keterbukaan Informasi Publik',
      'UU 25/2009 tentang Pelayanan Publik',
      'UU 27/2022 tentang Pelindungan Data Pribadi',
      'PP 71/2019 tentang Penyelenggaraan Sistem dan Transaksi Elektronik',
      'Perpres 76/2013 tentang Pengelolaan Pengaduan Pelayanan Publik',
      'PermenPANRB 62/2018, diganti PermenPANRB 5/2025, tentang pengelolaan pengaduan (SP4N)',
      'Permendagri 3/2017 tentang PPID di Kementerian Dalam Negeri dan pemerintah daerah',
      'Perki 1/2021 tentang Standar Layanan Informasi Publik (mengganti Perki 1/2010)',
    ],
  },
  privacy: {
    title: 'Privasi',
    intro: 'Kami menyimpan sesedikit mungkin, dan hanya untuk menangani kasus Anda.',
    whoTitle: 'Siapa melihat apa',
    coordinator: 'Koordinator',
    institution: 'Instansi yang menangani',
    public: 'Umum',
    rows: [
      ['Dengan nama', 'nama dan kontak', 'nama dan kontak', 'tidak ada'],
      ['Anonim', 'tersegel; setiap pembukaan dicatat dengan alasan', 'tidak ada', 'tidak ada'],
      ['Tanpa identitas', 'tidak ada, karena tidak disimpan', 'tidak ada', 'tidak ada'],
    ],
    keptTitle: 'Yang disimpan',
    kept: [
      'Isi laporan atau permohonan, terpisah dari catatan perjalanannya, sehingga dapat dihapus.',
      'Nama dan kontak, disegel dengan kunci tersendiri. NIK hanya untuk permohonan informasi.',
      'Berkas yang Anda tambahkan, setelah data lokasinya dihapus.',
      'Alamat internet Anda hanya sebagai sidik yang berganti setiap hari, untuk membatasi kiriman massal.',
    ],
    notTitle: 'Yang tidak kami lakukan',
    not: [
      'Tidak ada pelacak, iklan, atau akun.',
      'Data tidak dijual dan tidak keluar dari Indonesia.',
      'Kode akses tidak disimpan dalam bentuk yang dapat dibaca, dan tidak dikirim lewat e-mail.',
    ],
    rightsTitle: 'Hak Anda',
    rights:
      'Anda berhak melihat, memperbaiki, dan meminta penghapusan data pribadi (UU 27/2022), sepanjang aturan kearsipan mengizinkan. Buka halaman kasus Anda, lalu pilih "Data pribadi saya".',
    rightsAction: 'Buka kasus saya',
    cookiesTitle: 'Kuki',
    cookies:
      'Hanya tiga. Yang pertama mengingat pilihan bahasa. Yang kedua menandai bahwa Anda sudah membuka kasus dengan kode akses, dan habis setengah jam sesudah terakhir dipakai. Yang ketiga kosong: ia menunjukkan apakah peramban Anda menerima kuki, dan hilang saat jendelanya ditutup.',
    draftTitle: 'Draf di ponsel Anda',
    draft:
      'Hanya bila Anda menekan "Simpan di ponsel ini". Isiannya tinggal di peramban itu, tanpa nama, NIK, alamat, dan kontak, dan tidak dikirim kepada kami. Draf terhapus setelah terkirim, dengan "Hapus draf" atau "Keluar cepat"; setelah tiga hari tidak dapat dibuka lagi dan dihapus begitu formulir dibuka. Untuk laporan anonim, tanpa identitas, atau tentang perilaku petugas tidak ada draf.',
  },
}
export type LawText = typeof lawId
