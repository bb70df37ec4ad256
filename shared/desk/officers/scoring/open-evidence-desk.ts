import type { Officer } from '../../../domain/office/directory.ts'
import { type Job, jobGiverOf } from '../../../domain/office/job.ts'
import type { EvidencePack } from '../../../domain/scorers/evidence-pack.ts'
import type { PublishedNumber } from '../../../domain/scorers/published-numbers.ts'
import type { Scorer } from '../../../domain/scorers/scorer.ts'
import { readJob } from '../../../store/office/job-items.ts'
import { readPacks } from '../../../store/office/scoring-items.ts'
import { deskBase } from '../../base.ts'
import { startJob } from '../../clock/advancing-jobs.ts'
import type { Effects } from '../../effects.ts'
import { linkToPack, startPack } from '../../evidence/making-packs.ts'
import { linkCheck, readUsedLinks, type UsedLink } from '../../outside/checking-links.ts'
import { readAllNumbers } from '../../reports/reading-scorer-figures.ts'
import { toolsOf } from '../../tools.ts'
import { addNumber, type KeptScoring, noteNumberTest } from './keeping-scoring.ts'

export type EvidenceDesk = ReturnType<typeof openEvidenceDesk>

/** Links, published numbers and evidence packs: what of the evidence concerns the whole regency (docs/adr/0068). */
export const openEvidenceDesk = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    ...deskBase(tools),
    officerNames: async (): Promise<(id: string) => string> => {
      const officers = await tools.recentOfficers()
      return (id) => officers.find((it) => it.id === id)?.name ?? id
    },
    packs: (scorer: Scorer, period: string): Promise<EvidencePack[]> => readPacks(tools.table, scorer.id, period),
    makePack: (officer: Officer, scorer: Scorer, period: string): Promise<EvidencePack> => startPack(tools, officer, scorer, period),
    linkToPack: (scorer: Scorer, period: string, id: string): Promise<string | null> => linkToPack(tools, scorer.id, period, id),
    links: (): Promise<UsedLink[]> => readUsedLinks(tools),
    /** Has every link asked, in the background; the id of that job. */
    checkLinks: async (officer: Officer): Promise<string> =>
      (await startJob(tools, { kind: linkCheck, input: {}, by: jobGiverOf(officer) }))?.id ?? '',
    /** A job that this officer gave here. */
    job: async (officer: Officer, id: string): Promise<Job | null> => {
      const job = id === '' ? null : await readJob(tools.table, id)
      return job?.by?.id === officer.id ? job : null
    },
    numbers: (): Promise<PublishedNumber[]> => readAllNumbers(tools),
    addNumber: (facts: { number: string; where: string }): Promise<KeptScoring> => addNumber(tools, facts),
    noteNumberTest: (
      officer: Officer,
      at: { id: string; version: number },
      test: Omit<NonNullable<PublishedNumber['test']>, 'by'>,
    ): Promise<KeptScoring> => noteNumberTest(tools, officer, at, test),
  }
}
