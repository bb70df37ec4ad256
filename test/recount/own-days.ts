/**
 * Working days counted anew from the raw lists of the decrees, for whoever checks the product: nothing here comes from it.
 * A day is a text `YYYY-MM-DD`.
 */
const lists: Readonly<Record<string, string>> = {
  '2025':
    '01-01 01-27 01-29 03-29 03-31 04-01 04-18 04-20 05-01 05-12 05-29 06-01 06-06 06-27 08-17 09-05 12-25 ' +
    '01-28 03-28 04-02 04-03 04-04 04-07 05-13 05-30 06-09 08-18 12-26',
  '2026':
    '01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25 12-25 ' +
    '02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24',
  '2027':
    '01-01 01-05 12-26 02-06 03-08 03-10 03-11 03-26 03-28 05-01 05-06 05-17 05-20 06-01 06-06 08-15 08-17 12-25 ' +
    '02-05 03-09 03-12 03-15 03-25 05-18 05-19 12-24',
}

export const dayAfter = (day: string, n = 1): string => new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)

/** Civil day in a zone seven hours before Greenwich reaches it. */
export const localDay = (at: string): string => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10)

export type OwnDays = ReturnType<typeof ownDays>

/** `extra`: free days of a decree of that region. */
export const ownDays = (extra: readonly string[] = []) => {
  const free = new Set([...extra, ...Object.entries(lists).flatMap(([year, days]) => days.split(' ').map((it) => `${year}-${it}`))])
  const working: string[] = []
  const ordinals = new Map<string, number>()
  for (let day = '2024-01-01'; day < '2030-01-01'; day = dayAfter(day)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !free.has(day)) working.push(day)
    ordinals.set(day, working.length)
  }
  const ordinal = (day: string): number => ordinals.get(day) ?? Number.NaN
  const nth = (n: number): string => working[n - 1] ?? 'none'
  return {
    isWorking: (day: string): boolean => ordinal(day) > ordinal(dayAfter(day, -1)),
    count: (a: string, b: string): number => ordinal(b) - ordinal(a),
    add: (day: string, n: number): string => (n === 0 ? day : nth(ordinal(day) + n)),
    lastUntil: (day: string): string => nth(ordinal(day)),
    firstFrom: (day: string): string => nth(ordinal(dayAfter(day, -1)) + 1),
  }
}
