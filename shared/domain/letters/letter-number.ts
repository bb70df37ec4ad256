import * as z from 'zod'
import type { LocalDate } from '../time/local-date.ts'

/** What a regency may write between braces in its pattern of letter numbers (nomor surat). */
const placeholders = ['urut', 'kode', 'bulan', 'tahun'] as const
type Placeholder = (typeof placeholders)[number]

const inBraces = /\{([^{}]*)\}/g
const isPlaceholder = (name: string): name is Placeholder => (placeholders as readonly string[]).includes(name)
const namesIn = (pattern: string): string[] => [...pattern.matchAll(inBraces)].map(([, name]) => name ?? '')

/**
 * The regency's own way of numbering letters, for example `{kode}/{urut}/415.10.3.4/{tahun}`. It must hold the running
 * number and the year, since the two together are what makes a number unique.
 */
export const LetterNumberPattern = z
  .string()
  .trim()
  .max(80)
  .refine((pattern) => namesIn(pattern).includes('urut') && namesIn(pattern).includes('tahun'), {
    error: 'write a pattern that holds {urut} and {tahun}',
  })
  .refine((pattern) => namesIn(pattern).every(isPlaceholder) && !/[{}]/.test(pattern.replace(inBraces, '')), {
    error: 'write only {urut}, {kode}, {bulan} and {tahun} between braces',
  })
export type LetterNumberPattern = z.infer<typeof LetterNumberPattern>

/** Urut / kode / tahun: what an office without a classification code of its own writes. */
export const defaultLetterNumberPattern = '{urut}/{kode}/{tahun}'

export type LetterNumberParts = {
  /** Running number of the year, from 1. */
  sequence: number
  /** Classification code of this kind of letter (kode klasifikasi). */
  code: string
  date: LocalDate
}

/** Fills the pattern. The running number has at least three digits; the month is written in Roman numerals, as offices do. */
export const letterNumber = (pattern: LetterNumberPattern, { sequence, code, date }: LetterNumberParts): string => {
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw new RangeError(`Not a running number: ${sequence}`)
  const values: Record<Placeholder, string> = {
    urut: String(sequence).padStart(3, '0'),
    kode: code,
    bulan: romanMonths[Number(date.slice(5, 7)) - 1] ?? '',
    tahun: date.slice(0, 4),
  }
  return pattern.replace(inBraces, (whole, name: string) => (isPlaceholder(name) ? values[name] : whole))
}

const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const
