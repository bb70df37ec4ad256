import { isActiveOn } from '../../domain/office/directory.ts'
import { isOfItem } from '../../domain/scorers/answer-file.ts'
import { type Scorer, type ScorerItem, wholeRegion } from '../../domain/scorers/scorer.ts'
import { isEmpty } from '../../domain/scorers/scoring-answers.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { readAnswerFiles } from '../../store/office/answer-file-items.ts'
import { readScoringAnswers } from '../../store/office/scoring-items.ts'
import type { Tools } from '../tools.ts'
import { readRequests } from './reading-scorer-figures.ts'

/** Who answers a scorer: the regency, or each institution that exists on that day. */
export const readSubjects = async (tools: Tools, { by }: Scorer, today: LocalDate): Promise<string[]> =>
  by === 'region' ? [wholeRegion] : (await tools.recentInstitutions()).filter((it) => isActiveOn(it, today)).map(({ id }) => id)

/** An empty item, and who answers for it. */
export type EmptyItem = { item: string; responsible: string | null }

/** The empty items of each subject, in the order of the questionnaire. */
export const countEmpty = async (
  tools: Tools,
  scorer: Scorer,
  period: string,
  counted: readonly string[],
  subjects: readonly string[],
): Promise<ReadonlyMap<string, EmptyItem[]>> => {
  const [only] = subjects.length === 1 ? subjects : []
  const [answers, files] = await Promise.all([
    readScoringAnswers(tools.table, scorer.id, period, only ?? null),
    readAnswerFiles(tools.table, scorer.id, period, only ?? null),
  ])
  // Only where an item asks whether anybody has asked for information.
  const asksWhether = scorer.items.some(({ needed }) => needed === 'nothing-asked')
  const requests = new Map(
    await Promise.all(subjects.map(async (it) => [it, asksWhether ? await readRequests(tools, it, counted) : 0] as const)),
  )
  const emptyOf = (subject: string) =>
    scorer.items.flatMap((item: ScorerItem) => {
      const answer = answers.find((it) => it.subject === subject && it.item === item.id) ?? null
      const hasFile = files.some((it) => it.file !== null && isOfItem(it, subject, item.id))
      return isEmpty(item, answer, { requests: requests.get(subject) ?? 0, hasFile })
        ? [{ item: item.id, responsible: answer?.responsible ?? null }]
        : []
    })
  return new Map(subjects.map((subject) => [subject, emptyOf(subject)]))
}
