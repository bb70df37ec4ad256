import type { StandingText } from './standing.ts'

const unreadBeforeCompletion = 'Terima sebagai kelengkapan, atau tulis apa yang masih kurang.'

/** Where a case stands, for officers, by the same status and cause. */
export const deskStandingId: StandingText = {
  complaint: {
    received: (it) => `Pengaduan ini diterima pada ${it.received} dan menunggu verifikasi.`,
    'received-in-storm': (it) =>
      `Pengaduan ini diterima saat lonjakan pada ${it.received} dan menunggu dibaca; sesudah ${it.limit} masuk antrean biasa dengan sendirinya.`,
    'received-complete': (it) => `Pengaduan ini diterima pada ${it.received}, lengkap sejak ${it.since}, dan menunggu verifikasi.`,
    'received-again': (it) =>
      `Pengaduan ini, yang diterima pada ${it.received}, dibuka kembali pada ${it.since} dan menunggu verifikasi lagi.`,
    asked: (it) => `Menunggu jawaban pelapor sejak ${it.since}.`,
    'asked-to-convert': (it) => `Menunggu keputusan pelapor sejak ${it.since}: dilanjutkan sebagai permohonan informasi atau tidak.`,
    unread: (it) => `Yang disampaikan pelapor sejak ${it.since} belum dibaca atau belum dinilai. ${unreadBeforeCompletion}`,
    'unread-while-converting': (it) =>
      `Yang disampaikan pelapor sejak ${it.since} belum dibaca atau belum dinilai. Melanjutkan sebagai permohonan informasi hanya dapat dilakukan pelapor sendiri: jelaskan caranya lewat “Tulis apa yang masih kurang”, atau tarik pertanyaannya.`,
    disposed: (it) => `Didisposisikan ke ${it.holder} pada ${it.since} dan belum ditindaklanjuti.`,
    reopened: (it) => `Dibuka kembali oleh pelapor pada ${it.since}; ${it.holder} belum menindaklanjuti.`,
    returned: (it) => `Dikembalikan pada ${it.since} dan menunggu disposisi ulang.`,
    working: (it) => `Dikerjakan ${it.holder} sejak ${it.since}.`,
    'working-again': (it) => `Pelapor belum puas dengan jawabannya; dikerjakan lagi oleh ${it.holder} sejak ${it.since}.`,
    drafted: (it) => `Rancangan jawaban ${it.holder} menunggu persetujuan kepala sejak ${it.since}.`,
    answered: (it) => `Dijawab pada ${it.since}; menunggu tanggapan pelapor.`,
    'closed-by-time': (it) => `Ditutup oleh sistem: tidak ada tanggapan pelapor sampai ${it.limit}.`,
    'closed-by-officer': (it) => `Ditutup petugas pada ${it.since}.`,
    confirmed: (it) => `Selesai: dinyatakan selesai oleh pelapor pada ${it.since}.`,
    // Its number would tell an institution who filed a complaint that it knows as anonymous.
    converted: (it) => `Ditutup pada ${it.since}: pelapor melanjutkannya sebagai permohonan informasi.`,
    withdrawn: (it) => `Dicabut pelapor pada ${it.since}.`,
    'withdrawn-by-time': (it) => `Dihentikan: tidak dilengkapi pelapor sampai ${it.limit}.`,
    'confirmation-recorded': (it) =>
      `Dicatat pada ${it.since} bahwa pelapor menyatakan selesai; ditutup bila tidak dibantah sampai ${it.limit}.`,
    'withdrawal-recorded': (it) => `Dicatat pada ${it.since} bahwa pelapor mencabut; dihentikan bila tidak dibantah sampai ${it.limit}.`,
    'confirmed-by-record': (it) => `Ditutup pada ${it.since} menurut pernyataan selesai yang dicatat petugas dan tidak dibantah pelapor.`,
    'withdrawn-by-record': (it) => `Dihentikan pada ${it.since} menurut pencabutan yang dicatat petugas dan tidak dibantah pelapor.`,
    archived: (it) => `Diarsipkan pada ${it.since}.`,
    referred: (it) => `Dirujuk ke lembaga lain pada ${it.since}.`,
    blocked: (it) => `Isi diblokir pada ${it.since}.`,
  },
  request: {
    registered: (it) => `Permohonan diterima pada ${it.received} dan menunggu pemeriksaan kelengkapan.`,
    'registered-complete': (it) =>
      `Permohonan diterima pada ${it.received}, dilengkapi pada ${it.since}, dan menunggu pemeriksaan kelengkapan.`,
    'found-complete': (it) => `Permohonan dinyatakan lengkap pada ${it.since}; menunggu penugasan atau jawaban.`,
    'assignment-returned': (it) => `Dikembalikan pemegang informasi pada ${it.since}; menunggu penugasan lagi.`,
    asked: (it) => `Menunggu kelengkapan dari pemohon sejak ${it.since}.`,
    unread: (it) => `Yang disampaikan pemohon sejak ${it.since} belum dibaca atau belum dinilai. ${unreadBeforeCompletion}`,
    lapsed: (it) => `Tidak diproses: tidak dilengkapi pemohon sampai ${it.limit}.`,
    assigned: (it) => `Disiapkan ${it.holder} sejak ${it.since}.`,
    granted: (it) => `Dikabulkan pada ${it.since}; menunggu penyampaian.`,
    partly: (it) => `Dikabulkan sebagian pada ${it.since}; menunggu penyampaian.`,
    refused: (it) => `Ditolak pada ${it.since}; tidak ada yang perlu disampaikan. Pemohon dapat mengajukan keberatan.`,
    'not-held': (it) =>
      `Dijawab pada ${it.since} bahwa informasinya tidak dikuasai; tidak ada yang perlu disampaikan. Pemohon dapat mengajukan keberatan.`,
    'not-documented': (it) => `Dijawab pada ${it.since} bahwa informasinya belum didokumentasikan; harus disediakan dan disampaikan.`,
    delivered: (it) => `Informasi disampaikan pada ${it.since}.`,
    objected: (it) => `Ada keberatan sejak ${it.since}; menunggu tanggapan Atasan PPID.`,
    'objection-upheld': (it) => `Keberatan dikabulkan Atasan PPID pada ${it.since}.`,
    'objection-partly': (it) => `Keberatan dikabulkan sebagian oleh Atasan PPID pada ${it.since}.`,
    'objection-rejected': (it) => `Keberatan ditolak Atasan PPID pada ${it.since}.`,
    ordered: (it) => `Keberatan dikabulkan pada ${it.since}; perintah Atasan PPID belum dilaksanakan.`,
    'ordered-partly': (it) => `Keberatan dikabulkan sebagian pada ${it.since}; perintah Atasan PPID belum dilaksanakan.`,
    'order-delivered': (it) => `Informasi yang diperintahkan Atasan PPID disampaikan pada ${it.since}; menunggu tanggapan pemohon.`,
    'order-impossible': (it) =>
      `Pada ${it.since} Atasan PPID menyatakan perintahnya tidak dapat dilaksanakan; pemohon dapat mengajukan sengketa.`,
    disputed: (it) => `Menjadi sengketa di Komisi Informasi sejak ${it.since}.`,
    'closed-by-time': (it) => `Ditutup oleh sistem: waktu pemohon untuk menanggapi berakhir pada ${it.limit}.`,
    'closed-by-officer': (it) => `Ditutup petugas pada ${it.since}.`,
    confirmed: (it) => `Selesai: dinyatakan selesai oleh pemohon pada ${it.since}.`,
    withdrawn: (it) => `Dicabut pemohon pada ${it.since}.`,
    'confirmation-recorded': (it) =>
      `Dicatat pada ${it.since} bahwa pemohon menyatakan selesai; ditutup bila tidak dibantah sampai ${it.limit}.`,
    'withdrawal-recorded': (it) => `Dicatat pada ${it.since} bahwa pemohon mencabut; dihentikan bila tidak dibantah sampai ${it.limit}.`,
    'confirmed-by-record': (it) => `Ditutup pada ${it.since} menurut pernyataan selesai yang dicatat petugas dan tidak dibantah pemohon.`,
    'withdrawn-by-record': (it) => `Dihentikan pada ${it.since} menurut pencabutan yang dicatat petugas dan tidak dibantah pemohon.`,
  },
}
