/**
 * A regular expression for the texts `YYYY-MM-DD` from one date to another, both included. JSON Schema knows no bounds of
 * dates; that each is a date at all is what `format: date` says.
 */
export const datesBetween = (earliest: string, latest: string): string =>
  `^(?=${bound(earliest, (digit) => (digit < 9 ? `[${digit + 1}-9]` : null))}$)${bound(latest, (digit) => (digit > 0 ? `[0-${digit - 1}]` : null))}$`

/** The date itself, or one that differs first in a digit that lies on the right side. */
const bound = (date: string, beside: (digit: number) => string | null): string => {
  const others = [...date].flatMap((character, at) => {
    const digits = character === '-' ? null : beside(Number(character))
    const left = date.length - at - 1
    return digits === null ? [] : [`${date.slice(0, at)}${digits}${left > 0 ? `[0-9-]{${left}}` : ''}`]
  })
  return `(?:${[date, ...others].join('|')})`
}
