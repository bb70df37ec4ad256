import { type LocalDate, localDate } from '../domain/time/local-date.ts'
import type { LocalTime } from '../domain/time/local-time.ts'
import type { DeskContact } from '../region.ts'
import { contactLines } from './contact-lines.ts'
import { letterHtml } from './letter-html.ts'
import type { Block } from './letter-text.ts'

/** How every letter is built: the same blocks once as plain text and once as modest HTML that loads nothing (letter-html.ts). */

export type RenderedLetter = { subject: string; text: string; html: string }

/** A title on one line of a letter. */
export const shortened = (title: string): string => {
  const line = title.replace(/\s+/g, ' ').trim()
  return line.length <= 90 ? line : `${line.slice(0, 89).trimEnd()}…`
}

/** In whose name it goes out, with how the desk is reached: no letter leaves without. */
export type LetterFrame = { language: 'id' | 'en'; contact: DeskContact; regionName: string }

export const letterOf = (subject: string, blocks: readonly Block[], { language, contact, regionName }: LetterFrame): RenderedLetter => {
  const all = [...blocks, { paragraph: contactLines(contact, language).join('\n') }]
  return {
    subject,
    text: all.map(plainOf).join('\n\n'),
    html: letterHtml({ blocks, foot: contactLines(contact, language), language, subject, regionName }),
  }
}

const locales = { id: 'id-ID', en: 'en-GB' } as const

/** With the time of day, in the region, where a limit in hours ends at it. */
export const writtenDate = (on: LocalDate, language: 'id' | 'en', at?: LocalTime): string => {
  const day = new Intl.DateTimeFormat(locales[language], {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  } as const).format(new Date(`${localDate(on)}T00:00:00Z`))
  if (at === undefined) return day
  return language === 'id' ? `${day} pukul ${at.replace(':', '.')}` : `${day} at ${at}`
}

export const writtenMoment = (at: string, language: 'id' | 'en', timeZone: string): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(at))

/** A piece of a letter as plain text. */
export const plainOf = (block: Block): string => {
  if ('paragraph' in block) return block.paragraph
  if ('heading' in block) return block.heading.toUpperCase()
  if ('facts' in block) return block.facts.map(([label, value]) => `  ${label}: ${value}`).join('\n')
  if ('entry' in block)
    return [block.entry, ...[...block.lines, ...(block.address === null ? [] : [block.address])].map((line) => `  ${line}`)].join('\n')
  return `${block.label}:\n${block.link}`
}
