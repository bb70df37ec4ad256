import type { LocalDate } from '../time/local-date.ts'
import { statutes } from './statute-list.ts'
import { floorOf, isBelowFloor, Statute, StatuteId, statuteInForce, unitsOf } from './statutes.ts'

/** Rows as people see them: for each limit the one in force on that day, then those that begin later. */
export type ShownStatute = { row: Statute; isFuture: boolean }

export const shownStatutes = (rows: readonly Statute[], today: LocalDate): ShownStatute[] =>
  StatuteId.options.flatMap((id) => {
    const later = new Map(rows.filter((it) => it.id === id && it.validFrom > today).map((row) => [row.validFrom, row]))
    const future = [...later.values()].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    return [{ row: statuteInForce(rows, id, today), isFuture: false }, ...future.map((row): ShownStatute => ({ row, isFuture: true }))]
  })

/** The rows with one more of an administrator, in the place in which it will be read: before those that begin later. */
export const withStatute = (rows: readonly Statute[], row: Statute): Statute[] => {
  const later = rows.findIndex((it) => it.id === row.id && it.validFrom > row.validFrom)
  const at = later < 0 ? rows.length : later
  return [...rows.slice(0, at), row, ...rows.slice(at)]
}

/** Whether an administrator wrote it. Two rows that say the same cannot be told apart, and need not be. */
export const isOverride = (row: Statute): boolean => !statutes.some((it) => it.id === row.id && JSON.stringify(it) === JSON.stringify(row))

/** What an administrator laid over the built-in rows of that limit, valid from that day. */
export const findOverride = (rows: readonly Statute[], id: string | undefined, validFrom: string | undefined): Statute | undefined =>
  rows.findLast((row) => row.id === id && row.validFrom === validFrom && isOverride(row))

/** What an administrator can change about a row; what it counts and what stops it is the desk's own working. */
export const statuteFields = ['allowance', 'unit', 'extensionAllowance', 'extensionTimes', 'citation', 'mark', 'validFrom', 'note'] as const
export type StatuteField = (typeof statuteFields)[number]

export const statuteValues = (row: Statute): Record<StatuteField, string> => ({
  allowance: String(row.allowance),
  unit: row.unit,
  extensionAllowance: String(row.extension?.allowance ?? ''),
  extensionTimes: String(row.extension?.times ?? ''),
  citation: row.citation,
  mark: row.mark,
  validFrom: row.validFrom,
  note: row.note ?? '',
})

/** The row that an administrator wrote, checked by the schema of all rows; or which fields are wrong. */
export const readStatute = (
  rows: readonly Statute[],
  id: StatuteId,
  values: Readonly<Record<StatuteField, string>>,
): { row: Statute } | { wrong: StatuteField[] } => {
  const given = Object.fromEntries(statuteFields.map((name) => [name, values[name].trim()])) as Record<StatuteField, string>
  const number = (text: string): unknown => (/^\d{1,3}$/.test(text) ? Number(text) : text)
  const hasExtension = given.extensionAllowance !== '' || given.extensionTimes !== ''
  const base = rows.findLast((it) => it.id === id && it.validFrom <= given.validFrom)
  const wrong = new Set<StatuteField>(base ? [] : ['validFrom'])
  const parsed = Statute.safeParse({
    ...(base ?? rows.find((it) => it.id === id)),
    allowance: number(given.allowance),
    unit: given.unit,
    extension: hasExtension ? { allowance: number(given.extensionAllowance), times: number(given.extensionTimes) } : undefined,
    citation: given.citation,
    mark: given.mark,
    validFrom: given.validFrom,
    note: given.note === '' ? undefined : given.note,
  })
  for (const { path } of parsed.error?.issues ?? []) wrong.add(fieldOf(path.map(String)))
  if (parsed.data && !unitsOf(id).includes(parsed.data.unit)) wrong.add('unit')
  // Nothing extends a danger by hours, and no law does.
  if (parsed.data?.unit === 'hours' && hasExtension) wrong.add('extensionAllowance')
  if (parsed.data && isBelowFloor(parsed.data)) wrong.add(parsed.data.unit === floorOf(id)?.unit ? 'allowance' : 'unit')
  return parsed.success && wrong.size === 0 ? { row: parsed.data } : { wrong: statuteFields.filter((name) => wrong.has(name)) }
}

const fieldOf = ([name = '', part]: string[]): StatuteField => {
  if (name === 'extension') return part === 'times' ? 'extensionTimes' : 'extensionAllowance'
  return statuteFields.find((it) => it === name) ?? 'allowance'
}
