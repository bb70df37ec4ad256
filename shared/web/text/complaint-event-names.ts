import type { ComplaintEvent } from '../../domain/channels/complaint/complaint-events.ts'
import type { EventNames } from './named.ts'
import type { sharedEventNames } from './shared-event-names.ts'

/** What happens to a complaint alone. */
export const complaintEventNames: EventNames<Exclude<ComplaintEvent['type'], keyof typeof sharedEventNames>> = {
  'complaint-filed': {
    reporter: { id: 'Pengaduan diterima', en: 'Complaint received' },
    desk: { id: 'Pengaduan masuk', en: 'Complaint received' },
  },
  verified: {
    reporter: { id: 'Pengaduan diverifikasi', en: 'The complaint was verified' },
    desk: { id: 'Diverifikasi', en: 'Verified' },
  },
  disposed: {
    reporter: { id: 'Diteruskan ke instansi', en: 'Passed to an institution' },
    desk: { id: 'Didisposisikan', en: 'Passed on' },
  },
  accepted: {
    reporter: { id: 'Mulai ditindaklanjuti', en: 'Work has begun' },
    desk: { id: 'Diterima instansi', en: 'Accepted' },
  },
  answered: {
    reporter: { id: 'Jawaban', en: 'Answer' },
    desk: { id: 'Dijawab', en: 'Answered' },
  },
  closed: {
    reporter: { id: 'Kasus ditutup', en: 'The case was closed' },
    desk: { id: 'Ditutup', en: 'Closed' },
  },
  'duplicates-changed': {
    reporter: { id: 'Laporan serupa dikaitkan', en: 'Similar reports were linked' },
    desk: { id: 'Laporan yang sama berubah', en: 'Same reports changed' },
  },
  'national-imported': {
    reporter: { id: 'Kabar dari SP4N-LAPOR!', en: 'News from SP4N-LAPOR!' },
    desk: { id: 'Diimpor dari SP4N-LAPOR!', en: 'Imported from SP4N-LAPOR!' },
  },
  returned: {
    reporter: { id: 'Dikembalikan karena bukan wewenang instansi itu', en: 'Sent back: not the competence of that institution' },
    desk: { id: 'Dikembalikan instansi', en: 'Returned by the institution' },
  },
  'taken-up': {
    reporter: { id: 'Masuk antrean biasa', en: 'Moved to the usual queue' },
    desk: { id: 'Masuk antrean biasa setelah lonjakan', en: 'Moved to the usual queue after the storm' },
  },
  'marked-urgent': {
    reporter: { id: 'Ditandai mendesak', en: 'Marked as urgent' },
    desk: { id: 'Ditandai mendesak', en: 'Marked as urgent' },
  },
  'urgency-lifted': {
    reporter: { id: 'Tidak lagi ditandai mendesak', en: 'No longer marked as urgent' },
    desk: { id: 'Tanda mendesak dicabut', en: 'Urgent mark taken away' },
  },
  'put-to-superior': {
    reporter: { id: 'Disampaikan kepada Atasan PPID', en: 'Put to the superior' },
    desk: {
      id: 'Disampaikan kepada Atasan PPID: tidak ada pengelola kasus yang dapat dikabari',
      en: 'Put to the superior: nobody who manages the case can be told',
    },
  },
  referred: {
    reporter: { id: 'Ditangani lembaga lain', en: 'Passed on to another body' },
    desk: { id: 'Dirujuk ke lembaga lain', en: 'Referred' },
  },
  archived: {
    reporter: { id: 'Tidak diproses', en: 'Not processed' },
    desk: { id: 'Diarsipkan', en: 'Archived' },
  },
  blocked: {
    reporter: { id: 'Isi tidak ditampilkan', en: 'Content not shown' },
    desk: { id: 'Isi diblokir', en: 'Content blocked' },
  },
  edited: {
    reporter: { id: 'Tulisan dirapikan; tulisan asli Anda tetap disimpan', en: 'Text tidied; what you wrote is kept' },
    desk: { id: 'Tulisan dirapikan', en: 'Text edited' },
  },
  'flags-set': {
    reporter: { id: 'Sifat anonim dan rahasia diatur', en: 'Anonymity and confidentiality were set' },
    desk: { id: 'Sifat laporan diatur', en: 'Switches set' },
  },
  linked: {
    reporter: { id: 'Dikaitkan dengan laporan serupa', en: 'Linked to a similar report' },
    desk: { id: 'Kaitan duplikat diatur', en: 'Link of duplicates set' },
  },
  drafted: {
    reporter: { id: 'Rancangan jawaban', en: 'Draft of an answer' },
    desk: { id: 'Rancangan jawaban diajukan', en: 'Draft put to the head' },
  },
  rated: {
    reporter: { id: 'Penilaian', en: 'Rating' },
    desk: { id: 'Pelapor memberi nilai', en: 'Rated by the reporter' },
  },
  reopened: {
    reporter: { id: 'Kasus dibuka kembali', en: 'Case reopened' },
    desk: { id: 'Dibuka kembali oleh pelapor', en: 'Reopened by the reporter' },
  },
  'conversion-proposed': {
    reporter: { id: 'Disarankan menjadi permohonan informasi', en: 'Proposed as an information request' },
    desk: { id: 'Disarankan menjadi permohonan informasi', en: 'Information request suggested' },
  },
  converted: {
    reporter: { id: 'Menjadi permohonan informasi', en: 'Became an information request' },
    desk: { id: 'Menjadi permohonan informasi', en: 'Became an information request' },
  },
  'new-code-asked': {
    reporter: {
      id: 'Seseorang di loket meminta kode akses baru untuk kasus ini',
      en: 'Somebody at the counter asks for a new access code',
    },
    desk: { id: 'Kode akses baru diminta', en: 'New access code asked for' },
  },
  'new-code-consented': {
    reporter: {
      id: 'Petugas kedua menyetujui; kode baru menunggu keberatan Anda',
      en: 'A second officer consented; the new code waits for your no',
    },
    desk: { id: 'Petugas kedua menyetujui kode akses baru', en: 'A second officer consented to a new access code' },
  },
  'new-code-refused': {
    reporter: {
      id: 'Kode akses baru tidak jadi dibuat; kode lama tetap berlaku',
      en: 'No new access code is made; the old one stays valid',
    },
    desk: { id: 'Permintaan kode akses baru ditolak atau ditarik', en: 'The request for a new access code was refused or taken back' },
  },
  'new-code-objected': {
    reporter: { id: 'Pemegang kode keberatan; tidak ada kode baru', en: 'Whoever holds the code said no; there is no new one' },
    desk: {
      id: 'Pemegang kode lama keberatan atau memakai kodenya: tidak ada kode baru',
      en: 'Whoever holds the old code said no or used it: there is no new one',
    },
  },
  'new-code-released': {
    reporter: { id: 'Waktu keberatan lewat; kode baru dapat diambil', en: 'The time to object has passed; the new code can be fetched' },
    desk: { id: 'Kode akses baru dapat dicetak', en: 'The new access code can be printed' },
  },
  'new-code-lapsed': {
    reporter: {
      id: 'Permintaan kode akses baru gugur; kode lama tetap berlaku',
      en: 'The request for a new access code lapsed; the old one stays valid',
    },
    desk: { id: 'Permintaan kode akses baru gugur', en: 'The request for a new access code lapsed' },
  },
  'national-linked': {
    reporter: { id: 'Tercatat juga di SP4N-LAPOR!', en: 'Also recorded in SP4N-LAPOR!' },
    desk: { id: 'Nomor SP4N-LAPOR! dicatat', en: 'SP4N-LAPOR! number entered' },
  },
  'national-posted': {
    reporter: { id: 'Jawaban disalin ke SP4N-LAPOR!', en: 'Answer copied to SP4N-LAPOR!' },
    desk: { id: 'Jawaban disalin ke SP4N-LAPOR!', en: 'Answer copied to SP4N-LAPOR!' },
  },
  'national-unlinked': {
    reporter: { id: 'Nomor SP4N-LAPOR! yang keliru dilepas', en: 'A wrong SP4N-LAPOR! number was taken off' },
    desk: { id: 'Nomor SP4N-LAPOR! yang keliru dilepas', en: 'Wrong SP4N-LAPOR! number taken off' },
  },
  'national-owed': {
    reporter: { id: 'Ditagih untuk SP4N-LAPOR!', en: 'Owed to SP4N-LAPOR!' },
    desk: { id: 'Belum ada di SP4N-LAPOR!; batas waktunya mulai', en: 'Not in SP4N-LAPOR! yet; its limit begins' },
  },
  'national-kept': {
    reporter: { id: 'Selisih dengan SP4N-LAPOR! dibiarkan', en: 'A difference from SP4N-LAPOR! was left' },
    desk: { id: 'Selisih dengan SP4N-LAPOR! dibiarkan', en: 'A difference from SP4N-LAPOR! was left' },
  },
  'publishing-set': {
    reporter: { id: 'Izin penerbitan diubah', en: 'Whether a summary may be published was changed' },
    desk: { id: 'Izin penerbitan diubah pelapor', en: 'Reporter changed consent to publication' },
  },
  'publication-proposed': {
    reporter: { id: 'Ringkasan diusulkan untuk diterbitkan', en: 'A summary was proposed for publication' },
    desk: { id: 'Ringkasan diusulkan untuk diterbitkan', en: 'Summary proposed for publication' },
  },
  published: {
    reporter: { id: 'Ringkasan laporan Anda diterbitkan', en: 'A summary of your complaint was published' },
    desk: { id: 'Ringkasan diterbitkan', en: 'Summary published' },
  },
  unpublished: {
    reporter: { id: 'Ringkasan laporan Anda tidak ditampilkan lagi', en: 'The summary of your complaint is shown no more' },
    desk: { id: 'Ringkasan tidak ditampilkan lagi', en: 'Summary shown no more' },
  },
  'recording-set': {
    reporter: { id: 'Izin dicatat di SP4N-LAPOR! diubah', en: 'Whether it may be recorded in SP4N-LAPOR! was changed' },
    desk: { id: 'Izin pencatatan di SP4N-LAPOR! diubah', en: 'Consent to recording in SP4N-LAPOR! changed' },
  },
}
