import type { Officer } from '../../../domain/office/directory.ts'
import { type Job, jobGiverOf } from '../../../domain/office/job.ts'
import type { CollectingRound, RoundAnswer } from '../../../domain/scorers/collecting-round.ts'
import type { EvidencePack } from '../../../domain/scorers/evidence-pack.ts'
import type { PublishedNumber } from '../../../domain/scorers/published-numbers.ts'
import type { Scorer } from '../../../domain/scorers/scorer.ts'
import type { ScorerSettings, ScoringFacts } from '../../../domain/scorers/scoring-answers.ts'
import { mayKeepScoring } from '../../../domain/scorers/scoring-answers.ts'
import { readJob } from '../../../store/office/job-items.ts'
import { readPacks, readScorerSettings } from '../../../store/office/scoring-items.ts'
import { deskBase } from '../../base.ts'
import { startJob } from '../../clock/advancing-jobs.ts'
import type { Effects } from '../../effects.ts'
import { linkToPack, startPack } from '../../evidence/making-packs.ts'
import { linkCheck, readUsedLinks, type UsedLink } from '../../outside/checking-links.ts'
import { readAllNumbers } from '../../reports/reading-scorer-figures.ts'
import { toolsOf } from '../../tools.ts'
import { answerRound, readOwnFigures, readRound, type ShownRound } from './answering-rounds.ts'
import { type AnswerAt, addNumber, type KeptScoring, noteNumberTest, saveAnswer, saveSettings } from './keeping-scoring.ts'
import {
  type InstitutionLine,
  readCalendar,
  readInstitutionLines,
  readScorerPage,
  type ScorerLine,
  type ShownScorer,
} from './reading-scoring.ts'

export type ScoringDesk = ReturnType<typeof openScoringDesk>

/** What scorers ask, what the desk answers by itself and what people add (docs/adr/0068). */
export const openScoringDesk = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    ...deskBase(tools),
    calendarOf: (officer: Officer): Promise<ScorerLine[]> => readCalendar(tools, officer),
    scorer: (scorer: Scorer, period: string, subject: string): Promise<ShownScorer> => readScorerPage(tools, scorer, period, subject),
    institutionLines: (scorer: Scorer, period: string): Promise<InstitutionLine[]> => readInstitutionLines(tools, scorer, period),
    settingsOf: async (scorer: Scorer): Promise<ScorerSettings | null> => (await readScorerSettings(tools.table)).get(scorer.id) ?? null,
    /** Who may be named as answering for an item, by their names. */
    responsible: async (subject: string): Promise<Officer[]> =>
      (await tools.recentOfficers()).filter((it) => it.active && mayKeepScoring(it, subject)).sort((a, b) => (a.name < b.name ? -1 : 1)),
    officerNames: async (): Promise<(id: string) => string> => {
      const officers = await tools.recentOfficers()
      return (id) => officers.find((it) => it.id === id)?.name ?? id
    },
    saveAnswer: (officer: Officer, at: AnswerAt, facts: ScoringFacts): Promise<KeptScoring> => saveAnswer(tools, officer, at, facts),
    saveSettings: (scorer: Scorer, version: number, facts: Pick<ScorerSettings, 'months' | 'note'>): Promise<KeptScoring> =>
      saveSettings(tools, scorer, version, facts),
    round: (quarter: string | null): Promise<ShownRound | null> => readRound(tools, quarter),
    ownFigures: (round: CollectingRound, institution: string) => readOwnFigures(tools, round, institution),
    answerRound: (
      officer: Officer,
      at: { quarter: string; institution: string; version: number },
      facts: { answer: RoundAnswer; sentence: string | null },
    ): Promise<KeptScoring> => answerRound(tools, officer, at, facts),
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
