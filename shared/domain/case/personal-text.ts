import { createHash } from 'node:crypto'
import * as z from 'zod'

/**
 * What a person wrote. It lives apart from the log, so that it can be erased (UU 27/2022 on personal data) while the
 * log that refers to it stays whole: the event holds only the commitment below.
 */
export const PersonalText = z.object({ n: z.int().positive(), salt: z.string(), text: z.string() })
export type PersonalText = z.infer<typeof PersonalText>

/** Number of the text within its case, and SHA-256 over salt and text. The salt keeps a short text from being guessed. */
export const TextRef = z.object({ n: z.int().positive(), hash: z.string() })
export type TextRef = z.infer<typeof TextRef>

/** Commitment to a text. Salt and text are length-framed, so that no two pairs give the same bytes. */
export const commitmentOf = ({ salt, text }: Pick<PersonalText, 'salt' | 'text'>): string =>
  createHash('sha256').update(`${salt.length}:${salt}${text}`).digest('hex')

/** True when the text is the one the event speaks of. */
export const matchesCommitment = (ref: TextRef, text: PersonalText): boolean => ref.n === text.n && ref.hash === commitmentOf(text)
