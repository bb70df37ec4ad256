export { sha } from '../recount/year-dump.ts'

/** An item of the table as it lies there. */
export type RawItem = Record<string, unknown> & { pk: string; sk: string }

/** Values by a key of theirs. */
export const grouped = <T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group) group.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}
