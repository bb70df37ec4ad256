/** Figures by their name, as somebody reads them: section, label or table with row and column, each between slashes. */
export type Figures = Map<string, string>

export const named = (...parts: readonly string[]): string => parts.filter((it) => it !== '').join(' / ')

/** Puts figures down under names; a name twice is a mistake of whoever counts. */
export const figureList = () => {
  const figures: Figures = new Map()
  const put = (name: string, value: string | number) => {
    if (figures.has(name)) throw new Error(`Two figures are named ${name}`)
    figures.set(name, String(value))
  }
  return {
    figures,
    put,
    /** A figure with what stands below it. */
    panel: (section: string, label: string, value: string | number, notes: readonly (string | null)[] = []) => {
      put(named(section, label), value)
      const note = notes.filter((it) => it !== null).join('; ')
      if (note !== '') put(named(section, label, 'keterangan'), note)
    },
    /** A table: rows by their name, cells in the order of its heads. */
    table: (section: string, title: string, heads: readonly string[], rows: readonly (readonly [string, ...(string | number)[]])[]) => {
      for (const [row, ...cells] of rows) for (const [i, cell] of cells.entries()) put(named(section, title, row, heads[i] ?? '?'), cell)
      put(named(section, title, 'baris'), rows.length)
    },
  }
}
export type FigureList = ReturnType<typeof figureList>
