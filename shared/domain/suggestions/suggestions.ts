import * as z from 'zod'
import { type Clue, cluesForm, cluesOf, districtOf, type Report } from './clues.ts'
import type { Question } from './learned.ts'
import type { Because, Suggested } from './suggesting.ts'

/** More than are shown: some may have ended since, or are complained about. */
export const keptAtMost = { institution: 8, category: 1 } as const
export const shownInstitutions = 3

const SuggestedSchema = z.object({ id: z.string(), because: z.array(z.object({ at: z.int(), cases: z.int(), of: z.int() })) })

/**
 * What was suggested when a case came in. Its reasons name places among the clues of the report and no words, so that nothing of what
 * it says lies anywhere but in its texts, and goes with them. `title` and `text`: the numbers of the texts.
 */
export const Suggestions = z.object({
  form: z.int(),
  title: z.int(),
  text: z.int(),
  institution: z.array(SuggestedSchema),
  category: z.array(SuggestedSchema),
})
export type Suggestions = z.infer<typeof Suggestions>

/** A reason as it is read: a word, or a kecamatan. */
export type Reason = Pick<Because, 'cases' | 'of'> & ({ word: string } | { district: string })
export type Reasoned = { id: string; reasons: Reason[] }

/** What is suggested, with its reasons in words; nothing once the report has lost its own. */
export const reasoned = (
  question: Question,
  suggestions: Suggestions | null,
  texts: ReadonlyMap<number, { text: string }>,
  district: string | null,
): Reasoned[] => {
  const report = suggestions && reportOf(suggestions, texts, district)
  if (!suggestions || !report || suggestions.form !== cluesForm) return []
  const clues = cluesOf(report)
  return suggestions[question].map(({ id, because }) => ({ id, reasons: because.flatMap((it) => reasonOf(it, clues[it.at])) }))
}

/** Null where one of the texts was erased, or is not for whoever looks. */
export const reportOf = (
  { title, text }: Pick<Suggestions, 'title' | 'text'>,
  texts: ReadonlyMap<number, { text: string }>,
  district: string | null,
): Report | null => {
  const [first, second] = [texts.get(title)?.text, texts.get(text)?.text]
  return first === undefined || second === undefined ? null : { title: first, text: second, district }
}

const reasonOf = ({ cases, of }: Because, clue: Clue | undefined): Reason[] => {
  if (clue === undefined) return []
  const place = districtOf(clue)
  return [place === null ? { word: clue.name, cases, of } : { district: place, cases, of }]
}

export const suggestionsOf = (
  { title, text }: Pick<Suggestions, 'title' | 'text'>,
  answers: Record<Question, Suggested[]>,
): Suggestions | null => (answers.institution.length + answers.category.length === 0 ? null : { form: cluesForm, title, text, ...answers })
