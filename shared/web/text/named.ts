import type { Language } from '../language.ts'

/** One name in both languages. */
export type Named = Readonly<Record<Language, string>>

/** What happened, for those who filed it, in words that fit under a date, and for officers. A kind without a name does not compile. */
export type EventNames<Type extends string> = { readonly [T in Type]: { reporter: Named; desk: Named } }
