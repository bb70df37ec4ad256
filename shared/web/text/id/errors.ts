import type { FieldError } from '../../../domain/actions/form-fields.ts'
import type { Holes } from '../holes.ts'

/** Words for every mistake: what field it is about, and how long that may be. */
const fields = {
  required: (it: Holes<'field'>) => `${it.field}: mohon diisi`,
  'too-long': (it: Holes<'field' | 'over' | 'limit'>) => `${it.field}: ${it.over} huruf terlalu banyak, paling banyak ${it.limit} huruf`,
  'not-in-list': (it: Holes<'field'>) => `${it.field}: pilih salah satu dari daftar`,
  'bad-characters': (it: Holes<'field'>) => `${it.field}: ada tanda yang tidak dapat disimpan; ketik ulang tanpa tanda itu`,
  'bad-date': (it: Holes<'field'>) => `${it.field}: tulis tanggal seperti 24-11-2026`,
  'future-date': (it: Holes<'field'>) => `${it.field}: tanggal tidak boleh sesudah hari ini`,
  'bad-time': (it: Holes<'field'>) => `${it.field}: tulis jam seperti 08.15`,
  'future-time': (it: Holes<'field'>) => `${it.field}: jam itu belum terjadi`,
  'ends-before': (it: Holes<'field'>) => `${it.field}: tidak boleh sebelum hari mulainya`,
  'bad-email': (it: Holes<'field'>) => `${it.field}: tulis alamat e-mail seperti nama@contoh.id`,
  'bad-phone': (it: Holes<'field'>) => `${it.field}: tulis 8 sampai 15 angka, seperti 081234567890`,
  'bad-nik': (it: Holes<'field'>) => `${it.field}: NIK terdiri atas 16 angka seperti pada KTP; periksa lagi`,
  'survey-empty': () => 'Jawab sedikitnya satu pertanyaan',
  'contact-required': () => 'Isi e-mail atau nomor telepon, agar kami dapat menghubungi Anda',
  'email-required': () => 'Isi e-mail, karena Anda meminta informasi dikirim lewat e-mail',
  'address-required': () => 'Isi alamat, karena Anda meminta informasi dikirim ke alamat',
  'phone-required': () => 'Isi nomor telepon atau faks, karena Anda meminta informasi dikirim lewat faks',
  'conduct-required': () => 'Jawab dulu apakah ini tentang perilaku petugas atau pejabat; hanya bila ya, ditanyakan siapa yang diadukan',
  'district-required': () => 'Pilih kecamatan dari desa atau kelurahan itu',
  'not-confirmed': () => 'Centang kotak persetujuan untuk melanjutkan',
  'class-reason-required': () => 'Tulis alasan mengapa laporan ini berkadar pengawasan',
  'conflict-of-interest': (it: Holes<'field'>) => `${it.field}: instansi yang diadukan tidak boleh memegang kasus ini`,
  'reported-required': () => 'Siapa yang diadukan? Pilih instansi atau petugasnya, atau nyatakan belum diketahui',
  'lead-reason-required': (it: Holes<'field'>) =>
    `${it.field}: mohon diisi. Laporan berkadar pengawasan ditangani Inspektorat, dan instansi yang disebut pelapor tidak menangani laporan tentang perilakunya sendiri tanpa alasan`,
  'consent-required': (it: Holes<'field'>) =>
    `${it.field}: perlindungan yang sudah berlaku hanya dapat dikurangi dengan persetujuan pelapor, lewat "Kurangi perlindungan dengan persetujuan pelapor"`,
  'no-identity': (it: Holes<'field'>) => `${it.field}: laporan ini tanpa identitas; tidak ada yang dapat ditampilkan`,
  'named-and-lifted': (it: Holes<'field'>) => `${it.field}: yang dicabut pembatasannya tidak dapat sekaligus dicatat sebagai yang diadukan`,
  'own-institution': (it: Holes<'field'>) => `${it.field}: pembatasan terhadap instansi Anda sendiri tidak dapat Anda cabut`,
  'too-many-institutions': (it: Holes<'field'>) => `${it.field}: paling banyak sepuluh instansi`,
  'named-twice': (it: Holes<'field'>) => `${it.field}: satu instansi dipilih dua kali`,
  'too-old': (it: Holes<'field'>) => `${it.field}: paling lama satu tahun yang lalu`,
  'bad-tracking-id': (it: Holes<'field'>) => `${it.field}: tulis angka saja, 7 angka atau lebih`,
  'unknown-case': (it: Holes<'field'>) => `${it.field}: tidak ada kasus dengan nomor itu yang dapat Anda buka`,
  'exemption-required': () => 'Pilih huruf Pasal 17 yang menjadi dasar penolakan',
  'test-required': (it: Holes<'field'>) => `${it.field}: wajib diisi bila informasi ditolak seluruhnya atau sebagian`,
  'fee-without-decree': (it: Holes<'field'>) => `${it.field}: tidak ada SK yang menetapkan biaya, jadi tidak ada yang dipungut`,
  'order-not-wanted': (it: Holes<'field'>) => `${it.field}: hanya diisi bila keberatan dikabulkan seluruhnya atau sebagian`,
  'test-not-wanted': (it: Holes<'field'>) => `${it.field}: hanya diisi bila informasi ditolak seluruhnya atau sebagian`,
  'bad-link': (it: Holes<'field'>) => `${it.field}: tulis alamat lengkap yang dimulai dengan https://`,
  'link-not-wanted': (it: Holes<'field'>) => `${it.field}: kosongkan, karena informasi yang dikecualikan tidak dibuka`,
  'nothing-chosen': (it: Holes<'field'>) => `${it.field}: pilih paling sedikit satu`,
} satisfies Record<FieldError, (it: Holes<'field' | 'over' | 'limit'>) => string>

export const errorsId = {
  titlePrefix: 'Ada kesalahan:',
  summaryTitle: 'Ada yang perlu diperbaiki',
  notFiled: 'Kiriman belum tercatat',
  reference: 'nomor rujukan',
  fields,
  writeDown:
    'Peramban ini menolak kuki. Nomor dan kode akses hanya tampil satu kali, segera sesudah Anda mengirim, dan tanpa identitas tidak dapat diminta lagi. Siapkan alat tulis, lalu tekan tombol kirim sekali lagi.',
  honeypot:
    'Ada kolom tersembunyi yang terisi, mungkin oleh program pengisi otomatis. Isian Anda masih ada. Periksa lalu kirim sekali lagi.',
  tooFast: 'Formulir terkirim terlalu cepat. Isian Anda masih ada. Periksa sebentar lalu kirim lagi.',
  expired: 'Formulir ini sudah terbuka terlalu lama. Isian Anda masih ada. Periksa lalu kirim lagi.',
  changedSince: (it: Holes<'number'>) =>
    `Formulir ini sudah pernah terkirim dengan isi lain dan tercatat sebagai nomor ${it.number}. Bila isian di bawah ini memang hal baru, kirim sekali lagi.`,
  busy: 'Sedang ramai sekali dan kiriman Anda belum tercatat. Isian Anda masih ada. Kirim lagi sebentar lagi.',
  slowDown: (it: Holes<'seconds'>) =>
    `Dari jaringan internet Anda baru saja masuk banyak kiriman. Isian Anda masih ada. Tunggu paling lama ${it.seconds} detik, lalu kirim lagi.`,
  /** For programs: it does not say whose it is. */
  keyUsed: 'Kunci Idempotency-Key ini sudah dipakai untuk kiriman dengan isi lain. Pakai kunci baru untuk kiriman baru.',
  idempotencyKey: 'Sertakan header Idempotency-Key berisi 8 sampai 100 huruf, angka, atau tanda hubung.',
  pages: {
    'not-found': { title: 'Halaman tidak ditemukan', advice: 'Alamatnya mungkin salah ketik atau sudah pindah. Mulailah dari beranda.' },
    'wrong-method': { title: 'Cara membuka halaman ini keliru', advice: 'Bukalah lewat tautan atau tombol di halaman kami.' },
    'too-large': { title: 'Kiriman terlalu besar', advice: 'Persingkat tulisan Anda. Berkas dapat ditambahkan setelah kasus tercatat.' },
    'unsupported-type': { title: 'Jenis kiriman tidak dikenal', advice: 'Kirim lewat formulir kami, atau sebagai JSON.' },
    malformed: { title: 'Kiriman tidak dapat dibaca', advice: 'Kembali ke formulir dan kirim lagi.' },
    'cross-site': { title: 'Kiriman datang dari situs lain', advice: 'Demi keamanan, buka formulir di situs ini lalu kirim dari sini.' },
    failed: {
      title: 'Maaf, ada gangguan',
      advice: 'Kiriman Anda mungkin belum tercatat. Coba lagi sebentar lagi; bila berulang, sampaikan nomor rujukan ini kepada petugas',
    },
    away: {
      title: 'Sistem sedang bersiap',
      advice:
        'Kiriman Anda mungkin belum tercatat. Tunggu sepuluh detik lalu coba lagi; bila berulang, sampaikan nomor rujukan ini kepada petugas',
    },
  },
}
export type ErrorsText = typeof errorsId
