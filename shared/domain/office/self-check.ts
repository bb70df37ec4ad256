import * as z from 'zod'

/** What the desk reads of itself from outside, as a citizen's browser would: the front page, a form, and what stands behind both. */
export const selfCheckPaths = ['/', '/pengaduan', '/healthz/deep'] as const

/** A page that did not answer as it should: with another status, or (null) not at all within the time. */
export const PageFailure = z.object({ path: z.string(), status: z.int().nullable() })
export type PageFailure = z.infer<typeof PageFailure>

/** Whether a page answered; a redirect, a refusal and silence are all failures here, for none of these addresses gives one. */
export const isAnswer = (status: number | null): boolean => status === 200

/** In one line: `/pengaduan (503), /healthz/deep (tidak menjawab)`. */
export const failuresInWords = (failures: readonly PageFailure[], silent: string): string =>
  failures.map(({ path, status }) => `${path} (${status ?? silent})`).join(', ')
