import type { ArchiveReason, IssuedLetter, Outcome } from '../../../domain/case/case.ts'
import type { Exemption, ObjectionDecision, ObjectionGround, RequestDecision } from '../../../domain/case/request-terms.ts'
import type { Holes } from '../holes.ts'

const outcomes: Record<Outcome, string> = {
  solved: 'Selesai',
  partly: 'Selesai sebagian',
  'not-possible': 'Tidak dapat dipenuhi; alasannya tertulis di bawah',
}

const archiveReasons: Record<ArchiveReason, string> = {
  sara: 'Menyinggung suku, agama, ras, atau antargolongan',
  'no-facts': 'Tidak disertai keterangan yang mendukung',
  unclear: 'Isinya belum jelas',
  'not-performance': 'Tidak menyangkut kinerja pemerintah',
  'outside-scope': 'Perkara hukum atau di luar lingkup layanan ini',
  expired: 'Peristiwanya sudah terlalu lama',
  'reporter-wish': 'Atas permintaan pelapor',
}

const decisions: Record<RequestDecision, string> = {
  granted: 'Dikabulkan seluruhnya',
  partly: 'Dikabulkan sebagian',
  refused: 'Ditolak',
  'not-held': 'Informasi tidak dikuasai',
  'not-documented': 'Informasi belum didokumentasikan, akan disediakan',
}

/** UU 14/2008 Pasal 17, in few words. */
const exemptions: Record<Exemption, string> = {
  a: 'dapat menghambat penegakan hukum',
  b: 'mengganggu hak kekayaan intelektual dan persaingan usaha yang sehat',
  c: 'membahayakan pertahanan dan keamanan negara',
  d: 'mengungkap kekayaan alam Indonesia',
  e: 'merugikan ketahanan ekonomi nasional',
  f: 'merugikan hubungan luar negeri',
  g: 'mengungkap isi akta otentik pribadi dan wasiat',
  h: 'mengungkap rahasia pribadi',
  i: 'memorandum atau surat internal yang menurut sifatnya dirahasiakan',
  j: 'tidak boleh diungkapkan berdasarkan undang-undang',
}

/** UU 14/2008 Pasal 35 ayat (1), as a person would say it. */
const grounds: Record<ObjectionGround, string> = {
  a: 'Permohonan ditolak dengan alasan informasinya dikecualikan',
  b: 'Informasi yang wajib diumumkan berkala tidak tersedia',
  c: 'Permohonan tidak ditanggapi',
  d: 'Jawaban tidak sesuai dengan yang diminta',
  e: 'Permohonan tidak dipenuhi',
  f: 'Biaya yang diminta tidak wajar',
  g: 'Informasi disampaikan melebihi batas waktu',
}

const objectionDecisions: Record<ObjectionDecision, string> = {
  upheld: 'Keberatan dikabulkan',
  partly: 'Keberatan dikabulkan sebagian',
  rejected: 'Keberatan ditolak',
}

const officialLetters: Record<IssuedLetter['kind'], string> = {
  acknowledgement: 'Surat tanda terima',
  incomplete: 'Surat permintaan kelengkapan',
  extension: 'Surat perpanjangan',
  decision: 'Surat pemberitahuan tertulis',
  refusal: 'Surat keputusan penolakan',
  handover: 'Tanda bukti penyerahan',
  'objection-answer': 'Surat tanggapan atas keberatan',
}

/** Who acted, and the facts of what happened. */
export const timelineId = {
  who: {
    reporter: 'Anda',
    codeSeen: 'Anda, dengan kode akses yang dicetak petugas',
    system: 'Sistem',
    coordinator: 'Petugas meja layanan',
    liaison: (it: Holes<'institution'>) => `Petugas ${it.institution}`,
    head: (it: Holes<'institution'>) => `Pimpinan ${it.institution}`,
    superior: 'Atasan PPID',
    other: 'Petugas',
  },
  outcomes,
  archiveReasons,
  decisions,
  exemptions,
  grounds,
  objectionDecisions,
  officialLetters,
  consents: { phone: 'telepon', whatsapp: 'WhatsApp', counter: 'percakapan di loket', message: 'pesan di halaman ini' },
  anOfficer: 'Seorang petugas',
  facts: {
    consent: 'Anda menyetujuinya lewat',
    lifted: 'Yang boleh melihat lagi',
    class: 'Jenis laporan',
    category: 'Bidang',
    agenda: 'Nomor agenda',
    lead: 'Instansi',
    contributors: 'Dibantu oleh',
    body: 'Lembaga yang berwenang',
    outcome: 'Hasil',
    reason: 'Alasan',
    decision: 'Keputusan',
    exemptions: 'Dasar pengecualian (UU 14/2008 Pasal 17)',
    heldBy: 'Dikuasai oleh',
    cost: 'Biaya salinan',
    provideUntil: 'Disediakan paling lambat',
    form: 'Bentuk',
    deliver: 'Cara disampaikan',
    number: 'Nomor',
    nationalStatus: 'Status di SP4N-LAPOR!',
    ground: 'Alasan keberatan',
    orderUntil: 'Harus diberikan paling lambat',
    proxyAuthority: 'Surat kuasa',
    stars: 'Nilai',
    decree: 'Dasar perubahan',
    clock: 'Batas waktu',
    reference: 'Nomor perkara',
    letter: 'Surat',
    letterDate: 'Tanggal surat',
    signatory: 'Penanda tangan',
    file: 'Berkas',
    sentBy: 'Dikirim oleh',
    contact: 'Yang diganti',
    takenBackUntil: 'Dapat dikembalikan sampai',
    recordedFrom: 'Dicatat petugas dari',
    ending: 'Yang dicatat',
    tries: 'Percobaan',
    right: 'Permintaan',
    basis: 'Dasar',
    anonymous: 'Nama Anda',
    confidential: 'Isi laporan',
    request: 'Nomor permohonan',
    from: 'Melanjutkan pengaduan',
    firstReceived: 'Pertama kali diterima',
  },
  /** Labels of what somebody wrote, where an event holds several texts. */
  texts: {
    instruction: 'Petunjuk',
    leadReason: 'Alasan memilih instansi ini',
    inItsPlace: 'Alasan diterima atas nama instansi',
    reason: 'Alasan',
    title: 'Judul',
    text: 'Isi',
    place: 'Tempat',
    details: 'Informasi yang diminta',
    purpose: 'Tujuan penggunaan',
    redactions: 'Bagian yang dihitamkan',
    testDocument: 'Uji konsekuensi: dokumen',
    testPart: 'Uji konsekuensi: bagian yang dikecualikan',
    testStatute: 'Uji konsekuensi: dasar hukum',
    testWeighing: 'Uji konsekuensi: pertimbangan',
    proxyName: 'Kuasa pemohon',
    order: 'Perintah Atasan PPID',
    what: 'Yang diserahkan',
    receivedBy: 'Diterima oleh',
  } as Readonly<Record<string, string>>,
  decidedText: 'Pemberitahuan',
  letterOf: (it: Holes<'letter'>) => `Pasal 17 huruf ${it.letter}`,
  groundOf: (it: Holes<'letter'>) => `huruf ${it.letter}`,
  noFee: 'Tidak dipungut biaya',
  proxyAuthorities: { attached: 'dilampirkan pada permohonan ini', shown: 'ditunjukkan kepada petugas' },
  starsOf: (it: Holes<'stars'>) => `${it.stars} dari 5`,
  hidden: 'disembunyikan dari instansi',
  shown: 'terlihat oleh petugas yang menangani',
  secret: 'dirahasiakan dari umum',
  open: 'tidak dirahasiakan',
  heard: { phone: 'telepon', whatsapp: 'WhatsApp', counter: 'percakapan di loket' },
  told: { phone: 'telepon', whatsapp: 'WhatsApp', letter: 'surat', counter: 'percakapan di loket' },
  endings: { confirmation: 'Anda menyatakan selesai', withdrawal: 'Anda mencabut' },
  heardOn: (it: Holes<'heard' | 'on'>) => `${it.heard}, ${it.on}`,
  tries: (it: Holes<'count' | 'tried' | 'on'>) => `${it.count} kali lewat ${it.tried}, ${it.on}; tidak terhubung`,
  causes: { reporter: 'Dicabut oleh Anda', expired: 'Tidak dilengkapi sampai batas waktunya' },
  closedBy: {
    reporter: 'Anda menyatakan selesai',
    officer: 'Ditutup petugas',
    system: 'Tidak ada tanggapan sampai batas waktunya',
  },
}
export type TimelineText = typeof timelineId
