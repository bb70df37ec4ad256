import type { Officer } from '../../../domain/office/directory.ts'
import {
  type CollectingRound,
  isRoundOpen,
  mayAnswerRound,
  monthsAskedIn,
  type RoundAnswer,
  type RoundReply,
} from '../../../domain/scorers/collecting-round.ts'
import { type FigureLine, linesOf, type ScorerFigure } from '../../../domain/scorers/scorer-figures.ts'
import { localDateOf } from '../../../domain/time/local-date.ts'
import { putReply, readReplies, readRounds } from '../../../store/office/round-items.ts'
import { transact } from '../../../store/transact.ts'
import { readFigureSources } from '../../reports/reading-scorer-figures.ts'
import type { Tools } from '../../tools.ts'
import type { KeptScoring } from './keeping-scoring.ts'

/** A round with what was answered so far. */
export type ShownRound = { round: CollectingRound; replies: RoundReply[]; isOpen: boolean }

const todayOf = async ({ effects, region }: Tools) => localDateOf(effects.now(), (await region()).timeZone)

/** The round of that quarter, or the last one. */
export const readRound = async (tools: Tools, quarter: string | null): Promise<ShownRound | null> => {
  const rounds = await readRounds(tools.table)
  const round = quarter === null ? rounds.at(-1) : rounds.find((it) => it.quarter === quarter)
  if (!round) return null
  return { round, replies: await readReplies(tools.table, round.quarter), isOpen: isRoundOpen(round, await todayOf(tools)) }
}

/** Figures of an institution that it looks at before it answers. */
const ownFigures: readonly ScorerFigure[] = ['information-list', 'exempt-list', 'answers', 'requests', 'readiness']

export const readOwnFigures = async (
  tools: Tools,
  round: CollectingRound,
  institution: string,
): Promise<{ figure: ScorerFigure; lines: FigureLine[] }[]> => {
  const sources = await readFigureSources(tools, institution, monthsAskedIn(round))
  return ownFigures.map((figure) => ({ figure, lines: linesOf(figure, sources) }))
}

export const answerRound = async (
  tools: Tools,
  officer: Officer,
  at: { quarter: string; institution: string; version: number },
  facts: { answer: RoundAnswer; sentence: string | null },
): Promise<KeptScoring> => {
  const shown = await readRound(tools, at.quarter)
  if (!shown?.isOpen || !shown.round.institutions.includes(at.institution) || !mayAnswerRound(officer, at.institution)) return 'absent'
  const { quarter, institution, version } = at
  const reply: RoundReply = { ...facts, quarter, institution, by: officer.id, on: await todayOf(tools), version: version + 1 }
  return (await transact(tools.table.documents, [putReply(tools.table, reply)])).committed ? 'done' : 'changed-since'
}
