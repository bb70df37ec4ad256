import type { DeskActionName } from '../../../domain/actions/officer-actions.ts'

export type DeskActionsText = Record<DeskActionName, { title: string; send: string; done: string; hint?: string }>

/** What officers can do with a case: the heading of the form, its button, and what is said when it is done. */
export const deskActionsId: DeskActionsText = {
  dispose: {
    title: 'Verifikasi dan disposisi',
    send: 'Disposisikan',
    done: 'Kasus sudah didisposisikan.',
    hint: 'Periksa jenis, kategori, dan kedua sifat laporan, lalu pilih satu instansi yang menjawab.',
  },
  accept: { title: 'Terima dan mulai tindak lanjut', send: 'Terima', done: 'Kasus diterima. Tindak lanjut sudah tercatat.' },
  return: {
    title: 'Kembalikan karena bukan wewenang kami',
    send: 'Kembalikan',
    done: 'Kasus dikembalikan kepada koordinator.',
    hint: 'Mengembalikan adalah kerja biasa. Sebutkan instansi yang tepat bila Anda tahu.',
  },
  hold: {
    title: 'Tanya pelapor',
    send: 'Kirim pertanyaan',
    done: 'Pertanyaan terkirim. Batas waktu berhenti sampai pelapor menjawab.',
    hint: 'Tanyakan yang benar-benar perlu, dengan kalimat yang mudah dijawab.',
  },
  progress: { title: 'Kabari pelapor', send: 'Kirim kabar', done: 'Kabar terkirim.', hint: 'Pelapor membaca tulisan ini.' },
  answer: {
    title: 'Jawab',
    send: 'Lihat dulu sebelum dikirim',
    done: 'Jawaban terkirim.',
    hint: 'Tulis apa yang sudah dilakukan, hasilnya, dan apa yang dapat dilakukan pelapor.',
  },
  draft: {
    title: 'Ajukan rancangan jawaban kepada kepala',
    send: 'Ajukan rancangan',
    done: 'Rancangan diajukan kepada kepala instansi.',
    hint: 'Pelapor belum membacanya sebelum disetujui.',
  },
  approve: { title: 'Setujui dan kirim jawaban', send: 'Setujui dan kirim', done: 'Jawaban disetujui dan terkirim.' },
  'send-back': { title: 'Kembalikan rancangan untuk diperbaiki', send: 'Kembalikan rancangan', done: 'Rancangan dikembalikan.' },
  close: {
    title: 'Tutup kasus',
    send: 'Tutup kasus',
    done: 'Kasus ditutup.',
    hint: 'Pelapor membaca alasannya dan masih dapat membuka kembali.',
  },
  refer: {
    title: 'Rujuk ke lembaga lain',
    send: 'Rujuk',
    done: 'Kasus dirujuk ke lembaga lain.',
    hint: 'Untuk hal di luar wewenang pemerintah daerah. Tulis cara menghubungi lembaga itu.',
  },
  archive: {
    title: 'Arsipkan tanpa diproses',
    send: 'Arsipkan',
    done: 'Kasus diarsipkan.',
    hint: 'Pelapor membaca alasan dan penjelasannya.',
  },
  block: {
    title: 'Blokir isi',
    send: 'Blokir isi',
    done: 'Isi diblokir.',
    hint: 'Hanya untuk makian, ancaman, atau isi yang melanggar hukum.',
  },
  edit: {
    title: 'Rapikan tulisan',
    send: 'Simpan tulisan',
    done: 'Tulisan disimpan. Tulisan asli tetap ada.',
    hint: 'Instansi membaca tulisan yang dirapikan di samping tulisan asli.',
  },
  'set-flags': { title: 'Atur sifat anonim dan rahasia', send: 'Simpan sifat', done: 'Sifat laporan disimpan.' },
  link: {
    title: 'Kaitkan dengan laporan yang sama',
    send: 'Simpan kaitan',
    done: 'Kaitan disimpan.',
    hint: 'Tulis nomor laporan utama. Kosongkan untuk melepas kaitan.',
  },
  'propose-conversion': {
    title: 'Sarankan menjadi permohonan informasi',
    send: 'Kirim saran',
    done: 'Saran terkirim kepada pelapor.',
    hint: 'Bila yang diminta adalah dokumen atau data. Pelapor yang memutuskan.',
  },
  'link-national': {
    title: 'Catat nomor SP4N-LAPOR!',
    send: 'Simpan nomor',
    done: 'Nomor SP4N-LAPOR! disimpan.',
    hint: 'Satu nomor pelacakan hanya untuk satu kasus.',
  },
  'post-national': { title: 'Jawaban sudah disalin ke SP4N-LAPOR!', send: 'Sudah disalin di sana', done: 'Tercatat sudah disalin.' },
  'find-complete': { title: 'Nyatakan permohonan lengkap', send: 'Permohonan lengkap', done: 'Permohonan dinyatakan lengkap.' },
  assign: {
    title: 'Tugaskan kepada pemegang informasi',
    send: 'Tugaskan',
    done: 'Permohonan sudah ditugaskan.',
    hint: 'Pilih satu instansi yang menyiapkan jawaban.',
  },
  extend: {
    title: 'Perpanjang batas jawaban',
    send: 'Perpanjang 7 hari kerja',
    done: 'Batas jawaban diperpanjang.',
    hint: 'Hanya satu kali, tujuh hari kerja, dengan alasan tertulis (UU 14/2008 Pasal 22 ayat 8).',
  },
  decide: {
    title: 'Putuskan dan beri tahu pemohon',
    send: 'Lihat dulu sebelum dikirim',
    done: 'Pemberitahuan tertulis terkirim.',
    hint: 'Pemberitahuan tertulis menurut UU 14/2008 Pasal 22 ayat 7.',
  },
  deliver: { title: 'Catat penyampaian informasi', send: 'Catat penyampaian', done: 'Penyampaian tercatat.' },
  'answer-objection': {
    title: 'Tanggapi keberatan',
    send: 'Lihat dulu sebelum dikirim',
    done: 'Tanggapan keberatan terkirim.',
    hint: 'Tanggapan Atasan PPID menurut UU 14/2008 Pasal 36 ayat 2.',
  },
  'note-dispute': { title: 'Catat sengketa di Komisi Informasi', send: 'Catat sengketa', done: 'Sengketa tercatat.' },
  note: {
    title: 'Tulis catatan antarpetugas',
    send: 'Simpan catatan',
    done: 'Catatan disimpan.',
    hint: 'Pelapor tidak membaca catatan ini.',
  },
  'name-conflict': {
    title: 'Catat siapa yang diadukan',
    send: 'Simpan pihak yang diadukan',
    done: 'Pihak yang diadukan disimpan. Mereka tidak dapat melihat kasus ini.',
    hint: 'Instansi dan petugas yang diadukan tidak melihat kasus ini dan tidak mendapat surat tentangnya.',
  },
  'open-identity': {
    title: 'Buka identitas pelapor',
    send: 'Buka identitas',
    done: 'Identitas dibuka satu kali dan tercatat.',
    hint: 'Pelapor meminta anonim. Alasan Anda tercatat dan terlihat di kasus ini.',
  },
  'answer-privacy': {
    title: 'Jawab permintaan tentang data pribadi',
    send: 'Kirim jawaban',
    done: 'Jawaban tentang data pribadi terkirim.',
    hint: 'Pelapor membaca jawaban ini di halaman kasusnya.',
  },
}
