import type { Institution, Officer } from '../../../domain/office/directory.ts'
import { type AnswerFile, isOfItem, noAnswerFile } from '../../../domain/scorers/answer-file.ts'
import type { Months, Scorer, ScorerItem } from '../../../domain/scorers/scorer.ts'
import { type FigureLine, linesOf, type ScorerFigure } from '../../../domain/scorers/scorer-figures.ts'
import { scorers } from '../../../domain/scorers/scorers.ts'
import {
  isEmpty,
  maySeeScorer,
  maySeeScoring,
  monthsIn,
  type ScorerSettings,
  type ScoringAnswer,
} from '../../../domain/scorers/scoring-answers.ts'
import { currentPeriod, figureMonths, periodBefore } from '../../../domain/scorers/scoring-months.ts'
import { type LocalDate, localDateOf } from '../../../domain/time/local-date.ts'
import { readAnswerFiles } from '../../../store/office/answer-file-items.ts'
import { readScorerSettings, readScoringAnswers } from '../../../store/office/scoring-items.ts'
import { countEmpty, readSubjects } from '../../reports/reading-empty-items.ts'
import { readFigureSources } from '../../reports/reading-scorer-figures.ts'
import type { Tools } from '../../tools.ts'

/** An item as it stands: what the desk answers, what was added, and what the period before said. */
export type ShownItem = {
  item: ScorerItem
  answer: ScoringAnswer | null
  /** Of the period before, offered as a first value while nothing was added to this one. */
  before: ScoringAnswer | null
  /** The file beside it, and what became of the last ones sent. */
  place: AnswerFile
  empty: boolean
  figures: { figure: ScorerFigure; lines: FigureLine[] }[]
}

export type ShownScorer = {
  scorer: Scorer
  period: string
  subject: string
  months: Months | null
  settings: ScorerSettings | null
  /** Months of receipt that the figures count. */
  counted: string[]
  /** Empty ones first. */
  items: ShownItem[]
}

const todayOf = async ({ effects, region }: Tools): Promise<LocalDate> => localDateOf(effects.now(), (await region()).timeZone)

export const readScorerPage = async (tools: Tools, scorer: Scorer, period: string, subject: string): Promise<ShownScorer> => {
  const [today, allSettings] = await Promise.all([todayOf(tools), readScorerSettings(tools.table)])
  const settings = allSettings.get(scorer.id) ?? null
  const months = monthsIn(scorer, settings)
  const counted = figureMonths(period, months, today)
  const [answers, before, files, sources] = await Promise.all([
    readScoringAnswers(tools.table, scorer.id, period, subject),
    readScoringAnswers(tools.table, scorer.id, periodBefore(period), subject),
    readAnswerFiles(tools.table, scorer.id, period, subject),
    readFigureSources(tools, subject, counted),
  ])
  const items = scorer.items.map((item): ShownItem => {
    const answer = answers.find((it) => it.item === item.id) ?? null
    const place = files.find((it) => isOfItem(it, subject, item.id)) ?? noAnswerFile({ scorer: scorer.id, period, subject, item: item.id })
    return {
      item,
      answer,
      place,
      before: answer === null ? (before.find((it) => it.item === item.id) ?? null) : null,
      empty: isEmpty(item, answer, { requests: sources.requests.cameIn, hasFile: place.file !== null }),
      figures: item.desk.flatMap((it) => (it.kind === 'figure' ? [{ figure: it.figure, lines: linesOf(it.figure, sources) }] : [])),
    }
  })
  return {
    scorer,
    period,
    subject,
    months,
    settings,
    counted,
    items: [...items.filter(({ empty }) => empty), ...items.filter(({ empty }) => !empty)],
  }
}

/** One line of the calendar: when a scorer comes, and how much of its period is empty. */
export type ScorerLine = { scorer: Scorer; period: string; months: Months | null; items: number; empty: number }

/** Scorers that the officer sees, of the whole regency or of their own institution. */
export const readCalendar = async (tools: Tools, officer: Officer): Promise<ScorerLine[]> => {
  const [today, settings] = await Promise.all([todayOf(tools), readScorerSettings(tools.table)])
  return Promise.all(
    scorers
      .filter((it) => maySeeScorer(officer, it))
      .map(async (scorer) => {
        const months = monthsIn(scorer, settings.get(scorer.id) ?? null)
        const period = currentPeriod(months, today)
        const subjects = (await readSubjects(tools, scorer, today)).filter((it) => maySeeScoring(officer, it))
        const empty = await countEmpty(tools, scorer, period, figureMonths(period, months, today), subjects)
        return {
          scorer,
          period,
          months,
          items: scorer.items.length * subjects.length,
          empty: [...empty.values()].reduce((sum, some) => sum + some.length, 0),
        }
      }),
  )
}

export type InstitutionLine = { institution: Institution; empty: number }

/** Of a scorer whom each institution answers: how much of each is empty, the emptiest first. */
export const readInstitutionLines = async (tools: Tools, scorer: Scorer, period: string): Promise<InstitutionLine[]> => {
  const today = await todayOf(tools)
  const subjects = await readSubjects(tools, scorer, today)
  const [empty, institutions] = await Promise.all([countEmpty(tools, scorer, period, [], subjects), tools.recentInstitutions()])
  return institutions
    .flatMap((institution) => {
      const some = empty.get(institution.id)
      return some === undefined ? [] : [{ institution, empty: some.length }]
    })
    .sort((a, b) => b.empty - a.empty || (a.institution.name < b.institution.name ? -1 : 1))
}
