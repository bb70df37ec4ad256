import * as z from 'zod'
import type { Complaint } from './case.ts'

/** What nobody can copy into SP4N-LAPOR! any more, because its words were erased (docs/adr/0072): the report, or what was said last. */
export const Wordless = z.enum(['report', 'answer'])
export type Wordless = z.infer<typeof Wordless>

/** What an erasure of these texts takes the words of. `said`: the number of what was answered last, which only the log tells. */
export const wordlessBy = ({ title, text, edited }: Complaint, texts: readonly number[], said?: number): Wordless[] => [
  ...([edited?.title ?? title, edited?.text ?? text].some(({ n }) => texts.includes(n)) ? (['report'] as const) : []),
  ...(said !== undefined && texts.includes(said) ? (['answer'] as const) : []),
]

type Standing = Pick<Complaint, 'wordless'>

/** Those were erased. Erasures of before this was said leave nothing behind. */
export const withWordless = ({ wordless = [] }: Standing, gone: readonly Wordless[] = []): Standing =>
  gone.length === 0 ? {} : { wordless: [...new Set([...wordless, ...gone])].sort() }

/** It has words again: an officer wrote others. */
export const wordedAgain = ({ wordless }: Standing, of: Wordless): Standing => {
  if (!wordless?.includes(of)) return {}
  const left = wordless.filter((it) => it !== of)
  return { wordless: left.length === 0 ? undefined : left }
}
