import * as z from 'zod'
import type { PaperPart } from '../../domain/papers/as-of.ts'
import { Paper } from '../../domain/papers/paper.ts'
import { LocalDate } from '../../domain/time/local-date.ts'
import { getItem, held, ifAbsent, ifVersion, type Page, type Place, putItem, readAll, readPage } from '../access.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'

/** Every paper there is, drafts too. */
export const readPapers = (table: Table): Promise<Paper[]> => readAll(table, { partition: keys.paper('').pk }, held('paper', Paper))

export const readPaper = (table: Table, id: string): Promise<Paper | null> => getItem(table, keys.paper(id), held('paper', Paper))

const itemOf = (paper: Paper) => ({ ...keys.paper(paper.id), version: paper.version, paper })

/** A new paper; fails where another has its name. */
export const putNewPaper = (table: Table, paper: Paper): GuardedAction => putting(table, 'paper', itemOf(paper), ifAbsent)

/** Writes the next version; false when somebody else wrote one since. */
export const replacePaper = (table: Table, paper: Paper): Promise<boolean> => putItem(table, itemOf(paper), ifVersion(paper.version - 1))

export const putPaper = (table: Table, paper: Paper): GuardedAction => putting(table, 'paper', itemOf(paper), ifVersion(paper.version - 1))

/** Parts are needed until the job that counts has added them up. */
const keptDays = 7

const Part = z.union([
  z.object({ rows: z.array(z.object({ month: z.string(), group: z.string(), counts: z.record(z.string(), z.int()) })) }),
  z.object({ later: z.object({ number: z.string().nullable(), receivedOn: LocalDate, recordedOn: LocalDate }) }),
])

export const putPaperPart = (table: Table, jobId: string, caseId: string, part: PaperPart, now: string): GuardedAction =>
  putting(table, 'none', {
    ...keys.paperPart(jobId, caseId),
    expiresAt: Math.floor(Date.parse(now) / 1000) + keptDays * 86_400,
    part,
  })

/** All parts of a job, page by page, so that a year of them does not lie in memory at once. */
export const eachPaperPart = async (table: Table, jobId: string, take: (part: PaperPart) => void): Promise<void> => {
  let after: Place | null = null
  do {
    const page: Page<PaperPart> = await readPage(table, { partition: keys.paperPart(jobId, '').pk }, held('part', Part), { after })
    for (const part of page.items) take(part)
    after = page.next
  } while (after !== null)
}
