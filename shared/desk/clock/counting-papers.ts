import * as z from 'zod'
import { canonical } from '../../domain/events/chain.ts'
import type { DeskRow } from '../../domain/lists/desk-row.ts'
import type { CaseOutcome, Job } from '../../domain/office/job.ts'
import { type Asked, type PaperRow, partOf } from '../../domain/papers/as-of.ts'
import { differencesOf, mostListed, type Paper, type PaperFigures, together } from '../../domain/papers/paper.ts'
import { paperKinds } from '../../domain/papers/paper-kinds.ts'
import { daysOf } from '../../domain/papers/paper-period.ts'
import { type Calendar, type CalendarDay, calendarOf } from '../../domain/time/calendar.ts'
import { addDays, type LocalDate, localDateOf } from '../../domain/time/local-date.ts'
import { readLog } from '../../store/case/case-items.ts'
import { eachPaperPart, putPaperPart, readPaper, replacePaper } from '../../store/office/paper-items.ts'
import { type GuardedAction, transact } from '../../store/transact.ts'
import { factsOfPaper } from '../reports/making-papers.ts'
import { checksumOf, figuresText, keepPaperFile, readPaperDocument, readPaperFigures } from '../reports/paper-files.ts'
import type { Tools } from '../tools.ts'
import { jobKind } from './advancing-jobs.ts'
import { everyCase } from './every-case.ts'
import { countingPaper } from './paper-job.ts'

/** `again`: what was counted before is compared and stays. */
const Counting = z.object({ paper: z.string(), again: z.boolean() })
type Counting = z.infer<typeof Counting>

/** Its paper, while this job is the one that counts it. */
const paperOf = async ({ table }: Tools, { paper: id }: Counting, job: Job): Promise<Paper | null> => {
  const paper = await readPaper(table, id)
  return paper?.job === job.id ? paper : null
}

/** By what a list knows of a case now, which is more than the paper counts: its log decides. */
const mayCount =
  ({ kind, period, asOf }: Asked) =>
  (row: DeskRow, endedAt: string | null): boolean => {
    const { counts, span } = paperKinds[kind]
    const days = daysOf(span, period)
    if (!days || row.receivedOn > asOf || row.receivedOn > days.to) return false
    // What ended before the week began has no part in it; a day more, because moments are kept in UTC.
    if (counts === 'what-happened') return endedAt === null || endedAt.slice(0, 10) >= addDays(days.from, -1)
    return row.receivedOn >= days.from && (row.channel === 'request') === (counts === 'requests')
  }

/** The calendar under which a paper was first counted holds for it; before that, the one in force. */
const daysFor = async (tools: Tools, paper: Paper): Promise<readonly CalendarDay[]> =>
  (paper.figures === null ? null : await readPaperFigures(tools, paper.id))?.days ?? (await tools.law()).days

/** Read once for all cases of a job. */
const kept = new WeakMap<Tools, { job: string; calendar: Calendar }>()
const calendarFor = async (tools: Tools, paper: Paper, job: Job): Promise<Calendar> => {
  const known = kept.get(tools)
  if (known?.job === job.id) return known.calendar
  const calendar = calendarOf(await daysFor(tools, paper))
  kept.set(tools, { job: job.id, calendar })
  return calendar
}

const count = async (tools: Tools, input: Counting, caseId: string, along: readonly GuardedAction[], job: Job): Promise<CaseOutcome> => {
  const paper = await paperOf(tools, input, job)
  if (!paper) return { kind: 'left-out', reason: 'missing' }
  const log = await readLog(tools.table, caseId)
  const judgedAt = input.again ? paper.judgedAt : job.createdAt
  const part = log.length === 0 ? null : partOf(log, paper, await calendarFor(tools, paper, job), judgedAt)
  const noted = part ? [putPaperPart(tools.table, job.id, caseId, part, tools.effects.now())] : []
  const outcome = await transact(tools.table.documents, [...along, ...noted])
  return !outcome.committed && outcome.contended ? { kind: 'left-out', reason: 'busy' } : { kind: 'done' }
}

/** Adds up what was counted; begun anew after a crash it writes the same. */
const finish = async (tools: Tools, input: Counting, job: Job): Promise<void> => {
  const paper = await paperOf(tools, input, job)
  if (!paper) return
  let rows: PaperRow[] = []
  const later: { number: string; receivedOn: LocalDate; recordedOn: LocalDate }[] = []
  await eachPaperPart(tools.table, job.id, (part) => {
    if ('rows' in part) rows.push(...part.rows)
    else if (part.later.number !== null) later.push({ ...part.later, number: part.later.number })
    if (rows.length > 10_000) rows = together(rows)
  })
  const counted = together(rows)
  const { againFailed: _, ...known } = paper
  const next: Paper = { ...known, version: paper.version + 1, job: null }
  const on = localDateOf(tools.effects.now(), (await tools.region()).timeZone)
  if (Object.keys(job.leftOut).length > 0) {
    // A figure that lacks a case is none: it stays uncounted, and the page says so.
    await replacePaper(tools.table, input.again ? { ...next, againFailed: on } : next)
    return
  }
  if (input.again) {
    const before = await readPaperFigures(tools, paper.id)
    const differences = differencesOf(before?.rows ?? [], counted).slice(0, mostListed)
    const entered = later.sort((a, b) => (`${a.recordedOn}${a.number}` < `${b.recordedOn}${b.number}` ? -1 : 1)).slice(0, mostListed)
    const again = { on, differences, later: entered, ...(await comparedWords(tools, paper, counted)) }
    await replacePaper(tools.table, { ...next, again })
    return
  }
  const [days, institutions] = [await daysFor(tools, paper), await tools.institutions()]
  const { kind, period, asOf } = paper
  const { categories } = await tools.region()
  const names = Object.fromEntries([...institutions, ...categories].map(({ id, name }) => [id, name]))
  const figures: PaperFigures = { kind, period, asOf, rows: counted, days: [...days], names }
  const text = figuresText(figures)
  await keepPaperFile(tools, paper.id, 'figures.json', text)
  await replacePaper(tools.table, { ...next, state: 'draft', figures: checksumOf(text), judgedAt: job.createdAt })
}

/** An issued paper composed anew, of what was counted again, against the words that were kept. */
const comparedWords = async (tools: Tools, paper: Paper, rows: readonly PaperRow[]): Promise<{ sameWords?: boolean }> => {
  const [kept, facts] = [paper.issued && (await readPaperDocument(tools, paper.id)), await factsOfPaper(tools, paper)]
  if (!kept || !facts) return {}
  const { composePaper } = await import('../../letters/papers/compose-paper.ts')
  return { sameWords: canonical(composePaper({ ...facts, figures: { ...facts.figures, rows: [...rows] } })) === canonical(kept) }
}

export const countingPapersKinds = {
  [countingPaper]: jobKind<Counting>({
    input: Counting,
    overAll: true,
    cases: async (tools, input, cursor, job) => {
      const paper = await paperOf(tools, input, job)
      return paper ? everyCase(tools, cursor, mayCount(paper)) : { ids: [], next: null }
    },
    work: count,
    finish,
  }),
}
