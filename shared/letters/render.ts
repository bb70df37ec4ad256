import { type Statute, statuteInForce } from '../domain/law/statutes.ts'
import type { CaseLetter, CaseLetterContent } from '../domain/letters/letter.ts'
import type { LocalDate } from '../domain/time/local-date.ts'
import type { LocalTime } from '../domain/time/local-time.ts'
import type { DeskContact } from '../region.ts'
import { letterOf, plainOf, type RenderedLetter, writtenDate, writtenMoment } from './frame.ts'
import type { Block, LetterFacts, LetterText, Words } from './letter-text.ts'
import { letterTextEn } from './letter-text-en.ts'
import { letterTextId } from './letter-text-id.ts'

/** What a letter needs besides its own facts. */
export type LetterSurroundings = {
  regionName: string
  title: string | null
  commission: { name: string; address: string }
  emergencyNumber: string
  contact: DeskContact
  timeZone: string
  /** Where the desk is reached; no slash at the end. */
  baseUrl: string
  statutes: readonly Statute[]
  institutionName: (id: string) => string
  /** An officer by their id, with their position where it is known. */
  officerName: (id: string) => string
  /** Proof that whoever has the link reads the address of this letter; null when it was confirmed. */
  confirmToken: string | null
  /** What the link of the survey carries; null where it must not leave, or nothing is asked. */
  surveyToken: string | null
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
  return letterOf(subject, all, { language: letter.language, contact: surroundings.contact, regionName: surroundings.regionName })
}

/** The same words as one message of WhatsApp, without the foot of a letter: an officer sends it by hand (docs/adr/0074). */
export const renderMessage = (letter: CaseLetter, surroundings: LetterSurroundings): string => {
  const text = texts[letter.language]
  const { subject, blocks } = caseLetterWords(letter, text, surroundings, true)
  return [`*${subject}*`, ...blocks.map(plainOf), text.closing(surroundings.regionName)].join('\n\n')
}

const caseLetterWords = (
  { number, language, content }: CaseLetter,
  text: LetterText,
  around: LetterSurroundings,
  byHand = false,
): Words => {
  const trackUrl = `${around.baseUrl}/lacak?number=${encodeURIComponent(number)}`
  const date = (on: LocalDate, at?: LocalTime) => writtenDate(on, language, at)
  const facts: LetterFacts = {
    number,
    regionName: around.regionName,
    title: around.title,
    commission: `${around.commission.name} (${around.commission.address})`,
    emergencyNumber: around.emergencyNumber,
    trackUrl,
    pageUrl: (part) => `${trackUrl}&ke=${part}`,
    date,
    moment: (at) => writtenMoment(at, language, around.timeZone),
    dates: (clocks, on) =>
      clocks.map(({ statute, due, dueAt, provisional }) => [
        clockName(statute, on ?? due, around, language),
        `${text.atLatest(date(due, dueAt))}${provisional ? ` ${text.provisional}` : ''}`,
      ]),
    institution: around.institutionName,
    officer: around.officerName,
    confirmUrl: around.confirmToken === null ? null : `${around.baseUrl}/alamat?t=${around.confirmToken}&lang=${language}`,
    surveyUrl: around.surveyToken === null ? null : `${around.baseUrl}/survei?t=${around.surveyToken}&lang=${language}`,
    linkUrl: (id) => `${around.baseUrl}/lacak/tautan?t=${around.linkToken(id)}`,
    byHand,
  }
  // The table holds for each kind the words of that kind; the compiler cannot put such a union together again.
  const words = text.letters[content.kind] as (facts: LetterFacts, content: CaseLetterContent) => Words
  return words(facts, content)
}

const clockName = (statute: Statute['id'], on: LocalDate, around: LetterSurroundings, language: 'id' | 'en'): string => {
  const { name } = statuteInForce(around.statutes, statute, on)
  return language === 'id' ? name : (englishClocks[statute] ?? name)
}

/** Statute rows speak Indonesian; these are the ones a first letter names. */
const englishClocks: Partial<Record<Statute['id'], string>> = {
  'complaint.verification': 'Verified by',
  'complaint.read-after-storm': 'Read after the storm of reports by',
  'complaint.legal-ceiling': 'Answered at the latest by',
  'request.completeness-check': 'Checked for completeness by',
  'request.answer': 'Written notice by',
}
