import { expect, test } from 'vitest'
import { defaultLetterNumberPattern, LetterNumberPattern, letterNumber } from '../../shared/domain/letters/letter-number.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'

const parts = { sequence: 7, code: 'PT', date: localDate('2026-08-24') }

test('the pattern of a regency is filled in', () => {
  expect(letterNumber(defaultLetterNumberPattern, parts)).toBe('007/PT/2026')
  expect(letterNumber('188.4.45/{urut}/415.10.3.4/{tahun}', { ...parts, sequence: 1298 })).toBe('188.4.45/1298/415.10.3.4/2026')
  expect(letterNumber('{kode}-{urut}/{bulan}/{tahun}', { ...parts, date: localDate('2027-12-01') })).toBe('PT-007/XII/2027')
})

test('what is put in is taken as it is', () => {
  expect(letterNumber('{urut}/{kode}/{tahun}', { ...parts, code: '$&{tahun}' })).toBe('007/$&{tahun}/2026')
})

test.each([0, -1, 1.5, Number.NaN])('%s is no running number', (sequence) => {
  expect(() => letterNumber(defaultLetterNumberPattern, { ...parts, sequence })).toThrow(RangeError)
})

test.each([
  ['{kode}/{tahun}', 'write a pattern that holds {urut} and {tahun}'],
  ['{urut}/{kode}', 'write a pattern that holds {urut} and {tahun}'],
  ['{urut}/{nomor}/{tahun}', 'write only {urut}, {kode}, {bulan} and {tahun} between braces'],
  ['{urut}/{tahun}/{', 'write only {urut}, {kode}, {bulan} and {tahun} between braces'],
])('the pattern %s is refused', (pattern, message) => {
  expect(LetterNumberPattern.safeParse(pattern).error?.issues[0]?.message).toBe(message)
})
