import { type LocalDate, localDate } from '../domain/time/local-date.ts'
import type { LocalTime } from '../domain/time/local-time.ts'
import type { DeskContact } from '../region.ts'
import { contactLines } from './contact-lines.ts'
import type { Block } from './letter-text.ts'

/** How every letter is built: the same blocks once as plain text and once as modest HTML that loads nothing. */

export type RenderedLetter = { subject: string; text: string; html: string }

/** A title on one line of a letter. */
export const shortened = (title: string): string => {
  const line = title.replace(/\s+/g, ' ').trim()
  return line.length <= 90 ? line : `${line.slice(0, 89).trimEnd()}…`
}

/** In whose name it goes out, with how the desk is reached: no letter leaves without. */
export type LetterFrame = { language: 'id' | 'en'; contact: DeskContact }

export const letterOf = (subject: string, blocks: readonly Block[], { language, contact }: LetterFrame): RenderedLetter => {
  const all = [...blocks, { paragraph: contactLines(contact, language).join('\n') }]
  return { subject, text: all.map(plainOf).join('\n\n'), html: htmlOf(all, language, subject) }
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

const htmlOf = (blocks: readonly Block[], language: string, subject: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>` +
  `<body style="margin:0;background:#f4f5f3"><div style="max-width:36em;margin:0 auto;padding:24px;background:#fff;color:#1b1f1d;font:16px/1.5 sans-serif">` +
  `${blocks.map(blockHtml).join('')}</div></body></html>`

const blockHtml = (block: Block): string => {
  if ('paragraph' in block) return `<p>${escapeHtml(block.paragraph).replaceAll('\n', '<br>')}</p>`
  if ('heading' in block) return `<h2 style="font-size:18px;margin:28px 0 4px;color:#0b5d4b">${escapeHtml(block.heading)}</h2>`
  if ('facts' in block) {
    const rows = block.facts.map(
      ([label, value]) =>
        `<tr><th style="text-align:left;padding:4px 16px 4px 0">${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`,
    )
    return `<table role="presentation" style="border-collapse:collapse">${rows.join('')}</table>`
  }
  if ('entry' in block) {
    const lines = block.lines.map((line) => `<br>${escapeHtml(line)}`).join('')
    const entry =
      block.address === null
        ? `<strong>${escapeHtml(block.entry)}</strong>`
        : `<a href="${escapeHtml(block.address)}" style="color:#0b5d4b;font-weight:bold">${escapeHtml(block.entry)}</a>`
    return `<p style="border-top:1px solid #d5dad7;margin:8px 0;padding:8px 0 0">${entry}${lines}</p>`
  }
  const style = 'display:inline-block;padding:12px 20px;background:#0b5d4b;color:#fff;text-decoration:none;border-radius:4px'
  return `<p><a href="${escapeHtml(block.link)}" style="${style}">${escapeHtml(block.label)}</a></p><p style="font-size:14px;word-break:break-all">${escapeHtml(block.link)}</p>`
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
