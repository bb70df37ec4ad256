import { buffer } from 'node:stream/consumers'
import { fromBuffer } from 'yauzl'
import type { Figures } from './figure-list.ts'
import { unescaped } from './read-page.ts'

/** Figures of a paper as its page and its Word file have them: facts by their label, tables by head, row and column. */

type Table = { isFacts: boolean; rows: string[][] }

const figuresOf = (tables: readonly Table[]): Figures => {
  const figures: Figures = new Map()
  for (const { isFacts, rows } of tables) {
    if (isFacts) for (const [label = '', value = ''] of rows) figures.set(`fakta / ${label}`, value)
    else {
      const [heads = [], ...body] = rows
      for (const [row = '', ...cells] of body)
        for (const [i, cell] of cells.entries()) figures.set(`${heads[0]} / ${grounds(row)} / ${heads[i + 1]}`, cell)
    }
  }
  return figures
}

/** What an article says is quoted behind its letter. */
const grounds = (row: string): string => (row.startsWith('Pasal ') ? (row.split(':')[0] ?? row) : row)

const cellsIn = (html: string, tag: string): string[] =>
  [...html.matchAll(new RegExp(`<(?:${tag})\\b[^>]*>([\\s\\S]*?)</(?:${tag})>`, 'g'))].map(([, it = '']) =>
    unescaped(it.replace(/<[^>]*>/g, '')).trim(),
  )

/** Null while it is counted. */
export const readPaperPage = (html: string): Figures | null => {
  const [, paper] = /<article class="surat"([\s\S]*?)<\/article>/.exec(html) ?? []
  if (paper === undefined) return null
  const facts = [...paper.matchAll(/<dl>([\s\S]*?)<\/dl>/g)].map(([, it = '']): Table => {
    const values = cellsIn(it, 'dd')
    return { isFacts: true, rows: cellsIn(it, 'dt').map((label, i) => [label, values[i] ?? '']) }
  })
  const tables = [...paper.matchAll(/<table[\s\S]*?<\/table>/g)].map(
    ([it]): Table => ({
      isFacts: false,
      rows:
        cellsIn(it, 'tr').length === 0 ? [] : [...it.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => cellsIn(row, 'th|td')),
    }),
  )
  return figuresOf([...facts, ...tables])
}

/** Tables of `word/document.xml`; those with a row of heads are figures, the others facts. */
export const readDocx = async (bytes: Buffer): Promise<Figures> => {
  const xml = (await fileInZip(bytes, 'word/document.xml')).toString('utf8')
  const textsIn = (it: string) => [...it.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => unescaped(text)).join('')
  return figuresOf(
    [...xml.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(([table]) => ({
      isFacts: !table.includes('<w:tblHeader'),
      rows: [...table.matchAll(/<w:tr\b[\s\S]*?<\/w:tr>/g)].map(([row]) =>
        [...row.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) => textsIn(cell)),
      ),
    })),
  )
}

/** One file of a ZIP, by its path. */
export const fileInZip = (bytes: Buffer, name: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('entry', ({ fileName }) => fileName !== name && zip.readEntry())
      zip.on('entry', (entry) => {
        if (entry.fileName === name)
          zip.openReadStream(entry, (failed, stream) => (failed ? reject(failed) : buffer(stream).then(resolve, reject)))
      })
      zip.on('end', () => reject(new Error(`No ${name} in the file`)))
      zip.readEntry()
    })
  })
