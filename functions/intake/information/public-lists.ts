/** The page that is asked for, or the nearest there is. */
export const pageOf = (asked: string | undefined, lines: number, size: number): number =>
  Math.min(Math.max(1, Math.trunc(Number(asked)) || 1), Math.max(1, Math.ceil(lines / size)))

/** Addresses of a list with what was asked of it, and more. */
export const addressOf =
  (path: string, parameters: Readonly<Record<string, string>>) =>
  (more: Readonly<Record<string, string>>): string => {
    const given = Object.entries({ ...parameters, ...more }).filter(([, value]) => value !== '')
    return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
  }
