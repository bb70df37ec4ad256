import { cluesOf, type Report } from '../../shared/domain/suggestions/clues.ts'
import { type Learned, type Lesson, nothingLearned, type Question, taught, weightOf } from '../../shared/domain/suggestions/learned.ts'
import { type Suggested, suggest } from '../../shared/domain/suggestions/suggesting.ts'

/** A report and what was decided about it. */
export type Disposed = { report: Report; lesson: Lesson }

/** What the desk learned, in memory and by words; the table keeps the same by their hashes. */
export const memory = () => {
  const about = new Map<string, Learned>()
  const known = (name: string): Learned => about.get(name) ?? nothingLearned
  let all = nothingLearned
  const count =
    (times: 1 | -1) =>
    ({ report, lesson }: Disposed): void => {
      const clues = cluesOf(report).map((clue, _, { length }) => ({ name: clue.name, weight: weightOf(clue, length) }))
      for (const { name, weight } of clues) about.set(name, taught(known(name), lesson, weight, times))
      const together = clues.reduce((sum, { weight }) => sum + weight, 0)
      all = taught(all, lesson, together, times)
    }
  return {
    learn: count(1),
    unlearn: count(-1),
    all: (): Learned => all,
    known,
    suggest: (question: Question, report: Report, most: number): Suggested[] => {
      const clues = cluesOf(report)
      const learned = clues.map(({ name }) => known(name))
      return suggest(question, clues, learned, all, most)
    },
  }
}

const places = [1, 3, 5] as const
/** Of how many reports the right answer stood first, among three, among five. */
export type Found = { asked: number; right: Record<(typeof places)[number], number> }

/** Learns from the first part, in order of time, and is asked about the rest without learning more. */
export const measureSuggestions = (disposed: readonly Disposed[], question: Question, learnedShare = 0.7): Found => {
  const cut = Math.floor(disposed.length * learnedShare)
  const desk = memory()
  for (const it of disposed.slice(0, cut)) desk.learn(it)
  const asked = disposed.slice(cut).filter(({ lesson }) => lesson[question] !== null)
  const ranks = asked.map(({ report, lesson }) =>
    desk.suggest(question, report, places.at(-1) ?? 1).findIndex(({ id }) => id === lesson[question]),
  )
  const within = (most: number) => ranks.filter((rank) => rank >= 0 && rank < most).length
  return { asked: asked.length, right: { 1: within(1), 3: within(3), 5: within(5) } }
}
