import type { ComplaintStage, EarlyEnd, RequestStage } from '../../../domain/case/journey.ts'
import type { HeldReason } from '../../../domain/letters/leaving.ts'
import { maxMegabytes } from '../../../files/limits.ts'
import { refusalWords } from '../../../files/refusal-words.ts'
import type { Holes } from '../holes.ts'

const { picture, document, video } = maxMegabytes

/** What may be sent, and how large. */
const fileLimits = `foto (JPEG, PNG, WebP, HEIC) sampai ${picture} MB, PDF sampai ${document} MB, video (MP4, MOV) sampai ${video} MB`

export const caseId = {
  title: (it: Holes<'number'>) => `Kasus ${it.number}`,
  bySetDate: (it: Holes<'clock' | 'due'>) => `Tanggal yang ditetapkan: ${it.clock} paling lambat ${it.due}.`,
  byPolicy: (it: Holes<'clock' | 'due'>) => `Menurut kebijakan layanan ini: ${it.clock} paling lambat ${it.due}.`,
  byLaw: (it: Holes<'clock' | 'due'>) => `Menurut hukum: ${it.clock} paling lambat ${it.due}.`,
  urgent: (it: Holes<'since' | 'number'>) =>
    `Mendesak: ditandai petugas pada ${it.since}, karena nyawa atau kesehatan orang dapat terancam. Bila ada yang terancam sekarang, telepon ${it.number}.`,
  late: (it: Holes<'clock' | 'due'>) => `Batas ${it.clock} terlewati pada ${it.due}.`,
  nobodyYet: 'instansi yang berwenang',
  daysLeft: { today: 'Hari ini.', tomorrow: 'Besok.', days: (it: Holes<'days'>) => `${it.days} hari lagi.` },
  daysPast: { yesterday: 'Kemarin.', days: (it: Holes<'days'>) => `${it.days} hari yang lalu.` },
  journey: {
    label: 'Sampai di mana kasus ini',
    notYet: 'belum',
    stages: {
      complaint: {
        received: 'Diterima',
        checked: 'Diperiksa',
        'passed-on': 'Diteruskan',
        'worked-on': 'Dikerjakan',
        answered: 'Dijawab',
        closed: 'Ditutup',
      } satisfies Record<ComplaintStage, string>,
      request: {
        received: 'Diterima',
        checked: 'Diperiksa',
        'passed-on': 'Diteruskan',
        decided: 'Diputuskan',
        delivered: 'Disampaikan',
        objected: 'Keberatan diajukan',
        'objection-decided': 'Keberatan ditanggapi',
        disputed: 'Sengketa diajukan',
        closed: 'Ditutup',
      } satisfies Record<RequestStage, string>,
    },
    ends: {
      withdrawn: 'Dihentikan',
      archived: 'Tidak diproses',
      referred: 'Diserahkan ke lembaga lain',
      blocked: 'Tidak ditampilkan',
      lapsed: 'Tidak diproses',
    } satisfies Record<EarlyEnd, string>,
  },
  filed: 'Yang Anda kirim',
  fileRefusals: refusalWords.id,
  timeline: 'Perjalanan kasus',
  clocks: 'Batas waktu',
  clock: {
    due: 'Paling lambat',
    resting: (it: Holes<'from' | 'left'>) => `Berhenti sementara sejak ${it.from}, sisa ${it.left}.`,
    asItStopped: 'Tanggal ini menurut kalender dan aturan yang berlaku waktu batas ini berhenti.',
    start: 'Mulai dihitung',
    allowance: 'Lama',
    skipped: 'Hari yang tidak dihitung',
    pauses: 'Berhenti sementara',
    pause: (it: Holes<'from' | 'until' | 'left'>) => `${it.from} sampai ${it.until}, sisa ${it.left}`,
    untilNow: 'sekarang',
    extension: 'Diperpanjang',
    setTo: 'Ditetapkan',
    setBy: 'tanggalnya ditetapkan dalam keputusan, tidak dihitung',
    law: 'Dasar',
    stopped: 'Berhenti pada',
    provisional: 'Tanggal ini sementara, karena libur tahun itu belum ditetapkan.',
    how: 'Bagaimana tanggal ini dihitung?',
    ended: (it: Holes<'count'>) => `Batas waktu yang sudah berhenti (${it.count})`,
  },
  files: 'Berkas',
  fileTypes: {
    'image/jpeg': 'Foto (JPEG)',
    'image/png': 'Gambar (PNG)',
    'image/webp': 'Gambar (WebP)',
    'application/pdf': 'Dokumen (PDF)',
    'video/mp4': 'Video (MP4)',
  } as Readonly<Record<string, string>>,
  noFiles: 'Belum ada berkas.',
  fileChecking:
    'Berkas yang baru dikirim sedang diperiksa. Muat ulang halaman ini sebentar lagi. Bila sesudah satu hari masih tertulis begini, berkas itu tidak tersimpan: kirim lagi.',
  fileNotKept: (it: Holes<'reason'>) => `Berkas yang baru dikirim tidak disimpan: ${it.reason}.`,
  addFile: 'Tambah berkas',
  file: {
    title: 'Tambah berkas',
    ready: 'Berkas siap dibuka',
    readyText: 'Tautan ini berlaku lima menit. Sesudah itu bukalah lagi dari halaman kasus.',
    open: 'Buka berkas',
    missing: 'Berkas atau surat itu tidak ada pada kasus ini, atau sudah dihapus.',
    intro: (it: Holes<'max'>) => `Paling banyak ${it.max} berkas, satu per satu: ${fileLimits}.`,
    privacy:
      'Sebelum disimpan, foto dan video dibuat ulang tanpa lokasi dan data perangkat, dan PDF tanpa nama pembuat, catatan perubahan, skrip, dan lampiran. Yang terlihat di gambar atau tertulis di dokumen tetap ada: periksa sendiri sebelum mengirim.',
    signatures: {
      complaint: 'Tanda tangan elektronik di dalam PDF ikut terhapus, karena menyebut siapa penandatangannya.',
      request:
        'PDF bertanda tangan elektronik disimpan apa adanya agar tanda tangannya tetap sah, asal tidak ada yang berjalan sendiri di dalamnya.',
    },
    label: 'Pilih berkas',
    send: 'Kirim berkas',
    full: (it: Holes<'count'>) => `Sudah ada ${it.count} berkas; tidak dapat ditambah lagi.`,
    closed: 'Kasus ini sudah berakhir, berkas tidak dapat ditambah lagi.',
    tooLarge: `Berkas ini terlalu besar. Batasnya: ${fileLimits}. Pilih berkas lain atau perkecil dulu.`,
    expires: 'Formulir ini berlaku 10 menit. Bila lewat, muat ulang halaman.',
  },
  letters: 'Surat untuk Anda',
  publishing: {
    title: 'Diterbitkan untuk warga lain?',
    question: 'Boleh diterbitkan?',
    ask: 'Bila laporan ini sudah dijawab, petugas dapat menerbitkan ringkasannya agar warga lain dengan masalah yang sama tahu apa yang sudah dikerjakan. Ringkasan ditulis ulang oleh petugas: tanpa nama, kontak, nomor kasus, foto, dan kata-kata Anda sendiri; hanya bulan, kecamatan, kategori, dan instansi. Tidak diterbitkan selama Anda tidak menekan tombol ini, dan izin dapat Anda cabut kapan saja.',
    allow: 'Ya, boleh diterbitkan',
    allowed:
      'Anda mengizinkan ringkasan laporan ini diterbitkan bila sudah dijawab. Belum tentu diterbitkan: petugas yang memilih dan petugas kedua yang memeriksa.',
    notNow: 'Anda mengizinkan penerbitan, tetapi keadaan kasus ini sekarang tidak memungkinkannya.',
    shown: 'Ringkasan laporan Anda sedang tampil untuk umum.',
    read: 'Baca ringkasannya',
    refuse: 'Cabut izin',
    refuseHint: 'Ringkasan yang tampil hilang saat itu juga.',
    causes: {
      revoked: 'Izin penerbitan dicabut pelapor',
      'case-changed': 'Keadaan kasus berubah',
      officer: 'Diturunkan petugas',
    },
  },
  recording: {
    title: 'SP4N-LAPOR!',
    recorded: 'Laporan ini tercatat di SP4N-LAPOR! dengan nomor pelacakan',
    owed: 'Anda mengizinkan laporan ini dicatat di SP4N-LAPOR!. Petugas belum mencatatnya.',
    'not-asked': 'Anda belum ditanya apakah laporan ini boleh dicatat di SP4N-LAPOR!, jadi tidak dicatat.',
    refused: 'Laporan ini tidak dicatat di SP4N-LAPOR! karena Anda tidak mengizinkannya.',
    hidden: 'Laporan ini tidak dicatat di SP4N-LAPOR!, karena identitas Anda dilindungi dan Anda tidak memintanya.',
    blocked: 'Laporan ini tidak dicatat di SP4N-LAPOR!.',
    archived: 'Laporan ini diarsipkan, jadi tidak dicatat di SP4N-LAPOR!.',
    withdrawn: 'Laporan ini dicabut, jadi tidak dicatat di SP4N-LAPOR!.',
    converted: 'Laporan ini dilanjutkan sebagai permohonan informasi, jadi tidak dicatat di SP4N-LAPOR!.',
    erased: 'Judul atau isi laporan ini sudah dihapus, jadi tidak dicatat di SP4N-LAPOR!.',
    send: 'Simpan pilihan',
  },
  contact: {
    title: 'Cara menghubungi Anda',
    email: 'E-mail',
    phone: 'Telepon',
    hidden: 'ada, tidak ditampilkan',
    masked: 'Sebagian disamarkan agar tidak terbaca orang lain.',
    wrong: 'Keliru? Minta diperbaiki.',
    correct: {
      title: 'Perbaiki kontak',
      text: (it: Holes<'days'>) =>
        `Tulis yang benar; yang dikosongkan tidak berubah. Kontak yang lama kami beri tahu satu kali. Selama ${it.days} hari sesudahnya, kode akses yang hilang hanya dapat diminta lewat alamat e-mail yang lama atau di loket. Simpan kode Anda baik-baik.`,
      send: 'Simpan kontak',
    },
    before: (it: Holes<'until'>) =>
      `Kontak ini baru. Sampai ${it.until}, pemilik kontak lama masih dapat mengembalikannya, dan kode akses yang hilang hanya dapat diminta lewat alamat e-mail yang lama atau di loket.`,
  },
  letterStatus: {
    waiting: 'menunggu dikirim',
    sending: 'sedang dikirim',
    sent: 'terkirim',
    delivered: 'sampai di kotak surat',
    bounced: 'tidak sampai; petugas akan menghubungi Anda',
    expired: 'tidak jadi dikirim',
    'by-phone': 'lewat telepon; petugas akan menghubungi Anda',
  },
  /** It was to go by e-mail, and does not go now. */
  held: {
    'many-today': 'hari ini sudah banyak surat',
    'many-cases': 'hari ini alamat itu sudah menerima surat dari beberapa kasus baru',
    unconfirmed: 'menunggu alamat e-mail dikonfirmasi lewat tautan di tanda terima',
    reputation: 'pengiriman surat sedang dibatasi dan dilanjutkan dengan sendirinya',
    'never-written': 'alamat e-mail belum dikonfirmasi dan belum pernah disurati; keputusannya ada di halaman ini',
  } satisfies Record<HeldReason, string>,
  /** It was to go by e-mail, and could not. */
  givenUp: 'tidak dapat dikirim lewat e-mail; petugas akan menghubungi Anda',
  complete: {
    title: 'Lengkapi sekarang',
    question: 'Pertanyaan petugas',
    label: 'Jawaban Anda',
    send: 'Kirim jawaban',
    fileCounts: 'Yang diminta berupa surat atau foto? Berkas saja sudah cukup, tanpa tulisan.',
    isThisIt: 'Apakah ini yang diminta?',
    sent: (it: Holes<'due'>) =>
      `Yang Anda sampaikan sudah kami terima. Bila itu yang diminta, tekan tombol di bawah dan kasus langsung dilanjutkan. Bila belum semua, kirim sisanya. Bila Anda tidak menekan apa pun, petugas memeriksanya; batasnya ${it.due}.`,
    more: 'Penjelasan (boleh kosong)',
    thisIsIt: 'Ya, ini yang diminta',
  },
  reply: { title: 'Tulis pesan kepada petugas', label: 'Pesan', send: 'Kirim pesan' },
  withdraw: {
    title: 'Cabut kasus ini',
    text: 'Kasus akan dihentikan dan tidak ditindaklanjuti lagi. Ini tidak dapat dibatalkan.',
    label: 'Alasan (boleh kosong)',
    confirm: 'Saya ingin mencabut kasus ini',
    send: 'Cabut kasus',
  },
  privacy: {
    title: 'Data pribadi saya',
    text: 'Anda berhak melihat, memperbaiki, atau meminta penghapusan data pribadi Anda (UU 27/2022). Petugas menjawab di halaman ini.',
    label: 'Yang Anda minta',
    rights: { access: 'Melihat data saya', correction: 'Memperbaiki data saya', erasure: 'Menghapus data saya' },
    detail: 'Penjelasan',
    send: 'Kirim permintaan',
  },
  enoughForNow: (it: Holes<'from'>) =>
    `Sudah banyak pesan atau permintaan yang masuk untuk kasus ini, dan yang ini tidak terkirim. Kami menerimanya lagi mulai ${it.from}. Dalam keadaan mendesak hubungi meja layanan.`,
  copyIt: 'Yang Anda tulis masih tampil di halaman ini, tetapi tidak kami simpan: salinlah sebelum menutup halaman.',
  pager: {
    label: 'Bagian lain dari perjalanan kasus',
    here: (it: Holes<'page' | 'pages'>) => `Halaman ${it.page} dari ${it.pages}`,
    later: 'Yang lebih baru',
    earlier: 'Yang lebih lama',
  },
  refused: 'Hal itu tidak dapat dilakukan pada keadaan kasus sekarang. Halaman ini menampilkan keadaan terbaru.',
  erased: '(tulisan ini telah dihapus)',
  leave: 'Selesai melihat',
}
export type CaseText = typeof caseId
