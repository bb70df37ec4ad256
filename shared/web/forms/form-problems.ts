import type * as z from 'zod'
import { readFieldError } from '../../domain/actions/form-fields.ts'
import type { Language } from '../language.ts'
import type { FieldProblem } from '../replies.ts'
import { frameTextOf } from '../text/frame-text.ts'

/** Wrong fields in words, one per field, in the order of the form. */
export const problemsOf = (
  error: z.ZodError,
  labels: Readonly<Record<string, string>>,
  limits: Readonly<Record<string, number>>,
  language: Language,
  /** What to do where a field was left empty, in words of that field. */
  missing: Readonly<Record<string, string>> = {},
): FieldProblem[] => {
  const words = frameTextOf(language).errors.fields
  const first = new Map<string, string>()
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '')
    if (!first.has(field)) first.set(field, issue.message)
  }
  const order = Object.keys(labels)
  return [...first]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([field, message]) => {
      const { code, over, limit } = readFieldError(message)
      const sentence =
        (code === 'required' ? missing[field] : undefined) ??
        words[code]({ field: labels[field] ?? field, over, limit: limits[field] ?? limit })
      return { field, code, message: sentence }
    })
}
