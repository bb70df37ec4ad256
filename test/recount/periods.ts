/** Months of a period, as its name in an address says, on a day; and those it is compared with. */
export type Period = { name: string; months: string[]; before: string[]; yearBefore: string[] | null }

const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
const monthAt = (n: number): string => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
const between = (from: number, to: number): string[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => monthAt(from + i))

/** `2026`, `2026-S2`, `2026-T4`, `2026-11`, or how many months up to today; what is still to come is left out. The first month first. */
export const periodOf = (name: string, today: string): Period => {
  const now = index(today)
  const [, year = '', letter = '', part = ''] = /^(\d{4})(?:-([TS]?)(\d+))?$/.exec(name) ?? []
  const length = year === '' ? Number(name) : part === '' ? 12 : letter === 'S' ? 6 : letter === 'T' ? 3 : 1
  const from = year === '' ? now - length + 1 : Number(year) * 12 + (part === '' ? 0 : (Number(part) - 1) * length)
  const months = between(from, Math.min(now, from + length - 1))
  const shifted = (by: number) => months.map((it) => monthAt(index(it) - by))
  const before = shifted(length)
  // Nothing is said of the year before where that is the period before, or where the period is longer than a year.
  return { name, months, before, yearBefore: months.length > 12 || length === 12 ? null : shifted(12) }
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des']
/** `Nov 26`. */
export const monthShort = (month: string): string => `${names[Number(month.slice(5)) - 1]} ${month.slice(2, 4)}`

const long = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ')
/** `November 2026`. */
export const monthLong = (month: string): string => `${long[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`
