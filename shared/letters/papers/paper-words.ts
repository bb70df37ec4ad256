import type { ComplaintClass, Via } from '../../domain/case/case.ts'
import type { PaperKind, SectionName } from '../../domain/papers/paper-kinds.ts'
import { paperKinds } from '../../domain/papers/paper-kinds.ts'
import { daysOf } from '../../domain/papers/paper-period.ts'
import { writtenDate } from '../official/written-date.ts'

/** Words that all papers share: always Indonesian, as letters are. By tables, not by Intl: a stored file must not depend on the runtime. */

export const monthNames = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const

/** `2026-03` as "Maret 2026". */
export const monthNamed = (month: string): string => `${monthNames[Number(month.slice(5, 7)) - 1] ?? month} ${month.slice(0, 4)}`

/** "tahun 2026", "Semester I Tahun 2026", "bulan Maret 2026", "minggu 2 s.d. 8 Maret 2026". */
export const periodNamed = (kind: PaperKind, period: string): string => {
  switch (paperKinds[kind].span) {
    case 'year':
      return `tahun ${period}`
    case 'semester':
      return `semester ${period.endsWith('1') ? 'I' : 'II'} tahun ${period.slice(0, 4)}`
    case 'month':
      return `bulan ${monthNamed(period)}`
    case 'week': {
      const days = daysOf('week', period)
      return days ? `minggu ${writtenDate(days.from)} s.d. ${writtenDate(days.to)}` : period
    }
    default:
      return paperKinds[kind].span satisfies never
  }
}

export const paperTitles: Record<PaperKind, string> = {
  announcement: 'Pengumuman Layanan Informasi Publik',
  annual: 'Laporan Layanan Informasi Publik',
  'nothing-asked': 'Surat Pernyataan Tidak Ada Permohonan Informasi Publik',
  month: 'Rekapitulasi Pengelolaan Pengaduan SP4N-LAPOR!',
  semester: 'Rekapitulasi Pengelolaan Pengaduan SP4N-LAPOR!',
  week: 'Laporan Mingguan kepada Pimpinan',
}

export const titleOfPaper = (kind: PaperKind, period: string): string => `${paperTitles[kind]} ${periodNamed(kind, period)}`

export const sectionTitles: Record<SectionName, string> = {
  notes: 'Catatan',
  policy: 'Gambaran umum kebijakan layanan informasi publik',
  facilities: 'Sarana dan prasarana',
  staff: 'Sumber daya manusia',
  budget: 'Anggaran dan laporan penggunaannya',
  obstacles: 'Kendala',
  recommendations: 'Rekomendasi dan rencana tindak lanjut',
}

/** Where words were erased. */
export const erasedWords = '[dihapus]'

export const percentWritten = (value: number): string => `${String(Math.round(value * 10) / 10).replace('.', ',')}%`

export const classNames = {
  ordinary: 'Tidak berkadar pengawasan',
  oversight: 'Berkadar pengawasan',
  'service-question': 'Permintaan informasi',
  aspiration: 'Aspirasi',
} satisfies Record<ComplaintClass, string>

export const viaNames: Readonly<Record<string, string>> = {
  web: 'Situs ini',
  counter: 'Loket',
  phone: 'Telepon',
  letter: 'Surat',
  whatsapp: 'WhatsApp',
  'social-media': 'Media sosial',
  'sp4n-lapor': 'SP4N-LAPOR!',
} satisfies Record<Via, string>
