import type { LocalDate } from '../time/local-date.ts'
import type { Statute } from './statutes.ts'

const always = { rollsForward: false, validTo: null } as const

/** SP4N-LAPOR!. From the first year after the oldest rule whose figures we hold; the articles of its successor are not read yet. */
const complaint = {
  ...always,
  channel: 'complaint',
  unit: 'working-days',
  pausable: false,
  citation: 'PermenPANRB 62/2018, diganti PermenPANRB 5/2025',
  mark: 'S2',
  validFrom: '2019-01-01' as LocalDate,
} as const

const resolution = {
  ...complaint,
  starts: 'laporan lengkap dan terverifikasi',
  stops: 'jawaban instansi',
  pausable: true,
} as const

/** Keterbukaan informasi publik: UU 14/2008 took effect two years after 30 April 2008. */
const information = {
  ...always,
  unit: 'working-days',
  pausable: false,
  mark: 'S2',
  validFrom: '2010-04-30' as LocalDate,
} as const

/** How long what an asked reporter sent may lie unread (docs/adr/0032): ours, no rule gives a figure. */
const looking = {
  allowance: 2,
  citation: 'Kebijakan layanan',
  mark: 'I',
  note: 'tidak ada angka dalam peraturan',
} as const

/** How long a reporter can say no to an end that a coordinator wrote down for them (docs/adr/0041): ours. */
const contestable = {
  allowance: 5,
  citation: 'Kebijakan layanan',
  mark: 'I',
  note: 'tidak ada angka dalam peraturan',
  starts: 'koordinator mencatat yang disampaikan lewat telepon, WhatsApp, surat, atau di loket',
} as const

const unitNotVerified = 'Hitungan hari kerja menurut sumber sekunder; pasalnya belum diperiksa'

/** The built-in rows (domain.md sections 2 and 3). */
export const statutes: readonly Statute[] = [
  {
    ...complaint,
    id: 'complaint.verification',
    name: 'Verifikasi laporan',
    starts: 'laporan diterima',
    stops: 'laporan didisposisikan, ditunda, diteruskan ke luar, atau diarsipkan',
    allowance: 3,
    mark: 'S',
  },
  {
    ...complaint,
    id: 'complaint.first-follow-up',
    name: 'Tindak lanjut pertama',
    starts: 'laporan didisposisikan ke instansi',
    stops: 'tindak lanjut pertama oleh instansi',
    allowance: 5,
  },
  {
    ...complaint,
    id: 'complaint.redisposition',
    name: 'Disposisi ulang',
    starts: 'disposisi dikembalikan oleh instansi',
    stops: 'laporan didisposisikan kembali',
    allowance: 3,
    mark: 'G',
  },
  {
    ...resolution,
    id: 'complaint.resolution.service-question',
    name: 'Penyelesaian permintaan informasi layanan',
    allowance: 5,
  },
  {
    ...resolution,
    id: 'complaint.resolution.ordinary',
    name: 'Penyelesaian pengaduan tidak berkadar pengawasan',
    allowance: 14,
    note: unitNotVerified,
  },
  {
    ...resolution,
    id: 'complaint.resolution.oversight',
    name: 'Penyelesaian pengaduan berkadar pengawasan',
    allowance: 60,
    note: unitNotVerified,
  },
  {
    ...resolution,
    id: 'complaint.resolution.aspiration',
    name: 'Tanggapan atas aspirasi',
    allowance: 14,
    citation: 'Disamakan dengan pengaduan tidak berkadar pengawasan',
    mark: 'I',
    note: 'tidak ada angka dalam peraturan',
  },
  {
    ...complaint,
    id: 'complaint.legal-ceiling',
    name: 'Batas akhir menurut undang-undang',
    starts: 'berkas pengaduan lengkap',
    stops: 'jawaban instansi',
    allowance: 60,
    unit: 'calendar-days',
    citation: 'UU 25/2009',
    mark: 'G',
  },
  {
    ...complaint,
    id: 'complaint.reporter-completes',
    name: 'Pelapor melengkapi laporan',
    starts: 'pelapor diminta melengkapi',
    stops: 'pelapor melengkapi; bila tidak, laporan dianggap dicabut',
    allowance: 30,
    unit: 'calendar-days',
    citation: 'UU 25/2009',
    mark: 'G',
  },
  {
    ...complaint,
    ...looking,
    id: 'complaint.look-at-answer',
    name: 'Pemeriksaan keterangan pelapor',
    starts: 'pelapor yang diminta melengkapi mengirim sesuatu, atau petugas mencatat yang dikatakannya',
    stops: 'petugas menerimanya sebagai kelengkapan, atau menulis apa yang masih kurang',
  },
  {
    ...complaint,
    ...looking,
    id: 'complaint.approval',
    name: 'Persetujuan rancangan jawaban',
    starts: 'rancangan jawaban diajukan kepada kepala instansi',
    stops: 'disetujui, atau dikembalikan untuk diperbaiki',
  },
  {
    ...complaint,
    id: 'complaint.reporter-window',
    name: 'Tanggapan pelapor atas jawaban',
    starts: 'jawaban instansi',
    stops: 'pelapor menanggapi atau membenarkan; bila tidak, laporan ditutup oleh sistem',
    allowance: 10,
  },
  {
    ...complaint,
    ...contestable,
    id: 'complaint.recorded-confirmation',
    name: 'Bantahan pelapor atas pernyataan selesai yang dicatat',
    stops: 'pelapor membantah atau mengirim sesuatu; bila tidak, laporan ditutup sebagai selesai menurut pelapor',
  },
  {
    ...complaint,
    ...contestable,
    id: 'complaint.recorded-withdrawal',
    name: 'Bantahan pelapor atas pencabutan yang dicatat',
    stops: 'pelapor membantah atau mengirim sesuatu; bila tidak, laporan dicabut',
  },
  {
    ...complaint,
    id: 'complaint.reopen',
    name: 'Pembukaan kembali laporan',
    starts: 'laporan ditutup',
    stops: 'pelapor membuka kembali laporan',
    allowance: 30,
    unit: 'calendar-days',
    citation: 'Kebijakan layanan',
    mark: 'I',
    note: 'tidak ada angka dalam peraturan',
  },
  {
    ...information,
    id: 'request.completeness-check',
    channel: 'request',
    name: 'Pemeriksaan kelengkapan permohonan',
    starts: 'permohonan didaftarkan',
    stops: 'permohonan dinyatakan lengkap atau tidak lengkap',
    allowance: 3,
    citation: 'Perki 1/2021',
  },
  {
    ...information,
    id: 'request.requester-completes',
    channel: 'request',
    name: 'Pemohon melengkapi permohonan',
    starts: 'pemohon diberi tahu',
    stops: 'pemohon melengkapi; bila tidak, permohonan tidak diproses',
    allowance: 3,
    citation: 'Perki 1/2021',
  },
  {
    ...information,
    ...looking,
    id: 'request.look-at-answer',
    channel: 'request',
    name: 'Pemeriksaan keterangan pemohon',
    starts: 'pemohon yang diminta melengkapi mengirim sesuatu, atau petugas mencatat yang dikatakannya',
    stops: 'petugas menerimanya sebagai kelengkapan, atau menulis apa yang masih kurang',
  },
  {
    ...information,
    id: 'request.answer',
    channel: 'request',
    name: 'Pemberitahuan tertulis',
    starts: 'permohonan lengkap didaftarkan',
    stops: 'pemberitahuan tertulis disampaikan',
    allowance: 10,
    extension: { allowance: 7, times: 1 },
    citation: 'UU 14/2008 Pasal 22 ayat (7) dan (8)',
    mark: 'S',
  },
  {
    ...information,
    ...contestable,
    id: 'request.recorded-confirmation',
    channel: 'request',
    name: 'Bantahan pemohon atas pernyataan selesai yang dicatat',
    stops: 'pemohon membantah atau mengirim sesuatu; bila tidak, permohonan ditutup sebagai selesai menurut pemohon',
  },
  {
    ...information,
    ...contestable,
    id: 'request.recorded-withdrawal',
    channel: 'request',
    name: 'Bantahan pemohon atas pencabutan yang dicatat',
    stops: 'pemohon membantah atau mengirim sesuatu; bila tidak, permohonan dicabut',
  },
  {
    ...information,
    id: 'request.objection-window',
    channel: 'request',
    name: 'Pengajuan keberatan',
    starts: 'pemberitahuan tertulis, atau lewatnya batas waktu',
    stops: 'keberatan diajukan',
    allowance: 30,
    citation: 'UU 14/2008 Pasal 36 ayat (1)',
  },
  {
    ...information,
    id: 'objection.answer',
    channel: 'objection',
    name: 'Tanggapan Atasan PPID atas keberatan',
    starts: 'keberatan didaftarkan',
    stops: 'tanggapan tertulis Atasan PPID',
    allowance: 30,
    citation: 'UU 14/2008 Pasal 36 ayat (2)',
  },
  {
    ...information,
    id: 'objection.dispute-window',
    channel: 'objection',
    name: 'Penyelesaian sengketa ke Komisi Informasi',
    starts: 'tanggapan Atasan PPID, atau lewatnya batas waktu',
    stops: 'sengketa diajukan ke Komisi Informasi',
    allowance: 14,
    citation: 'UU 14/2008 Pasal 37 ayat (2)',
  },
]
