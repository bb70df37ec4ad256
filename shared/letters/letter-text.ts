import type { StatuteId } from '../domain/law/statutes.ts'
import type { CaseLetterContent } from '../domain/letters/letter.ts'
import type { LocalDate } from '../domain/time/local-date.ts'
import type { LocalTime } from '../domain/time/local-time.ts'
import type { CasePart } from './case-parts.ts'

/** What every letter can speak of. Addresses of pages are complete. */
export type LetterFacts = {
  number: string
  regionName: string
  /** What it is about, in the reporter's words, shortened; null where it must not travel, where nobody has confirmed the address, or the letter has no use for it. */
  title: string | null
  /** Where a dispute goes, by name and address. */
  commission: string
  /** Whom to call where somebody is in danger now. */
  emergencyNumber: string
  /** Where number and access code are typed in. */
  trackUrl: string
  /** The same, leading on to that part of the case's page. */
  pageUrl: (part: CasePart) => string
  /** Written out in the reader's language. */
  date: (on: LocalDate, at?: LocalTime) => string
  moment: (at: string) => string
  /** Clocks by name with the day on which they are due; the name is that of the law on that day, or as it was `on` another. */
  dates: (
    clocks: readonly { statute: StatuteId; due: LocalDate; dueAt?: LocalTime | undefined; provisional?: boolean }[],
    on?: LocalDate,
  ) => (readonly [string, string])[]
  /** What an institution is called, by its id. */
  institution: (id: string) => string
  /** An officer by their id, with their position where it is known. */
  officer: (id: string) => string
  /** Where whoever reads the letter confirms that the address is theirs; null when they did. */
  confirmUrl: string | null
  /** Where the survey of this case is answered; null where the letter must not lead there, for nobody has confirmed the address. */
  surveyUrl: string | null
  /** Where a one-time link leads, by its id. */
  linkUrl: (id: string) => string
  /** It is not mailed: an officer sends the same words by WhatsApp (docs/adr/0074). */
  byHand: boolean
}

/**
 * A piece of a letter: a paragraph, a heading, facts, a button with its address in full, or one case of a list, without an address
 * where its reader cannot open it.
 */
export type Block =
  | { paragraph: string }
  | { heading: string }
  | { facts: readonly (readonly [string, string])[] }
  | { link: string; label: string }
  | { entry: string; lines: readonly string[]; address: string | null }

export type Words = { subject: string; blocks: readonly Block[] }

/** The words of every letter about a case: from its facts and what it is to say, in one language. */
export type CaseLetters = {
  readonly [K in CaseLetterContent['kind']]: (facts: LetterFacts, content: Extract<CaseLetterContent, { kind: K }>) => Words
}

/** All letters in one language. Names of clocks come from the statute rows; a letter without words does not compile. */
export type LetterText = {
  greeting: string
  closing: (regionName: string) => string
  automatic: string
  provisional: string
  /** A limit is the last day on time, and no promise of that day. */
  atLatest: (date: string) => string
  letters: CaseLetters
}
