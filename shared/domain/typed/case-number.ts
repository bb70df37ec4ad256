import { plainLine, readable } from './characters.ts'

/**
 * The number of a case as it was typed or pasted: any case, blanks, dashes or nothing between its parts, O for 0, with a
 * `#`, a full stop or words around it, within an address of its page, without its prefix. `prefix` is the region's; eight
 * signs without one are a complaint, a year and a number without one are a request, whose register alone opens a case.
 * What is none of these comes back as a line of 1 to 40 signs that no case has.
 */
export const caseNumberOf = (typed: string, prefix: string): string => {
  const line = plainLine(typed).toUpperCase()
  const cut = unknownNumber(line)
  // Never empty: the table refuses a key without a sign, and what nobody has is answered like any other unknown number.
  return numberIn(line, prefix) ?? numberIn(cut, prefix) ?? (cut || '-')
}

/** What a list is sifted by: a number however typed, without its prefix too, or a part of one. */
export const partOfNumber = (typed: string): string => {
  const line = plainLine(typed)
    .toUpperCase()
    .replace(/^#|[.,;]+$/g, '')
  // `PPID-2026-00` is the beginning of many, and not the number zero.
  const isBeginning = /^(?:(?:PPID|KEB|ADU)[-/ ]?)?\d{4}[-/ ]\d{1,3}$/.test(line)
  return (isBeginning ? null : numberIn(line, '')) ?? unknownNumber(line)
}

const unknownNumber = (line: string): string =>
  line
    .replace(/[^ -~]/g, '')
    .replace(/[\s_/-]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '')

const numberIn = (line: string, prefix: string): string | null => {
  const named = inAddress(line) ?? line.replace(/^[^0-9A-Z]*(?:(?:NOMOR|NUMBER|NO|KASUS|LAPORAN|PERMOHONAN)\b[^0-9A-Z]*)*/, '')
  return wholeNumber(named.replace(/[^0-9A-Z]/g, ''), prefix) ?? within(line, prefix)
}

/** Pages of a case have its number in their path or query: `/kasus/J-7K3M-9Q2P`, `/lacak?number=J-7K3M-9Q2P`. */
const inAddress = (line: string): string | undefined =>
  (/[?&]NUMBER=([^&#]+)/.exec(line) ?? /\/KASUS\/([^/?#]+)/.exec(line))?.[1]?.replace(/%(?:2D|20)/g, '-')

const register = /^(PPID|KEB|ADU)?([0-9OIL]{4})([0-9OIL]{1,8})$/

const wholeNumber = (signs: string, prefix: string): string | null => {
  const [, name, year = '', serial = ''] = register.exec(signs) ?? []
  if (name || (serial.length === 4 && /^20[2-9]/.test(readable(year))))
    return `${name ?? 'PPID'}-${readable(year)}-${readable(serial).padStart(4, '0')}`
  const [, letters = prefix, first = '', second = ''] = /^(?!PPID)([A-Z]{1,2})?([0-9A-Z]{4})([0-9A-Z]{4})$/.exec(signs) ?? []
  return first === '' ? null : `${letters}-${readable(first)}-${readable(second)}`
}

/** A number among other words, where its hyphens tell it from them. */
const within = (line: string, prefix: string): string | null => {
  const found = /(?<![0-9A-Z])(?:(?:PPID|KEB|ADU)[-/]\d{4}[-/]\d{1,8}|[A-Z]{1,2}-[0-9A-Z]{4}-[0-9A-Z]{4})(?![0-9A-Z])/.exec(line)
  return found && wholeNumber(found[0].replace(/[^0-9A-Z]/g, ''), prefix)
}
