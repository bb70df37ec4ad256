import { createHash } from 'node:crypto'

/** An item of the table as it lies there. */
export type RawItem = Record<string, unknown> & { pk: string; sk: string }

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const keys = Object.keys(value).filter((it) => (value as Record<string, unknown>)[it] !== undefined)
  return `{${keys
    .sort()
    .map((it) => `${JSON.stringify(it)}:${canonical((value as Record<string, unknown>)[it])}`)
    .join(',')}}`
}
/** The hash of a chain, written down here once more. */
export const sha = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')

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
