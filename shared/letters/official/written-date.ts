import type { LocalDate } from '../../domain/time/local-date.ts'

const months = [
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

/** "24 November 2026". By a table, not by Intl: a stored file's hash must not depend on the runtime's language data. */
export const writtenDate = (on: LocalDate): string =>
  `${Number(on.slice(8, 10))} ${months[Number(on.slice(5, 7)) - 1] ?? ''} ${Number(on.slice(0, 4))}`
