import type { Officer } from '../../domain/office/directory.ts'
import type { Asked } from '../../domain/papers/as-of.ts'
import type { Paper, Signing } from '../../domain/papers/paper.ts'
import { isSuperiors, paperKinds, type SectionName } from '../../domain/papers/paper-kinds.ts'
import { daysOf } from '../../domain/papers/paper-period.ts'
import { localDateOf } from '../../domain/time/local-date.ts'
import { letterPlaceOf } from '../../letters/official/letterhead.ts'
import type { PaperFacts } from '../../letters/papers/paper-parts.ts'
import { readJob } from '../../store/office/job-items.ts'
import { putNewPaper, putPaper, readPaper, readPapers, replacePaper } from '../../store/office/paper-items.ts'
import { transact } from '../../store/transact.ts'
import { newOrder } from '../clock/advancing-jobs.ts'
import { countingPaper } from '../clock/paper-job.ts'
import type { Tools } from '../tools.ts'
import { readPaperFigures } from './paper-files.ts'

/** What became of a click: `changed-since` when somebody else was first. */
export type PaperOutcome = { kind: 'done'; id: string } | { kind: 'changed-since' } | { kind: 'refused' }

const todayOf = async ({ effects, region }: Tools) => localDateOf(effects.now(), (await region()).timeZone)

/** A paper looks at days that are over: what is recorded while it is counted changes nothing. */
export const mayAsk = ({ kind, period, asOf }: Asked, today: string): boolean => {
  const days = daysOf(paperKinds[kind].span, period)
  return days !== null && days.from <= asOf && asOf < today
}

/** Begins to count a paper; it begins with the words of the last one of its kind. */
export const makePaper = async (tools: Tools, officer: Pick<Officer, 'id'>, asked: Asked): Promise<PaperOutcome> => {
  const today = await todayOf(tools)
  if (!mayAsk(asked, today)) return { kind: 'refused' }
  const papers = await readPapers(tools.table)
  const { kind, period, asOf } = asked
  const same = papers.filter((it) => it.kind === kind && it.period === period)
  const id = `${paperKinds[kind].slug}-${period}-${same.length + 1}`
  const { job, action } = newOrder(tools, { kind: countingPaper, input: { paper: id, again: false }, by: null })
  const paper: Paper = {
    id,
    kind,
    period,
    asOf,
    version: 1,
    state: 'counting',
    job: job.id,
    madeBy: officer.id,
    madeOn: today,
    figures: null,
    sections: lastWords(papers, kind),
    signing: null,
    erased: [],
    issued: null,
    again: null,
  }
  const outcome = await transact(tools.table.documents, [putNewPaper(tools.table, paper), action])
  return outcome.committed ? { kind: 'done', id } : { kind: 'changed-since' }
}

/** Words that stay from year to year: those of the paper of this kind that was made last. */
const lastWords = (papers: readonly Paper[], kind: Paper['kind']): Paper['sections'] => {
  const before = papers.filter((it) => it.kind === kind).sort((a, b) => (`${a.period} ${a.id}` < `${b.period} ${b.id}` ? 1 : -1))[0]
  const erased = new Set(before?.erased.map(({ section }) => section))
  return Object.fromEntries(Object.entries(before?.sections ?? {}).filter(([name]) => !erased.has(name as SectionName)))
}

/** Counts once more: of a draft that was not finished for the first time; of others for the same day, to be compared. */
export const countAgain = async (tools: Tools, id: string, version: number): Promise<PaperOutcome> => {
  const paper = await readPaper(tools.table, id)
  if (!paper || (await progressOf(tools, paper)) !== null) return { kind: 'refused' }
  if (paper.version !== version) return { kind: 'changed-since' }
  const again = paper.state !== 'counting'
  const { job, action } = newOrder(tools, { kind: countingPaper, input: { paper: id, again }, by: null })
  const outcome = await transact(tools.table.documents, [putPaper(tools.table, { ...paper, version: version + 1, job: job.id }), action])
  return outcome.committed ? { kind: 'done', id } : { kind: 'changed-since' }
}

/**
 * How far its counting is, in per cent; null where nothing counts. How many cases that are is nobody's to know: what is about the
 * reader would stand among them.
 */
export const progressOf = async ({ table }: Tools, { job: id }: Paper): Promise<number | null> => {
  const job = id === null ? null : await readJob(table, id)
  if (!job || job.status === 'done') return null
  return job.status === 'planning' || job.total === 0 ? 0 : Math.min(99, Math.floor((100 * job.done) / job.total))
}

export const saveWords = async (
  tools: Tools,
  id: string,
  version: number,
  { sections, signing }: Pick<Paper, 'sections'> & { signing: Signing },
): Promise<PaperOutcome> => {
  const paper = await readPaper(tools.table, id)
  if (paper?.state !== 'draft') return { kind: 'refused' }
  const saved = paper.version === version && (await replacePaper(tools.table, { ...paper, version: version + 1, sections, signing }))
  return saved ? { kind: 'done', id } : { kind: 'changed-since' }
}

/** Who signs a paper of that kind, by the region file. */
export const usualSigning = async (tools: Tools, kind: Paper['kind']): Promise<Signing> => {
  const { letters } = await tools.region()
  const usual = letters.signatories[isSuperiors(kind) ? 'superior' : 'ppid']
  return { number: '', name: usual?.name ?? '', position: usual?.position ?? '', nip: usual?.nip ?? '' }
}

/** Everything that its words and figures come from; null while it is counted. */
export const factsOfPaper = async (tools: Tools, paper: Paper): Promise<PaperFacts | null> => {
  const figures = paper.figures === null ? null : await readPaperFigures(tools, paper.id)
  if (!figures) return null
  const region = await tools.region()
  const signing = paper.signing ?? (await usualSigning(tools, paper.kind))
  const { letters, contact, name } = region
  return {
    paper,
    figures,
    letterhead: {
      regionName: /^pemerintah/i.test(name) ? name : `Pemerintah ${name}`,
      unitName: isSuperiors(paper.kind) ? letters.superiorUnitName : letters.unitName,
      address: contact.address,
      phone: contact.phone,
    },
    signatory: {
      name: signing.name || '........................',
      position: signing.position || 'Pejabat yang menandatangani',
      nip: signing.nip || null,
    },
    number: signing.number,
    place: letterPlaceOf(region),
    date: paper.issued?.on ?? (await todayOf(tools)),
  }
}
