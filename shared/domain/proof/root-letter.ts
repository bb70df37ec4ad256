import type { DayRoot } from '../events/day-root.ts'
import { addDays, LocalDate } from '../time/local-date.ts'

/** What a letter to the overseer says (`renderDayRoot`). */
export type RootLetter = { day: LocalDate; root: string; previous: string | null }

const hex = '([0-9a-fA-F]{64})'
/** In the words of the letter; whatever a mail program puts between label and value is let be. */
const said = new RegExp(
  `Hari\\W{1,20}(\\d{4}-\\d{2}-\\d{2})[^]{0,400}?Akar hari ini\\W{1,20}${hex}(?:[^]{0,100}?Akar sebelumnya\\W{1,20}${hex})?`,
  'g',
)

/** Letters in a text that somebody pasted: several of them, quoted or with lines broken by a mail program. */
export const readRootLetters = (text: string): RootLetter[] => {
  const plain = text
    .replaceAll('\r', '')
    .replace(/^[>|\t ]+/gm, '')
    // A hash that was broken over two lines.
    .replace(/([0-9a-fA-F]{8,})=?\n([0-9a-fA-F]{2,})/g, '$1$2')
  return [...plain.matchAll(said)].flatMap(([, on, root, previous]) => {
    const day = LocalDate.safeParse(on)
    return day.success && root ? [{ day: day.data, root: root.toLowerCase(), previous: previous?.toLowerCase() ?? null }] : []
  })
}

/** What becomes of a letter beside the roots that are kept here. */
export type LetterVerdict =
  | { day: LocalDate; verdict: 'holds' }
  /** `since`: what was changed is of that day (the day before still stands as the letter says), or of an earlier one (null). */
  | { day: LocalDate; verdict: 'differs'; since: LocalDate | null }
  /** There is no root of that day here. */
  | { day: LocalDate; verdict: 'no-root' }

export const compareLetter = (letter: RootLetter, roots: readonly DayRoot[]): LetterVerdict => {
  const { day } = letter
  const of = (on: LocalDate) => roots.find((it) => it.day === on)
  const kept = of(day)
  if (!kept) return { day, verdict: 'no-root' }
  if (kept.root === letter.root) return { day, verdict: 'holds' }
  const before = of(addDays(day, -1))
  return { day, verdict: 'differs', since: letter.previous !== null && before?.root === letter.previous ? day : null }
}

/** Between which days something was changed, as far as all letters together tell: the last that holds, and the first that does not. */
export const spanOf = (verdicts: readonly LetterVerdict[]): { heldUntil: LocalDate | null; differsFrom: LocalDate } | null => {
  const days = (wanted: (it: LetterVerdict) => boolean) =>
    verdicts
      .filter(wanted)
      .map(({ day }) => day)
      .sort()
  const [differsFrom] = days(({ verdict }) => verdict !== 'holds')
  if (differsFrom === undefined) return null
  return { heldUntil: days(({ verdict }) => verdict === 'holds').findLast((it) => it < differsFrom) ?? null, differsFrom }
}
