import type { Officer } from '../../../domain/office/directory.ts'
import { type AnswerPlace, answerOwner } from '../../../domain/scorers/answer-file.ts'
import type { CollectingRound, RoundAnswer } from '../../../domain/scorers/collecting-round.ts'
import type { Scorer } from '../../../domain/scorers/scorer.ts'
import type { ScorerSettings, ScoringFacts } from '../../../domain/scorers/scoring-answers.ts'
import { mayKeepScoring } from '../../../domain/scorers/scoring-answers.ts'
import { readScorerSettings } from '../../../store/office/scoring-items.ts'
import { deskBase } from '../../base.ts'
import type { Effects } from '../../effects.ts'
import { answerFiles } from '../../files/answer-files.ts'
import { uploadForm } from '../../files/case-files.ts'
import { answerFileId, idBytes } from '../../identifiers.ts'
import { toolsOf } from '../../tools.ts'
import { answerRound, readOwnFigures, readRound, type ShownRound } from './answering-rounds.ts'
import { type AnswerAt, type KeptScoring, saveAnswer, saveSettings } from './keeping-scoring.ts'
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
  const files = answerFiles(tools)
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
    /** A form that sends a file for that item straight to the bucket, and leads `back` afterwards. */
    answerUploadForm: (officer: Officer, place: AnswerPlace, back: string) =>
      uploadForm(effects, { owner: answerOwner(place), fileId: answerFileId(officer.id, effects.randomBytes(idBytes)), back }),
    answerFile: files.answerFileOf,
    /** A link, for a few minutes, to the file that was kept. */
    linkToAnswerFile: files.linkToAnswerFile,
    takeOffAnswerFile: files.takeOffAnswerFile,
    saveSettings: (scorer: Scorer, version: number, facts: Pick<ScorerSettings, 'months' | 'note'>): Promise<KeptScoring> =>
      saveSettings(tools, scorer, version, facts),
    round: (quarter: string | null): Promise<ShownRound | null> => readRound(tools, quarter),
    ownFigures: (round: CollectingRound, institution: string) => readOwnFigures(tools, round, institution),
    answerRound: (
      officer: Officer,
      at: { quarter: string; institution: string; version: number },
      facts: { answer: RoundAnswer; sentence: string | null },
    ): Promise<KeptScoring> => answerRound(tools, officer, at, facts),
  }
}
