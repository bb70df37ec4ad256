import type { Officer } from '../../../domain/office/directory.ts'
import { numberId, numbersOfRegion, type PublishedNumber } from '../../../domain/scorers/published-numbers.ts'
import type { Scorer, ScorerItem } from '../../../domain/scorers/scorer.ts'
import { mayKeepScoring, type ScorerSettings, type ScoringFacts } from '../../../domain/scorers/scoring-answers.ts'
import { localDateOf } from '../../../domain/time/local-date.ts'
import { putPublishedNumber, putScorerSettings, putScoringAnswer, readPublishedNumbers } from '../../../store/office/scoring-items.ts'
import { transact } from '../../../store/transact.ts'
import { readAllNumbers } from '../../reports/reading-scorer-figures.ts'
import type { Tools } from '../../tools.ts'

/** What became of a click: `changed-since` when another officer was first. */
export type KeptScoring = 'done' | 'changed-since' | 'absent'

export type AnswerAt = { scorer: Scorer; period: string; subject: string; item: ScorerItem; version: number }

const committed = async (tools: Tools, action: Parameters<typeof transact>[1][number]): Promise<KeptScoring> =>
  (await transact(tools.table.documents, [action])).committed ? 'done' : 'changed-since'

const todayOf = async ({ effects, region }: Tools) => localDateOf(effects.now(), (await region()).timeZone)

export const saveAnswer = async (tools: Tools, officer: Officer, at: AnswerAt, facts: ScoringFacts): Promise<KeptScoring> => {
  if (!mayKeepScoring(officer, at.subject)) return 'absent'
  const { scorer, item, version, period, subject } = at
  const answer = {
    ...facts,
    scorer: scorer.id,
    period,
    subject,
    item: item.id,
    by: officer.id,
    on: await todayOf(tools),
    version: version + 1,
  }
  return committed(tools, putScoringAnswer(tools.table, answer))
}

export const saveSettings = async (
  tools: Tools,
  scorer: Scorer,
  version: number,
  facts: Pick<ScorerSettings, 'months' | 'note'>,
): Promise<KeptScoring> => committed(tools, putScorerSettings(tools.table, { ...facts, scorer: scorer.id, version: version + 1 }))

/** A number that an officer found somewhere, to be called. Known already: nothing is written. */
export const addNumber = async (tools: Tools, { number, where }: { number: string; where: string }): Promise<KeptScoring> => {
  const id = numberId(number)
  const [shown, noted] = await Promise.all([readAllNumbers(tools), readPublishedNumbers(tools.table)])
  if (shown.some((it) => it.id === id)) return 'done'
  // It was withdrawn, and stands somewhere again: nobody has called it since.
  const version = (noted.find((it) => it.id === id)?.version ?? 0) + 1
  return committed(tools, putPublishedNumber(tools.table, { id, number, where, test: null, version }))
}

/** That a number was called. Those of the region file are published as long as it holds them, and cannot be withdrawn here. */
export const noteNumberTest = async (
  tools: Tools,
  officer: Officer,
  { id, version }: { id: string; version: number },
  test: Omit<NonNullable<PublishedNumber['test']>, 'by'>,
): Promise<KeptScoring> => {
  const known = (await readAllNumbers(tools)).find((it) => it.id === id)
  if (!known) return 'absent'
  if (known.version !== version) return 'changed-since'
  const ofRegion = numbersOfRegion(await tools.region()).some((it) => it.id === id)
  if (ofRegion && test.result === 'withdrawn') return 'absent'
  return committed(tools, putPublishedNumber(tools.table, { ...known, test: { ...test, by: officer.id }, version: version + 1 }))
}
