import * as z from 'zod'
import { LocalDate } from './local-date.ts'

/** Every time limit the desk knows. A complaint's resolution has one limit per class (domain.md section 2). */
export const StatuteId = z.enum([
  'complaint.verification',
  'complaint.first-follow-up',
  'complaint.redisposition',
  'complaint.resolution.service-question',
  'complaint.resolution.ordinary',
  'complaint.resolution.oversight',
  'complaint.resolution.aspiration',
  'complaint.legal-ceiling',
  'complaint.reporter-completes',
  'complaint.reporter-window',
  'complaint.reopen',
  'request.completeness-check',
  'request.requester-completes',
  'request.answer',
  'request.objection-window',
  'objection.answer',
  'objection.dispute-window',
])
export type StatuteId = z.infer<typeof StatuteId>

/** Hari kerja, hari kalender. */
export const DayUnit = z.enum(['working-days', 'calendar-days'])
export type DayUnit = z.infer<typeof DayUnit>

/**
 * A time limit as a row of data. Legal numbers change and some are not verified, so an administrator can override a
 * row: append one with the same id (and perhaps a later `validFrom`); see `statuteInForce`.
 */
export const Statute = z.object({
  id: StatuteId,
  channel: z.enum(['complaint', 'request', 'objection']),
  /** What is due, in Indonesian, as it is shown to citizens. */
  name: z.string().min(1),
  /** What starts and what stops it, in Indonesian. */
  starts: z.string().min(1),
  stops: z.string().min(1),
  allowance: z.int().positive(),
  unit: DayUnit,
  /** How many days of the same unit can be added, and how often. */
  extension: z.object({ allowance: z.int().positive(), times: z.int().positive() }).optional(),
  /** Whether it rests while the reporter is asked to complete the file. */
  pausable: z.boolean(),
  /** Whether a calendar-day limit that ends on a free day ends on the next working day instead. */
  rollsForward: z.boolean(),
  citation: z.string().min(1),
  /** How sure we are: S read in the rule; S2 read in a secondary text; G general knowledge, article not read; I our inference. */
  mark: z.enum(['S', 'S2', 'G', 'I']),
  /** First and last starting day to which the row applies; null is open-ended. */
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  /** A caveat shown beside the deadline, in Indonesian. */
  note: z.string().optional(),
})
export type Statute = z.infer<typeof Statute>

/**
 * The row that governs a clock which starts on that day. Rows later in the list override earlier ones, so put the
 * administrators' rows after the built-in ones. Throws if no row applies: the configuration is broken.
 */
export const statuteInForce = (rows: readonly Statute[], id: StatuteId, on: LocalDate): Statute => {
  const row = rows.findLast((it) => it.id === id && it.validFrom <= on && (it.validTo === null || on <= it.validTo))
  if (!row) throw new RangeError(`No statute ${id} is in force on ${on}`)
  return row
}

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
    id: 'complaint.reporter-window',
    name: 'Tanggapan pelapor atas jawaban',
    starts: 'jawaban instansi',
    stops: 'pelapor menanggapi atau membenarkan; bila tidak, laporan ditutup oleh sistem',
    allowance: 10,
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
