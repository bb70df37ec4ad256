import type { ArchiveReason, Channel, ObjectionDecision, RequestDecision } from '../domain/case/case.ts'
import type { FileRefusal, PrivacyRight } from '../domain/events/happenings.ts'
import type { LocalDate } from '../domain/time/local-date.ts'
import type { CasePart } from './case-parts.ts'

/** What every letter can speak of. Addresses of pages are complete. */
export type LetterFacts = {
  number: string
  regionName: string
  /** Where number and access code are typed in. */
  trackUrl: string
  /** The same, leading on to that part of the case's page. */
  pageUrl: (part: CasePart) => string
  /** Written out in the reader's language. */
  date: (on: LocalDate) => string
  moment: (at: string) => string
}

/** A piece of a letter: a paragraph, a heading, facts, a button with its address in full, or one case of a list. */
export type Block =
  | { paragraph: string }
  | { heading: string }
  | { facts: readonly (readonly [string, string])[] }
  | { link: string; label: string }
  | { entry: string; lines: readonly string[]; address: string }

export type Words = { subject: string; blocks: readonly Block[] }

/** What a reporter can still do until a window ends. */
export type ReporterWindow = 'complete' | 'react' | 'object' | 'dispute'

/** What is sent, asked for and kept; how to get back to a case. */
export type FilingLetters = {
  receipt: (facts: LetterFacts, channel: Channel, receivedOn: LocalDate, clocks: readonly (readonly [string, string])[]) => Words
  completionAsked: (facts: LetterFacts, channel: Channel, due: LocalDate | null) => Words
  withdrawn: (facts: LetterFacts, channel: Channel, cause: 'reporter' | 'expired') => Words
  fileRefused: (facts: LetterFacts, reason: FileRefusal) => Words
  privacyAsked: (facts: LetterFacts, right: PrivacyRight) => Words
  privacyAnswered: (facts: LetterFacts) => Words
  accessRenewed: (facts: LetterFacts) => Words
  lostCode: (facts: LetterFacts, url: string, validUntil: string) => Words
}

/** The way of a case, whichever channel. */
export type ProgressLetters = {
  passedOn: (facts: LetterFacts, channel: Channel, institution: string) => Words
  progressed: (facts: LetterFacts, channel: Channel) => Words
  closed: (facts: LetterFacts, channel: Channel, by: 'system' | 'officer' | 'reporter', until: LocalDate | null) => Words
  windowEnding: (facts: LetterFacts, window: ReporterWindow, due: LocalDate) => Words
  datesMoved: (facts: LetterFacts, channel: Channel, clocks: readonly (readonly [string, string])[]) => Words
}

/** The life of a complaint. */
export type ComplaintLetters = {
  answered: (facts: LetterFacts, due: LocalDate | null) => Words
  referred: (facts: LetterFacts) => Words
  archived: (facts: LetterFacts, reason: ArchiveReason) => Words
  blocked: (facts: LetterFacts) => Words
  reopened: (facts: LetterFacts, due: LocalDate | null) => Words
  conversionProposed: (facts: LetterFacts, due: LocalDate | null) => Words
}

/** The life of an information request. */
export type RequestLetters = {
  lapsed: (facts: LetterFacts) => Words
  extended: (facts: LetterFacts, due: LocalDate | null) => Words
  answerLate: (facts: LetterFacts, due: LocalDate, objectUntil: LocalDate | null) => Words
  decided: (facts: LetterFacts, decision: RequestDecision, objectUntil: LocalDate | null) => Words
  delivered: (facts: LetterFacts) => Words
  objected: (facts: LetterFacts, objection: string, due: LocalDate | null) => Words
  objectionDecided: (facts: LetterFacts, decision: ObjectionDecision, disputeUntil: LocalDate | null) => Words
}

/** The words of all letters in one language. Names of clocks come from the statute rows. */
export type LetterText = FilingLetters &
  ProgressLetters &
  ComplaintLetters &
  RequestLetters & {
    greeting: string
    closing: (regionName: string) => string
    automatic: string
    provisional: string
  }
