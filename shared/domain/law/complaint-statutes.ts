import type { LocalDate } from '../time/local-date.ts'
import { always, contestable, looking } from './row-parts.ts'
import type { Statute } from './statutes.ts'

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

const unitNotVerified = 'Hitungan hari kerja menurut sumber sekunder; pasalnya belum diperiksa'

/** The limits of complaints (domain.md section 2). */
export const complaintStatutes: readonly Statute[] = [
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
    id: 'complaint.urgent-response',
    name: 'Tindak lanjut pertama yang mendesak',
    starts: 'petugas menandai laporan sebagai mendesak',
    stops: 'tindak lanjut pertama instansi sesudahnya, atau tandanya dicabut',
    // A danger does not wait for Monday. Policy of the region, which may set another figure (docs/adr/0034).
    allowance: 1,
    unit: 'calendar-days',
    pausable: true,
    citation: 'Kebijakan daerah',
    mark: 'I',
    note: 'tidak ada angka dalam peraturan',
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
]
