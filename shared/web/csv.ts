/** Files that spreadsheets open: RFC 4180, with a mark that says UTF-8. */

/** A cell that begins so is taken for a formula by spreadsheets; whoever filed wrote it, and nobody may run it. */
const startsFormula = /^[=+\-@\t\r]/

const cell = (value: string): string => `"${(startsFormula.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`

export const csv = (rows: readonly (readonly string[])[]): string => `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
