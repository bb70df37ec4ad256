import type { OfficerRole } from '../../../domain/case/actor.ts'
import type { OfficerPage } from '../../../domain/case/permissions.ts'
import type { Holes } from '../holes.ts'

const roles: Record<OfficerRole, string> = {
  coordinator: 'Koordinator',
  liaison: 'Pejabat penghubung',
  head: 'Kepala instansi',
  superior: 'Atasan PPID',
  leader: 'Pimpinan',
  administrator: 'Administrator',
}

const pages: Record<OfficerPage, string> = {
  queue: 'Antrean',
  jobs: 'Pekerjaan',
  'counter-entry': 'Catat untuk warga',
  tasks: 'Tugas',
  samples: 'Contoh surat dan jawaban',
  'code-consents': 'Persetujuan kode',
  directory: 'Direktori',
  readiness: 'Kesiapan',
  calendar: 'Kalender',
  statutes: 'Batas waktu',
  'reminder-ledger': 'Pengingat',
  operations: 'Operasi',
  retention: 'Retensi',
  overview: 'Laporan',
  withheld: 'Pengawasan',
  registers: 'Buku register',
  information: 'Informasi publik',
  lapor: 'SP4N-LAPOR!',
}

export const officerId = {
  frame: {
    desk: 'Meja petugas',
    ownSettings: 'Pengaturan saya',
    signOut: 'Keluar',
    toDesk: 'Ke meja petugas',
    absent: 'Alamatnya mungkin salah ketik, sudah pindah, atau bukan bagian dari tugas Anda.',
    roles,
    pages,
  },
  start: {
    title: 'Meja petugas',
    greeting: (it: Holes<'name'>) => `Selamat bekerja, ${it.name}.`,
    intro: 'Pilih yang hendak Anda kerjakan.',
    about: {
      queue: 'Kasus yang menunggu langkah Anda, yang paling mendesak di atas.',
      jobs: 'Pekerjaan atas banyak kasus yang Anda berikan, dan sampai di mana.',
      'counter-entry': 'Pengaduan atau permohonan dari warga yang datang, menelepon, atau menulis surat.',
      tasks: 'Warga yang perlu dihubungi lewat telepon dan permintaan tentang data pribadi.',
      samples: 'Contoh surat dan jawaban yang dapat dipakai petugas.',
      'code-consents': 'Kode akses baru yang menunggu persetujuan petugas kedua.',
      directory: 'Instansi dan petugas: undang, ubah, gantikan, nonaktifkan.',
      lapor: 'Impor laporan dari SP4N-LAPOR! dengan berkas ekspornya.',
      information: 'Daftar informasi publik dan yang dikecualikan: tambah, periksa, turunkan.',
      readiness: 'SK PPID Pembantu, penghubung LAPOR, dan SOP setiap instansi.',
      calendar: 'Hari libur dan cuti bersama yang dipakai menghitung tenggat.',
      statutes: 'Batas waktu menurut hukum dan kebijakan layanan, dan kapan pengingatnya dikirim.',
      'reminder-ledger': 'Pengingat yang terkirim, tergantikan, atau kedaluwarsa.',
      operations: 'Keadaan sistem.',
      retention: 'Identitas pelapor yang lewat masa simpannya: hitung, lalu hapus.',
      overview: 'Angka masuk, selesai, dan terlambat.',
      withheld: 'Angka pengaduan berkadar pengawasan dan yang menyebut siapa yang diadukan.',
      registers: 'Buku register permohonan dan keberatan.',
    } satisfies Record<OfficerPage, string>,
  },
  ownSettings: {
    title: 'Pengaturan saya',
    name: 'Nama',
    role: 'Peran',
    email: 'Alamat e-mail',
    keptBy: 'Nama, peran, dan alamat e-mail diubah oleh administrator di direktori.',
    telling: {
      label: 'Kapan Anda dikabari tentang kasus baru untuk Anda?',
      hint: 'Kasus yang didisposisikan atau dikembalikan kepada Anda, rancangan yang menunggu Anda, balasan pelapor atau pemohon, dan semacamnya. Yang ditandai mendesak selalu dikabarkan segera.',
      options: { mornings: 'Pagi saja', 'at-once': 'Segera' },
      means: {
        mornings: 'Satu surat pada pagi hari kerja berikutnya, bersama pengingat tenggat.',
        'at-once': 'Satu surat untuk setiap kasus, beberapa menit sesudah kasusnya sampai kepada Anda, juga malam dan hari libur.',
      },
    },
  },
  ownSessions: {
    title: 'Sesi saya',
    intro:
      'Di sini Anda sedang masuk. Bila ada yang tidak Anda kenal, akhiri sesinya, ganti kata sandi akun Anda, dan beri tahu administrator.',
    browser: 'Peramban',
    unknownBrowser: 'Tidak diketahui',
    began: 'Masuk',
    used: 'Terakhir dipakai',
    end: 'Akhiri',
    endThat: (it: Holes<'began'>) => `Akhiri sesi yang dimulai ${it.began}`,
    endOthers: 'Akhiri semua sesi lain',
    thisOne: 'Sesi ini',
    ended: 'Sesi sudah diakhiri. Peramban itu harus masuk lagi.',
    hint: 'Waktu pakai dicatat paling sering tiap lima menit. Sesi berakhir sendiri satu jam sesudah terakhir dipakai, paling lama dua belas jam sesudah masuk.',
  },
  signIn: {
    anewTitle: 'Masuk sekali lagi',
    anew: 'Membuka identitas memerlukan masuk ulang dalam lima menit terakhir: kata sandi dan faktor kedua. Isian Anda masih ada di halaman ini. Masuk ulang di tab baru, lalu kembali ke sini dan tekan Kirim lagi.',
    neededTitle: 'Masuk dahulu',
    needed: 'Sesi Anda belum dibuka atau sudah berakhir. Masuk, lalu ulangi.',
    keptUntilSignedIn:
      'Sesi Anda sudah berakhir, dan kiriman ini belum tersimpan. Isian Anda masih ada di halaman ini. Masuk di tab baru, lalu kembali ke sini dan tekan Kirim lagi.',
    signInBeside: 'Masuk di tab baru',
    sendAgain: 'Kirim lagi',
    staleTitle: 'Kirim sekali lagi',
    stale:
      'Formulir ini berasal dari sesi sebelumnya dan belum tersimpan. Isian Anda masih ada. Bila memang Anda yang mengisinya, kirim lagi.',
    again: 'Masuk lagi',
    unknownTitle: 'Anda belum terdaftar di sini',
    unknown: (it: Holes<'region'>) =>
      `Anda berhasil masuk di layanan akun, tetapi akun itu tidak terdaftar sebagai petugas aktif Tanggap ${it.region}. Mintalah administrator Tanggap di Dinas Komunikasi dan Informatika untuk mendaftarkan alamat e-mail dinas Anda.`,
    unverifiedTitle: 'Alamat e-mail Anda belum terverifikasi',
    unverified:
      'Layanan akun belum memastikan bahwa alamat e-mail itu milik Anda. Verifikasi dahulu alamat e-mail di layanan akun, lalu masuk lagi.',
    expiredTitle: 'Proses masuk belum selesai',
    expired: 'Prosesnya dibatalkan, terlalu lama, atau dibuka dari peramban lain. Tidak ada yang tersimpan. Silakan mulai lagi.',
    undatedTitle: 'Layanan akun tidak memberi tahu kapan Anda masuk',
    undated:
      'Identitas pelapor hanya dapat dibuka oleh petugas yang baru saja masuk ulang, dan layanan akun tidak mengirim waktunya. Yang perlu dilakukan pengelola layanan akun: mengaktifkan klaim auth_time di token ID (pada banyak layanan cukup dengan melayani parameter max_age). Sampai itu aktif, pekerjaan lain di Tanggap berjalan seperti biasa. Sampaikan halaman ini kepada administrator Tanggap.',
    undatedBack: 'Kembali ke meja kerja',
    unreachableTitle: 'Layanan akun tidak dapat dihubungi',
    unreachable: 'Coba lagi beberapa menit lagi. Bila berulang, sampaikan kepada administrator Tanggap.',
    signedOutTitle: 'Anda sudah keluar',
    signedOut: 'Sesi Anda di Tanggap sudah ditutup.',
    provider: 'Anda juga akan dikeluarkan dari layanan akun. Bila halaman ini tidak berpindah, tekan tautan berikut.',
    providerLink: 'Keluar dari layanan akun',
    help: 'Hubungi',
  },
}
export type OfficerText = typeof officerId
