import { type Figures, named } from './figure-list.ts'

/** What stands on a page of HTML, by its headings, captions and labels; and where each figure leads. */
export type ReadPage = { figures: Figures; links: { name: string; href: string; shown: string }[]; sentences: string[] }

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', nbsp: '\u00a0' }
export const unescaped = (text: string): string =>
  text.replace(/&(#(\d+)|\w+);/g, (whole, name: string, code?: string) =>
    code === undefined ? (entities[name] ?? whole) : String.fromCodePoint(Number(code)),
  )
const textOf = (html: string): string =>
  unescaped(html.replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim()

type Part = { tag: string; html: string }

/** Headings, panels, captions of charts, tables and paragraphs in the order in which they stand. */
const partsOf = (html: string): Part[] =>
  [
    ...html.matchAll(
      /<(h1|h2|figcaption|table|li)\b[^>]*>([\s\S]*?)<\/\1>|<(div) class="panel">([\s\S]*?)<\/div>|<(p)\b[^>]*>([\s\S]*?)<\/p>/g,
    ),
  ].map(([, tag, inner, panel, inside, , words]) =>
    panel ? { tag: 'panel', html: inside ?? '' } : tag ? { tag, html: inner ?? '' } : { tag: 'p', html: words ?? '' },
  )

export const readPage = (html: string): ReadPage => {
  const figures: Figures = new Map()
  const links: ReadPage['links'] = []
  const sentences: string[] = []
  const put = (name: string, cell: string) => {
    let free = name
    for (let n = 2; figures.has(free); n++) free = `${name} (${n})`
    figures.set(free, textOf(cell))
    for (const [, href = '', shown = ''] of cell.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g))
      links.push({ name: free, href: unescaped(href), shown: textOf(shown) })
  }
  let [section, title] = ['', '']
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  for (const { tag, html: inner } of partsOf(main)) {
    if (tag === 'h1') [section, title] = ['', '']
    else if (tag === 'h2') [section, title] = [textOf(inner), '']
    else if (tag === 'figcaption') title = textOf(inner)
    else if (tag === 'panel') {
      const [, label = '', value = '', note = ''] =
        /^\s*<p>([\s\S]*?)<\/p>\s*<p class="figure[^>]*>([\s\S]*?)<\/p>\s*(?:<small>([\s\S]*?)<\/small>)?/.exec(inner) ?? []
      put(named(section, textOf(label)), value)
      if (note !== '') put(named(section, textOf(label), 'keterangan'), note)
    } else if (tag === 'table') {
      readTable(inner, section, title, put)
      title = ''
    } else sentences.push(named(section, textOf(inner)))
  }
  return { figures, links, sentences }
}

const readTable = (html: string, section: string, title: string, put: (name: string, cell: string) => void): void => {
  const caption = textOf(/<caption>([\s\S]*?)<\/caption>/.exec(html)?.[1] ?? '') || title
  const [head = '', body = ''] = html.split('</thead>')
  const heads = [...head.matchAll(/<th[^>]*scope="col"[^>]*>([\s\S]*?)<\/th>/g)].map(([, it = '']) => textOf(it))
  const rows = [...body.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => [...row.matchAll(/<(th|td)[^>]*>([\s\S]*?)<\/\1>/g)])
  for (const cells of rows) {
    const at = Math.max(
      0,
      cells.findIndex(([, tag]) => tag === 'th'),
    )
    const row = textOf(cells[at]?.[2] ?? '')
    for (const [i, [, , cell = '']] of cells.entries()) if (i !== at) put(named(section, caption, row, heads[i] ?? '?'), cell)
  }
  put(named(section, caption, 'baris'), String(rows.length))
}
