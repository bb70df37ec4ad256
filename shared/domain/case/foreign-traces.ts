/** What in an answer may be another reporter's: the number of their case, their name, a contact or NIK. */
export type ForeignTrace = 'number' | 'name' | 'contact'

/** A case of the same matter, as far as the officer may know its reporter. */
export type OtherCase = { number: string; name: string | null }

const contact = /[^\s@]+@[^\s@]+\.[a-z]{2,}|(?:\+?62|0)[\s.-]?8(?:[\s.-]?\d){7,}|(?:\d[\s.-]?){16}/iu

/** What is recognised of others in a text that several reporters will read, each in their own case. */
export const foreignTracesIn = (text: string, others: readonly OtherCase[]): ForeignTrace[] => {
  const words = plain(text)
  const has = (value: string | null): boolean => value !== null && plain(value).trim() !== '' && words.includes(plain(value))
  return [
    ...(others.some(({ number }) => has(number)) ? (['number'] as const) : []),
    ...(others.some(({ name }) => has(name)) ? (['name'] as const) : []),
    ...(contact.test(text) ? (['contact'] as const) : []),
  ]
}

/** Between blanks, so that "Ani" is not found in "animasi". */
const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
