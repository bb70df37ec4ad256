import { setTimeout as wait } from 'node:timers/promises'
import { countPaper, type PaperAsked } from './count-papers.ts'
import type { Reader } from './desk-reader.ts'
import type { Figures } from './figure-list.ts'
import { readDocx, readPaperPage } from './read-papers.ts'
import type { Compare } from './recount.ts'
import type { Dump } from './year-dump.ts'

/** Papers are made as a coordinator makes them, and read as draft, as issued, and as Word has them. */

export const papersAsked: readonly PaperAsked[] = [
  { kind: 'announcement', slug: 'pengumuman', period: '2026', asOf: '2027-01-15' },
  { kind: 'annual', slug: 'laporan-ppid', period: '2026', asOf: '2026-11-30' },
  { kind: 'month', slug: 'rekap-bulanan', period: '2026-10', asOf: '2026-11-13' },
  { kind: 'semester', slug: 'rekap-semester', period: '2026-s1', asOf: '2026-07-31' },
  { kind: 'week', slug: 'surat-pimpinan', period: '2026-11-02', asOf: '2026-11-08' },
]

export const comparePapers = async (dump: Dump, keeper: Reader, leader: Reader, compare: Compare): Promise<void> => {
  const all = '/petugas/laporan/naskah'
  for (const asked of papersAsked) {
    const path = await keeper.post(all, { kind: asked.kind, period: asked.period, asOf: asked.asOf })
    const draft = await counted(keeper, path)
    const figures = countPaper(dump, asked)
    compare(`${path} as a draft`, draft.figures, figures)
    const version = /name="version" value="(\d+)"/.exec(draft.html)?.[1] ?? ''
    await keeper.post(`${path}/terbitkan`, { version })
    compare(`${path} as issued`, (await counted(leader, path)).figures, figures)
    compare(`${path}/docx`, await readDocx(await leader.bytes(`${path}/docx`)), figures)
  }
}

const counted = async (reader: Reader, path: string): Promise<{ html: string; figures: Figures }> => {
  for (let tries = 0; tries < 600; tries++) {
    const html = await reader.text(path)
    const figures = readPaperPage(html)
    if (figures) return { html, figures }
    await wait(500)
  }
  throw new Error(`${path} is counted for too long`)
}
