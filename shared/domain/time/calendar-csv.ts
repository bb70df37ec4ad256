import { CalendarDay } from './calendar.ts'

/** One line that cannot be read: its number, counted from 1, and which of its fields is wrong. */
export type CsvFault = { line: number; field: 'columns' | 'date' | 'kind' | 'name' | 'twice' }

/** Words of the second column, as people write them. */
const kinds: Readonly<Record<string, CalendarDay['kind']>> = {
  'libur nasional': 'national-holiday',
  'cuti bersama': 'joint-leave',
  'libur daerah': 'local-holiday',
  'hari kerja': 'working-day',
}

/** More days than a decree can hold: the file is another one. */
const mostDays = 60

/**
 * A year's holidays from a CSV: date (`2028-01-01`), kind in words, name; separated by comma or semicolon, an optional
 * heading, quotes where a name holds a separator. All of them have the same decree.
 */
export const daysFromCsv = (text: string, decree: string): { days: CalendarDay[] } | { faults: CsvFault[] } => {
  const days: CalendarDay[] = []
  const faults: CsvFault[] = []
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '' || (i === 0 && /^"?(tanggal|date)\b/i.test(line.trim()))) continue
    const fields = fieldsOf(line)
    const field = wrongField(fields)
    const [date = '', kind = '', name = ''] = fields
    const day = CalendarDay.safeParse({ date, kind: kinds[kind.toLowerCase()], name, source: decree })
    if (field !== null || !day.success) faults.push({ line: i + 1, field: field ?? 'date' })
    else if (days.some((it) => it.date === day.data.date)) faults.push({ line: i + 1, field: 'twice' })
    else days.push(day.data)
  }
  if (days.length > mostDays || (days.length === 0 && faults.length === 0)) faults.push({ line: lines.length, field: 'columns' })
  return faults.length > 0 ? { faults } : { days }
}

const wrongField = (fields: readonly string[]): CsvFault['field'] | null => {
  const [date = '', kind = '', name = ''] = fields
  if (fields.length !== 3) return 'columns'
  if (!CalendarDay.shape.date.safeParse(date).success) return 'date'
  if (!(kind.toLowerCase() in kinds)) return 'kind'
  return name === '' ? 'name' : null
}

const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|[,;])\s*(?:"((?:[^"]|"")*)"|([^,;]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  )
