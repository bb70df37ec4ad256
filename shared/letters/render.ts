import type { Letter, LetterContent } from '../domain/letter.ts'
import { type LocalDate, localDate } from '../domain/local-date.ts'
import { type Statute, statuteInForce } from '../domain/statutes.ts'
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

export type RenderedLetter = { subject: string; text: string; html: string }

const texts: Record<'id' | 'en', LetterText> = { id: letterTextId, en: letterTextEn }

/** A letter as it is sent: the same words as plain text and as modest HTML. Pure; holds nothing secret but a one-time link. */
export const renderLetter = (letter: Letter, surroundings: LetterSurroundings): RenderedLetter => {
  const text = texts[letter.language]
  const { subject, blocks } = wordsOf(letter, text, surroundings)
  const all: Block[] = [
    { paragraph: text.greeting },
    ...blocks,
    { paragraph: text.closing(surroundings.regionName) },
    { paragraph: text.automatic },
  ]
  return { subject, text: all.map(plainOf).join('\n\n'), html: htmlOf(all, letter.language, subject) }
}

const wordsOf = ({ number, language, content }: Letter, text: LetterText, around: LetterSurroundings): Words => {
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
  content: LetterContent,
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

const locales = { id: 'id-ID', en: 'en-GB' } as const

const writtenDate = (on: LocalDate, language: 'id' | 'en'): string =>
  new Intl.DateTimeFormat(locales[language], { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${localDate(on)}T00:00:00Z`),
  )

const writtenMoment = (at: string, language: 'id' | 'en', timeZone: string): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(at))

const plainOf = (block: Block): string => {
  if ('paragraph' in block) return block.paragraph
  if ('facts' in block) return block.facts.map(([label, value]) => `  ${label}: ${value}`).join('\n')
  return `${block.label}:\n${block.link}`
}

const htmlOf = (blocks: readonly Block[], language: string, subject: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>` +
  `<body style="margin:0;background:#f4f5f3"><div style="max-width:36em;margin:0 auto;padding:24px;background:#fff;color:#1b1f1d;font:16px/1.5 sans-serif">` +
  `${blocks.map(blockHtml).join('')}</div></body></html>`

const blockHtml = (block: Block): string => {
  if ('paragraph' in block) return `<p>${escapeHtml(block.paragraph).replaceAll('\n', '<br>')}</p>`
  if ('facts' in block) {
    const rows = block.facts.map(
      ([label, value]) =>
        `<tr><th style="text-align:left;padding:4px 16px 4px 0">${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`,
    )
    return `<table role="presentation" style="border-collapse:collapse">${rows.join('')}</table>`
  }
  const style = 'display:inline-block;padding:12px 20px;background:#0b5d4b;color:#fff;text-decoration:none;border-radius:4px'
  return `<p><a href="${escapeHtml(block.link)}" style="${style}">${escapeHtml(block.label)}</a></p><p style="font-size:14px;word-break:break-all">${escapeHtml(block.link)}</p>`
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
