import type { Block } from './letter-text.ts'

/**
 * A letter as modest HTML: whose desk it is, its blocks, one button, and how the desk is reached. It loads nothing, for what loads
 * tells that and when it was read, and most mailboxes would show a gap in its place; so the desk stands there by name and has no emblem
 * (docs/adr/0097). Styles stand in each element, since mailboxes throw away the others; where they turn colours over for the dark,
 * each ground has its own ink.
 */
export type LetterHtml = {
  blocks: readonly Block[]
  /** How the desk is reached, a line each. */
  foot: readonly string[]
  language: 'id' | 'en'
  subject: string
  regionName: string
}

const ink = '#1b1f1d'
const green = '#0b5d4b'

export const letterHtml = ({ blocks, foot, language, subject, regionName }: LetterHtml): string => {
  const button = blocks.find((it) => 'link' in it)
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>` +
    `<body style="margin:0;background:#f4f5f3"><div style="max-width:36em;margin:0 auto;background:#fff;color:${ink};font:16px/1.5 sans-serif">` +
    `<p style="margin:0;padding:14px 24px;background:#07423a;color:#fff"><strong>Tanggap</strong> ${escapeHtml(regionName)}</p>` +
    `<div style="padding:12px 24px">${blocks.map((it) => blockHtml(it, it === button)).join('')}</div>` +
    `<p style="margin:0;padding:12px 24px;border-top:1px solid #d5dad7;color:#4a524e;font-size:14px">${escapeHtml(foot.join('\n')).replaceAll('\n', '<br>')}</p>` +
    `</div></body></html>`
  )
}

/** One thing to do is a button; whatever else can be done is a link, so that nobody presses the wrong one first. */
const blockHtml = (block: Block, isButton: boolean): string => {
  if ('paragraph' in block) return `<p>${escapeHtml(block.paragraph).replaceAll('\n', '<br>')}</p>`
  if ('heading' in block) return `<h2 style="font-size:18px;margin:28px 0 4px;color:${green}">${escapeHtml(block.heading)}</h2>`
  if ('facts' in block) return factsHtml(block.facts)
  if ('entry' in block) return entryHtml(block)
  const address = escapeHtml(block.link)
  if (!isButton) return `<p><a href="${address}" style="color:${green}">${escapeHtml(block.label)}</a></p>`
  const style = `display:inline-block;padding:12px 20px;background:${green};color:#fff;text-decoration:none;border-radius:4px`
  return `<p><a href="${address}" style="${style}">${escapeHtml(block.label)}</a></p><p style="font-size:14px;word-break:break-all">${address}</p>`
}

const factsHtml = (facts: Extract<Block, { facts: unknown }>['facts']): string => {
  const row = ([label, value]: readonly [string, string]) =>
    `<tr><th style="text-align:left;vertical-align:top;padding:4px 16px 4px 0">${escapeHtml(label)}</th><td style="padding:4px 0">${escapeHtml(value)}</td></tr>`
  return `<table role="presentation" style="border-collapse:collapse">${facts.map(row).join('')}</table>`
}

const entryHtml = ({ entry, lines, address }: Extract<Block, { entry: unknown }>): string => {
  const name =
    address === null
      ? `<strong>${escapeHtml(entry)}</strong>`
      : `<a href="${escapeHtml(address)}" style="color:${green};font-weight:bold">${escapeHtml(entry)}</a>`
  return `<p style="border-top:1px solid #d5dad7;margin:8px 0;padding:8px 0 0">${name}${lines.map((it) => `<br>${escapeHtml(it)}`).join('')}</p>`
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
