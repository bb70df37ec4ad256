import type { Clue } from './clues.ts'
import { type Count, type Learned, nothing, oneWord, type Question } from './learned.ts'

/** Words of fewer reports are somebody's own: they decide nothing and are never named. */
export const sharedBy = 5

/** One clue that speaks for it: which, in how many reports it led there, and in how many it stood. */
export type Because = { at: number; cases: number; of: number }

export type Suggested = { id: string; because: Because[] }

/** What a report says (`at`: its place among the clues of the report) and what is known about it. */
type Known = { at: number; clue: Clue; learned: Learned }

/**
 * What was decided of reports like this one, the likeliest first, and why. Complement naive Bayes (Rennie et al., 2003): an answer is
 * likely when reports with another answer hardly ever say what this one says. That stays fair to answers that are rare.
 */
export const suggest = (question: Question, clues: readonly Clue[], about: readonly Learned[], all: Learned, most: number): Suggested[] => {
  const known = clues.flatMap((clue, at): Known[] => {
    const learned = about[at]
    return learned && learned.cases >= sharedBy ? [{ at, clue, learned }] : []
  })
  const score = (id: string): number =>
    known.reduce((sum, { clue, learned }) => sum - (clue.inTitle ? 2 : 1) * Math.log(saidElsewhere(learned, all, question, id)), 0)
  return Object.keys(all[question])
    .map((id) => ({ id, because: reasonsFor(question, id, known, all), score: score(id) }))
    .filter(({ because }) => because.length > 0)
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .slice(0, most)
    .map(({ id, because }) => ({ id, because }))
}

/** Of everything that reports with another answer say, how much is this clue; never nothing, for they may say it tomorrow. */
const saidElsewhere = (clue: Learned, all: Learned, question: Question, id: string): number =>
  (elsewhere(clue, question, id).weight + oneWord) / (elsewhere(all, question, id).weight + vocabulary * oneWord)

/** About so many words tell reports apart; the order of answers hardly depends on it. */
const vocabulary = 300

const here = (learned: Learned, question: Question, id: string): Count => learned[question][id] ?? nothing

const elsewhere = (learned: Learned, question: Question, id: string): Count => {
  const { cases, weight } = here(learned, question, id)
  return { cases: learned.cases - cases, weight: learned.weight - weight }
}

const mostReasons = 3
/** Once may be chance; and it has to lead there in most reports, or twice as often as reports in general do. */
const [leastCases, inMost, leastLift] = [2, 0.5, 2]

/** A second reason that holds for one report of thirty convinces nobody. */
const worthSaying = 0.05

/** The clues that speak for this answer, the most telling first. */
const reasonsFor = (question: Question, id: string, known: readonly Known[], all: Learned): Because[] => {
  const usual = here(all, question, id).cases / Math.max(1, all.cases)
  return known
    .map(({ at, learned }) => ({ at, cases: here(learned, question, id).cases, of: learned.cases }))
    .map((because) => ({ because, share: because.cases / because.of }))
    .filter(({ because, share }) => because.cases >= leastCases && share >= Math.min(inMost, leastLift * usual))
    .map(({ because, share }) => ({ because, share, tells: because.cases * Math.log(share / usual) }))
    .sort((one, other) => other.tells - one.tells || one.because.at - other.because.at)
    .filter(({ share }, i) => i === 0 || share >= worthSaying)
    .slice(0, mostReasons)
    .map(({ because }) => because)
}
