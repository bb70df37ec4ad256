import type { Channel } from '../../domain/case/case.ts'
import type { CaseEvent } from '../../domain/events/events.ts'
import type { CaseLetterContent } from '../../domain/letters/letter.ts'
import type { Language } from '../language.ts'
import { saidIn } from './whom.ts'

/** One name in both languages. */
type Named = Readonly<Record<Language, string>>

/** What happened, for those who filed it, in words that fit under a date, and for officers. A kind without a name does not compile. */
export const eventNames: { readonly [T in CaseEvent['type']]: { reporter: Named; desk: Named } } = {
  'complaint-filed': {
    reporter: { id: 'Pengaduan diterima', en: 'Complaint received' },
    desk: { id: 'Pengaduan masuk', en: 'Complaint received' },
  },
  'request-filed': {
    reporter: { id: 'Permohonan didaftarkan', en: 'Request registered' },
    desk: { id: 'Permohonan didaftarkan', en: 'Request registered' },
  },
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
  assigned: {
    reporter: { id: 'Permohonan diteruskan ke pemegang informasi', en: 'Passed to the holder of the information' },
    desk: { id: 'Ditugaskan', en: 'Assigned' },
  },
  extended: {
    reporter: { id: 'Batas jawaban diperpanjang', en: 'The limit was extended' },
    desk: { id: 'Batas jawaban diperpanjang', en: 'Limit extended' },
  },
  lapsed: {
    reporter: { id: 'Tidak diproses karena tidak lengkap', en: 'Not processed because incomplete' },
    desk: { id: 'Tidak diproses karena tidak lengkap', en: 'Not processed: incomplete' },
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
  'duplicates-changed': {
    reporter: { id: 'Laporan serupa dikaitkan', en: 'Similar reports were linked' },
    desk: { id: 'Laporan yang sama berubah', en: 'Same reports changed' },
  },
  'wall-lifted': {
    reporter: { id: 'Pembatasan bagi pihak yang diadukan dicabut', en: 'A restriction on who it is about was lifted' },
    desk: { id: 'Pembatasan bagi pihak yang diadukan dicabut', en: 'Wall lifted' },
  },
  'identity-opened': {
    reporter: { id: 'Identitas pelapor dibuka', en: "The reporter's identity was opened" },
    desk: { id: 'Identitas pelapor dibuka', en: 'Identity opened' },
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
  returned: {
    reporter: { id: 'Dikembalikan karena bukan wewenang instansi itu', en: 'Sent back: not the competence of that institution' },
    desk: { id: 'Dikembalikan instansi', en: 'Returned by the institution' },
  },
  'marked-urgent': {
    reporter: { id: 'Ditandai mendesak', en: 'Marked as urgent' },
    desk: { id: 'Ditandai mendesak', en: 'Marked as urgent' },
  },
  'urgency-lifted': {
    reporter: { id: 'Tidak lagi ditandai mendesak', en: 'No longer marked as urgent' },
    desk: { id: 'Tanda mendesak dicabut', en: 'Urgent mark taken away' },
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
  'draft-sent-back': {
    reporter: { id: 'Rancangan jawaban dikembalikan', en: 'Draft sent back' },
    desk: { id: 'Rancangan dikembalikan', en: 'Draft sent back' },
  },
  rated: {
    reporter: { id: 'Penilaian', en: 'Rating' },
    desk: { id: 'Pelapor memberi nilai', en: 'Rated by the reporter' },
  },
  reversed: {
    reporter: { id: 'Keputusan petugas dibatalkan; kasus dilanjutkan', en: "An officer's decision was taken back; the case goes on" },
    desk: { id: 'Keputusan dibatalkan koordinator', en: 'Taken back by a coordinator' },
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
  'national-linked': {
    reporter: { id: 'Tercatat juga di SP4N-LAPOR!', en: 'Also recorded in SP4N-LAPOR!' },
    desk: { id: 'Nomor SP4N-LAPOR! dicatat', en: 'SP4N-LAPOR! number entered' },
  },
  'national-posted': {
    reporter: { id: 'Jawaban disalin ke SP4N-LAPOR!', en: 'Answer copied to SP4N-LAPOR!' },
    desk: { id: 'Jawaban disalin ke SP4N-LAPOR!', en: 'Answer copied to SP4N-LAPOR!' },
  },
  'found-complete': {
    reporter: { id: 'Permohonan dinyatakan lengkap', en: 'The request was found complete' },
    desk: { id: 'Dinyatakan lengkap', en: 'Found complete' },
  },
  'assignment-returned': {
    reporter: {
      id: 'Dikembalikan karena instansi itu tidak menguasai informasinya',
      en: 'Sent back: that institution does not hold the information',
    },
    desk: { id: 'Dikembalikan pemegang informasi', en: 'Returned by the holder' },
  },
  'decision-drafted': {
    reporter: { id: 'Rancangan keputusan', en: 'Draft of a decision' },
    desk: { id: 'Rancangan keputusan diajukan', en: 'Draft decision put to the head' },
  },
  decided: {
    reporter: { id: 'Pemberitahuan tertulis', en: 'Written notice' },
    desk: { id: 'Pemberitahuan tertulis', en: 'Written notice' },
  },
  delivered: {
    reporter: { id: 'Informasi disampaikan', en: 'Information handed over' },
    desk: { id: 'Informasi disampaikan', en: 'Delivered' },
  },
  objected: {
    reporter: { id: 'Keberatan diajukan', en: 'Objection filed' },
    desk: { id: 'Keberatan diajukan', en: 'Objection filed' },
  },
  'objection-decided': {
    reporter: { id: 'Tanggapan Atasan PPID', en: "Superior's answer" },
    desk: { id: 'Tanggapan Atasan PPID', en: 'Superior’s answer' },
  },
  'order-impossible': {
    reporter: { id: 'Perintah dinyatakan tidak dapat dilaksanakan', en: 'The order was declared impossible to carry out' },
    desk: { id: 'Perintah tidak dapat dilaksanakan', en: 'Order cannot be carried out' },
  },
  disputed: {
    reporter: { id: 'Sengketa di Komisi Informasi', en: 'Dispute before the Information Commission' },
    desk: { id: 'Sengketa di Komisi Informasi', en: 'Dispute' },
  },
  'request-closed': {
    reporter: { id: 'Permohonan ditutup', en: 'Request closed' },
    desk: { id: 'Permohonan ditutup', en: 'Request closed' },
  },
}

/** What a letter is called in the list of what was sent. */
const letterNames: { readonly [K in CaseLetterContent['kind']]: Named } = {
  receipt: { id: 'Tanda terima', en: 'Receipt' },
  'completion-asked': { id: 'Permintaan keterangan tambahan', en: 'Request for more details' },
  'answer-counted': { id: 'Pemberitahuan keterangan lengkap', en: 'Notice that your answer was enough' },
  'question-withdrawn': { id: 'Pemberitahuan pertanyaan ditarik', en: 'Notice of a withdrawn question' },
  'still-missing': { id: 'Permintaan keterangan yang masih kurang', en: 'Request for what is still missing' },
  recorded: { id: 'Pemberitahuan keterangan yang dicatat petugas', en: 'Notice of what an officer wrote down for you' },
  'ending-recorded': { id: 'Pemberitahuan akhir kasus yang dicatat petugas', en: 'Notice of an ending that an officer wrote down' },
  'ending-effective': { id: 'Pemberitahuan akhir kasus', en: 'Notice that the case has ended' },
  withdrawn: { id: 'Pemberitahuan penghentian', en: 'Notice of ending' },
  lapsed: { id: 'Pemberitahuan tidak diproses', en: 'Notice of not processing' },
  answered: { id: 'Pemberitahuan jawaban', en: 'Notice of an answer' },
  closed: { id: 'Pemberitahuan penutupan', en: 'Notice of closing' },
  'file-refused': { id: 'Berkas ditolak', en: 'File refused' },
  'privacy-asked': { id: 'Permintaan data pribadi diterima', en: 'Personal-data request received' },
  'access-renewed': { id: 'Kode akses diganti', en: 'Access code replaced' },
  'lost-code': { id: 'Tautan kode akses', en: 'Link to a new code' },
  'privacy-answered': { id: 'Jawaban tentang data pribadi', en: 'Answer about personal data' },
  'passed-on': { id: 'Pemberitahuan penerusan', en: 'Notice of passing on' },
  progressed: { id: 'Kabar perkembangan', en: 'News' },
  'marked-urgent': { id: 'Pemberitahuan laporan mendesak', en: 'Notice of an urgent complaint' },
  'urgency-lifted': { id: 'Pemberitahuan tanda mendesak dicabut', en: 'Notice that it is no longer urgent' },
  referred: { id: 'Pemberitahuan lembaga yang berwenang', en: 'Notice of the competent body' },
  archived: { id: 'Pemberitahuan tidak diproses', en: 'Notice of not being processed' },
  blocked: { id: 'Pemberitahuan isi tidak ditampilkan', en: 'Notice of content not shown' },
  'flags-set': { id: 'Pemberitahuan perubahan perlindungan', en: 'Notice of changed protection' },
  'wall-lifted': { id: 'Pemberitahuan pembatasan dicabut', en: 'Notice of a lifted restriction' },
  reversed: { id: 'Pemberitahuan kasus dilanjutkan', en: 'Notice that the case goes on' },
  'request-reversed': { id: 'Pemberitahuan permohonan dilanjutkan', en: 'Notice that the request goes on' },
  reopened: { id: 'Pemberitahuan pembukaan kembali', en: 'Notice of reopening' },
  'conversion-proposed': { id: 'Saran menjadi permohonan informasi', en: 'Proposal of an information request' },
  extended: { id: 'Pemberitahuan perpanjangan', en: 'Notice of extension' },
  'answer-late': { id: 'Pemberitahuan keterlambatan', en: 'Notice of lateness' },
  decided: { id: 'Pemberitahuan keputusan', en: 'Notice of decision' },
  delivered: { id: 'Pemberitahuan penyampaian', en: 'Notice of delivery' },
  objected: { id: 'Tanda terima keberatan', en: 'Receipt of an objection' },
  'objection-decided': { id: 'Tanggapan keberatan', en: 'Answer to an objection' },
  'order-late': { id: 'Pemberitahuan perintah terlambat', en: 'Notice of a late order' },
  'order-impossible': { id: 'Pemberitahuan perintah tidak dapat dilaksanakan', en: 'Notice of an order that cannot be carried out' },
  'provide-late': { id: 'Pemberitahuan penyediaan terlambat', en: 'Notice of late information' },
  'window-ending': { id: 'Peringatan batas waktu Anda', en: 'Warning of your time limit' },
  'dates-moved': { id: 'Pemberitahuan perubahan tanggal', en: 'Notice of changed dates' },
}

/** What an event is called for that reader; undefined for one that only a later version knows. */
export const eventName = (
  type: CaseEvent['type'],
  reader: 'reporter' | 'desk',
  language: Language,
  channel: Channel,
): string | undefined => (Object.hasOwn(eventNames, type) ? saidIn(channel, eventNames[type][reader][language]) : undefined)

export const letterName = (kind: CaseLetterContent['kind'], language: Language): string => letterNames[kind][language]
