/** Files that spreadsheets open: RFC 4180, with a mark that says UTF-8. */

/**
 * What parts the cells. A spreadsheet with Indonesian settings, where the comma stands in numbers, expects `;` and opens a file with
 * commas as one column.
 */
export type Separator = ';' | ','

/**
 * What begins so is taken for a formula by spreadsheets; whoever filed wrote it, and nobody may run it. Where another mark than
 * ours parts cells, or a line ends, a cell may begin within ours.
 */
const startsFormula = /^(?=[\t\r])|(^|[;,\n\r\t])(\s*)(?=[=+\-@])/g

const cell = (value: string): string =>
  `"${value.replace(startsFormula, (_, before = '', blanks = '') => `${before}${blanks}'`).replaceAll('"', '""')}"`

export const csv = (rows: readonly (readonly string[])[], separator: Separator = ';'): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('')}`
