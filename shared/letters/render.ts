import { type Statute, statuteInForce } from '../domain/law/statutes.ts'
import type { CaseLetter, CaseLetterContent } from '../domain/letters/letter.ts'
import type { LocalDate } from '../domain/time/local-date.ts'
import { letterOf, type RenderedLetter, writtenDate, writtenMoment } from './frame.ts'
import type { Block, LetterFacts, LetterText, ReporterWindow, Words } from './letter-text.ts'
import { letterTextEn } from './letter-text-en.ts'
import { letterTextId } from './letter-text-id.ts'

/** What a letter needs besides its own facts. */
export type LetterSurroundings = {
  regionName: string
  timeZone: string
  /** Where the desk is reached; no slash at the end. */
  baseUrl: string
  statutes: readonly Statute[]
  institutionName: (id: string) => string
  /** Address part of a one-time link. */
  linkToken: (linkId: string) => string
}

const texts: Record<'id' | 'en', LetterText> = { id: letterTextId, en: letterTextEn }

/** A letter as it is sent: the same words as plain text and as modest HTML. Pure; holds nothing secret but a one-time link. */
export const renderLetter = (letter: CaseLetter, surroundings: LetterSurroundings): RenderedLetter => {
  const text = texts[letter.language]
  const { subject, blocks } = caseLetterWords(letter, text, surroundings)
  const all: Block[] = [
    { paragraph: text.greeting },
    ...blocks,
    { paragraph: text.closing(surroundings.regionName) },
    { paragraph: text.automatic },
  ]
  return letterOf(subject, all, letter.language)
}

const caseLetterWords = ({ number, language, content }: CaseLetter, text: LetterText, around: LetterSurroundings): Words => {
  const trackUrl = `${around.baseUrl}/lacak?number=${encodeURIComponent(number)}`
  const facts: LetterFacts = {
    number,
    regionName: around.regionName,
    trackUrl,
    pageUrl: (part) => `${trackUrl}&ke=${part}`,
    date: (on) => writtenDate(on, language),
    moment: (at) => writtenMoment(at, language, around.timeZone),
  }
  return wordsFor(content, facts, text, around, language)
}

const wordsFor = (
  content: CaseLetterContent,
  facts: LetterFacts,
  text: LetterText,
  around: LetterSurroundings,
  language: 'id' | 'en',
): Words => {
  switch (content.kind) {
    case 'receipt': {
      const clocks = content.clocks.map(({ statute, due, provisional }) => {
        return [
          clockName(statute, content.receivedOn, around, language),
          `${facts.date(due)}${provisional ? ` ${text.provisional}` : ''}`,
        ] as const
      })
      return text.receipt(facts, content.channel, content.receivedOn, clocks)
    }
    case 'completion-asked':
      return text.completionAsked(facts, content.channel, content.due)
    case 'withdrawn':
      return text.withdrawn(facts, content.channel, content.cause)
    case 'lapsed':
      return text.lapsed(facts)
    case 'answered':
      return text.answered(facts, content.due)
    case 'closed':
      return text.closed(facts, content.channel, content.closedBy, content.until)
    case 'passed-on':
      return text.passedOn(facts, content.channel, around.institutionName(content.institution))
    case 'progressed':
      return text.progressed(facts, content.channel)
    case 'referred':
      return text.referred(facts)
    case 'archived':
      return text.archived(facts, content.reason)
    case 'blocked':
      return text.blocked(facts)
    case 'reopened':
      return text.reopened(facts, content.due)
    case 'conversion-proposed':
      return text.conversionProposed(facts, content.due)
    case 'extended':
      return text.extended(facts, content.due)
    case 'answer-late':
      return text.answerLate(facts, content.due, content.objectUntil)
    case 'decided':
      return text.decided(facts, content.decision, content.objectUntil)
    case 'delivered':
      return text.delivered(facts)
    case 'objected':
      return text.objected(facts, content.objection, content.due)
    case 'objection-decided':
      return text.objectionDecided(facts, content.decision, content.disputeUntil)
    case 'window-ending':
      return text.windowEnding(facts, windowOf(content.statute), content.due)
    case 'dates-moved':
      return text.datesMoved(
        facts,
        content.channel,
        content.clocks.map(({ statute, due }) => [clockName(statute, due, around, language), facts.date(due)] as const),
      )
    case 'privacy-answered':
      return text.privacyAnswered(facts)
    case 'file-refused':
      return text.fileRefused(facts, content.reason)
    case 'privacy-asked':
      return text.privacyAsked(facts, content.right)
    case 'access-renewed':
      return text.accessRenewed(facts)
    case 'lost-code':
      return text.lostCode(facts, `${around.baseUrl}/lacak/tautan?t=${around.linkToken(content.linkId)}`, content.validUntil)
    default:
      return content satisfies never
  }
}

const clockName = (statute: Statute['id'], on: LocalDate, around: LetterSurroundings, language: 'id' | 'en'): string => {
  const { name } = statuteInForce(around.statutes, statute, on)
  return language === 'id' ? name : (englishClocks[statute] ?? name)
}

const windowOf = (statute: Statute['id']): ReporterWindow => {
  if (statute === 'complaint.reporter-window') return 'react'
  if (statute === 'request.objection-window') return 'object'
  return statute === 'objection.dispute-window' ? 'dispute' : 'complete'
}

/** Statute rows speak Indonesian; these are the ones a first letter names. */
const englishClocks: Partial<Record<Statute['id'], string>> = {
  'complaint.verification': 'Verified by',
  'complaint.legal-ceiling': 'Answered at the latest by',
  'request.completeness-check': 'Checked for completeness by',
  'request.answer': 'Written notice by',
}
