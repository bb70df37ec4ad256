import type { sharedKinds } from '../../domain/events/shared-kinds.ts'
import type { EventNames } from './named.ts'

/** What happens in both channels. */
export const sharedEventNames: EventNames<keyof typeof sharedKinds | 'reversed'> = {
  'completion-asked': {
    reporter: { id: 'Keterangan tambahan diminta', en: 'More details asked for' },
    desk: { id: 'Pelapor diminta melengkapi', en: 'Reporter asked to complete' },
  },
  completed: {
    reporter: { id: 'Keterangan dilengkapi', en: 'Details completed' },
    desk: { id: 'Pelapor melengkapi', en: 'Reporter completed' },
  },
  'answer-counted': {
    reporter: { id: 'Yang Anda sampaikan dihitung sebagai jawaban', en: 'What you told us counts as the answer' },
    desk: { id: 'Yang disampaikan pelapor dihitung sebagai kelengkapan', en: 'What the reporter told us counts as the answer' },
  },
  'question-withdrawn': {
    reporter: { id: 'Pertanyaan ditarik; Anda tidak perlu menjawab', en: 'The question was withdrawn; you need not answer' },
    desk: { id: 'Pertanyaan ditarik', en: 'Question withdrawn' },
  },
  'still-missing': {
    reporter: { id: 'Yang Anda sampaikan dibaca; masih ada yang kurang', en: 'What you told us was read; something is still missing' },
    desk: { id: 'Dibaca; masih ada yang kurang', en: 'Read; something is still missing' },
  },
  replied: {
    reporter: { id: 'Pesan untuk petugas', en: 'Message to the officer' },
    desk: { id: 'Pelapor membalas', en: 'Reporter replied' },
  },
  'reply-recorded': {
    reporter: { id: 'Pesan Anda, dicatat petugas', en: 'Your message, written down by an officer' },
    desk: { id: 'Balasan pelapor dicatat petugas', en: "Reporter's reply written down" },
  },
  'completion-recorded': {
    reporter: { id: 'Jawaban Anda, dicatat petugas', en: 'Your answer, written down by an officer' },
    desk: { id: 'Kelengkapan dari pelapor dicatat petugas', en: "Reporter's answer written down" },
  },
  'ending-recorded': {
    reporter: { id: 'Petugas mencatat bahwa Anda mengakhiri kasus ini', en: 'An officer wrote down that you end this case' },
    desk: { id: 'Akhir kasus menurut pelapor dicatat', en: "The reporter's ending of the case was written down" },
  },
  'ending-contested': {
    reporter: { id: 'Catatan itu tidak berlaku', en: 'That record does not count' },
    desk: {
      id: 'Pelapor membantah, atau mengirim sesuatu: catatannya tidak berlaku',
      en: 'The reporter said no, or sent something: the record is off',
    },
  },
  'ending-effective': {
    reporter: { id: 'Catatan itu berlaku', en: 'That record takes effect' },
    desk: { id: 'Tidak dibantah: catatannya berlaku', en: 'Nobody said no: the record takes effect' },
  },
  'not-connected': {
    reporter: { id: 'Petugas mencoba menghubungi Anda', en: 'An officer tried to reach you' },
    desk: { id: 'Pelapor tidak terhubung', en: 'Reporter not reached' },
  },
  withdrawn: {
    reporter: { id: 'Kasus dihentikan', en: 'The case ended' },
    desk: { id: 'Kasus dihentikan', en: 'Case ended' },
  },
  'file-attached': {
    reporter: { id: 'Berkas disimpan', en: 'A file was kept' },
    desk: { id: 'Berkas disimpan', en: 'File kept' },
  },
  'file-refused': {
    reporter: { id: 'Berkas ditolak', en: 'A file was refused' },
    desk: { id: 'Berkas ditolak', en: 'File refused' },
  },
  'address-restored': {
    reporter: { id: 'Alamat e-mail Anda disurati lagi', en: 'Letters are sent to your address again' },
    desk: { id: 'Alamat e-mail pelapor dinyatakan baik lagi', en: "Reporter's address marked good again" },
  },
  'contact-corrected': {
    reporter: { id: 'Kontak Anda diganti', en: 'Your contact was changed' },
    desk: { id: 'Kontak pelapor diubah', en: "Reporter's contact changed" },
  },
  'contact-taken-back': {
    reporter: { id: 'Kontak dikembalikan oleh pemilik alamat lama', en: 'The contact was put back by whoever reads the old address' },
    desk: {
      id: 'Kontak pelapor dikembalikan oleh pemilik alamat lama',
      en: "Reporter's contact put back by whoever reads the old address",
    },
  },
  'privacy-asked': {
    reporter: { id: 'Permintaan tentang data pribadi', en: 'Request about personal data' },
    desk: { id: 'Permintaan tentang data pribadi', en: 'Request about personal data' },
  },
  'deadline-passed': {
    reporter: { id: 'Batas waktu terlewati', en: 'A limit passed' },
    desk: { id: 'Batas waktu terlewati', en: 'Limit passed' },
  },
  'access-renewed': {
    reporter: { id: 'Kode akses diganti', en: 'The access code was replaced' },
    desk: { id: 'Kode akses diganti', en: 'Access code replaced' },
  },
  'privacy-answered': {
    reporter: { id: 'Jawaban tentang data pribadi', en: 'Answer about personal data' },
    desk: { id: 'Permintaan tentang data pribadi dijawab', en: 'Request about personal data answered' },
  },
  'window-ended': {
    reporter: { id: 'Kesempatan menanggapi berakhir', en: 'The time to react has ended' },
    desk: { id: 'Kesempatan pelapor berakhir', en: 'The reporter’s window ended' },
  },
  reminded: {
    reporter: { id: 'Pengingat batas waktu', en: 'Reminder of a deadline' },
    desk: { id: 'Pengingat batas waktu', en: 'Reminder' },
  },
  recomputed: {
    reporter: { id: 'Tanggal dihitung ulang', en: 'Dates were counted anew' },
    desk: { id: 'Tanggal dihitung ulang', en: 'Dates computed anew' },
  },
  progressed: {
    reporter: { id: 'Kabar perkembangan', en: 'News' },
    desk: { id: 'Kabar untuk pelapor', en: 'News for the reporter' },
  },
  noted: {
    reporter: { id: 'Catatan petugas', en: "Officer's note" },
    desk: { id: 'Catatan antarpetugas', en: 'Note among officers' },
  },
  'conflict-named': {
    reporter: { id: 'Pihak yang diadukan dicatat', en: 'Who the complaint is about was noted' },
    desk: { id: 'Pihak yang diadukan dicatat', en: 'Who is reported was noted' },
  },
  'survey-answered': {
    reporter: { id: 'Survei kepuasan diisi', en: 'The satisfaction survey was answered' },
    desk: { id: 'Survei kepuasan diisi', en: 'Satisfaction survey answered' },
  },
  'wall-lifted': {
    reporter: { id: 'Pembatasan bagi pihak yang diadukan dicabut', en: 'A restriction on who it is about was lifted' },
    desk: { id: 'Pembatasan bagi pihak yang diadukan dicabut', en: 'Wall lifted' },
  },
  'identity-opened': {
    reporter: { id: 'Identitas pelapor dibuka', en: "The reporter's identity was opened" },
    desk: { id: 'Identitas pelapor dibuka', en: 'Identity opened' },
  },
  'opening-told': {
    reporter: { id: 'Identitas Anda dibuka oleh petugas yang berwenang', en: 'Your identity was opened by an officer who may do so' },
    desk: { id: 'Pembukaan identitas diperlihatkan kepada pelapor', en: 'The opening is shown to the reporter' },
  },
  reached: {
    reporter: { id: 'Pelapor dihubungi', en: 'The reporter was contacted' },
    desk: { id: 'Pelapor dihubungi', en: 'Reporter was called' },
  },
  'letter-issued': {
    reporter: { id: 'Surat resmi diterbitkan', en: 'An official letter was issued' },
    desk: { id: 'Surat resmi diterbitkan', en: 'Official letter issued' },
  },
  'letter-signed': {
    reporter: { id: 'Surat resmi ditandatangani', en: 'An official letter was signed' },
    desk: { id: 'Surat resmi yang ditandatangani disimpan', en: 'Signed letter kept' },
  },
  erased: {
    reporter: { id: 'Data pribadi dihapus', en: 'Personal data were erased' },
    desk: { id: 'Data pribadi dihapus', en: 'Personal data erased' },
  },
  reversed: {
    reporter: { id: 'Keputusan petugas dibatalkan; kasus dilanjutkan', en: "An officer's decision was taken back; the case goes on" },
    desk: { id: 'Keputusan dibatalkan', en: 'Taken back' },
  },
  'draft-sent-back': {
    reporter: { id: 'Rancangan jawaban dikembalikan', en: 'Draft sent back' },
    desk: { id: 'Rancangan dikembalikan', en: 'Draft sent back' },
  },
}
