import { plainLine, readable } from '../typed/characters.ts'
import { emailOf } from '../typed/email.ts'
import { telephoneOf } from '../typed/telephone.ts'

/** What in an answer may be another reporter's: the number of their case, their name, a contact or NIK. */
export type ForeignTrace = 'number' | 'name' | 'contact'

/** A case of the same matter, as far as the officer may know its reporter. */
export type OtherCase = { number: string; name: string | null }

/**
 * What is recognised of others in a text that several reporters will read, each in their own case. It looks as the reader
 * does, past marks that are not seen, groupings and order of names; rather a warning too many than one too few.
 */
export const foreignTracesIn = (text: string, others: readonly OtherCase[]): ForeignTrace[] => {
  const line = plainLine(text)
  return [
    ...(others.some(({ number }) => holdsNumber(line, number)) ? (['number'] as const) : []),
    ...(others.some(({ name }) => name !== null && holdsName(line, name)) ? (['name'] as const) : []),
    ...(holdsContact(line) ? (['contact'] as const) : []),
  ]
}

/** However it is grouped, with or without its prefix; O for 0, I or L for 1. */
const holdsNumber = (line: string, number: string): boolean => {
  const [prefix = '', ...parts] = readable(number.toUpperCase()).split('-')
  const spelt = [...parts.join('')].join('[\\s_./-]{0,3}')
  return new RegExp(`(?<![0-9A-Z])(?:${prefix}[\\s_./-]{0,3})?${spelt}(?![0-9A-Z])`).test(readable(line.toUpperCase()))
}

/** How people are addressed, and what joins their names: no part of a name by itself. */
const notNames: ReadonlySet<string> = new Set(['bapak', 'pak', 'ibu', 'sdr', 'sdri', 'saudara', 'saudari', 'haji', 'hajah', 'bin', 'binti'])

/** The whole name, or any part of it that has three letters, as a word: "Ani" is not found in "animasi". */
const holdsName = (line: string, name: string): boolean => {
  const text = wordsOf(line)
  const parts = wordsOf(plainLine(name))
  const written = ` ${text.join(' ')} `
  const whole = parts.filter((it) => !notNames.has(it))
  if (whole.length > 0 && written.includes(` ${whole.join(' ')} `)) return true
  // "Nur'aini" is also written without its sign.
  const joined = plainLine(name)
    .split(' ')
    .flatMap((it) => wordsOf(it.replace(/[^\p{L}\p{M}\p{N}]/gu, '')))
  return [...whole, ...joined].some((it) => [...it].length >= 3 && !notNames.has(it) && text.includes(it))
}

/** Letters without their accents, in small. */
const wordsOf = (line: string): string[] =>
  line
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((it) => it !== '')

/** Any e-mail address, telephone number or NIK. */
const holdsContact = (line: string): boolean =>
  line.split(/[\s,;<>()[\]"']+/).some((it) => it.includes('@') && emailOf(it) !== null) ||
  /(?<!\d)(?:\d[\s.-]?){15}\d(?!\d)/.test(line) ||
  groupsOfDigits(line).some(({ text }) => isTelephone(text))

/** What anybody could be reached or known by is taken out of a text: what is copied elsewhere needs none of it. `sign` stands there. */
export const withoutContacts = (text: string, sign: string): string => {
  const mailless = text.replace(/[^\s,;<>()[\]"']+@[^\s,;<>()[\]"']+/g, (it) => (emailOf(it.replace(/[.!?:]+$/, '')) === null ? it : sign))
  let left = mailless.replace(/(?<!\d)(?:\d[ .-]?){15}\d(?!\d)/g, sign)
  for (;;) {
    const [found] = groupsOfDigits(left)
      .filter((it) => isTelephone(it.text))
      .sort((a, b) => a.index - b.index || b.text.length - a.text.length)
    if (!found) return left
    left = left.slice(0, found.index) + sign + left.slice(found.index + found.text.length)
  }
}

/** Every stretch that may be one number, from where one may begin to where a group of digits ends: a table of figures has few. */
const groupsOfDigits = (line: string): { index: number; text: string }[] =>
  [...line.matchAll(/(?<![\d+(])(?:\(?\+\(?\d|\(?0\d|\(?62|8)/g)].flatMap(({ index }) => {
    const run = /^[+(]{0,2}[\d\s()./-]{8,30}/.exec(line.slice(index, index + 32))?.[0] ?? ''
    const ends = [...run.matchAll(/\d(?!\d)/g)].map(({ index: end }) => ({ index, text: run.slice(0, end + 1) }))
    return ends.filter(({ text }) => text.replace(/\D/g, '').length >= 9)
  })

/** A mobile number, with or without what is dialled before it, or a number of another network that says where it is. */
const isTelephone = (written: string): boolean => {
  const number = telephoneOf(written)
  const isSum = /^\d{1,3}(?:\.\d{3})+$/.test(written)
  if (number === null || isSum) return false
  if (!number.startsWith('+62')) return written.includes('+')
  const national = number.slice('+62'.length)
  return /^8\d{8,11}$/.test(national) || (/^[+(]{0,2}(?:0|62)/.test(written) && /^[2-79]\d{7,10}$/.test(national))
}
