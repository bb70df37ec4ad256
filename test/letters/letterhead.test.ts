import { expect, test } from 'vitest'
import example from '../../infra/regions/contoh.json' with { type: 'json' }
import { localDate } from '../../shared/domain/time/local-date.ts'
import { letterheadOf, letterNumberOf, letterPlaceOf, signatoryOf } from '../../shared/letters/official/letterhead.ts'
import { parseRegion } from '../../shared/region.ts'

/** Without what lies in a file beside it. */
const { boundaries: _, ...contoh } = example

const region = parseRegion(
  { ...contoh, name: 'Kabupaten Contoh', shortName: 'Contoh', contact: { ...contoh.contact, address: 'Jalan A' } },
  'test',
)
const on = localDate('2026-08-24')

test('a region file that says nothing about letters gets a letterhead, a place and numbers', () => {
  expect(letterheadOf(region, 'decision')).toEqual({
    regionName: 'Pemerintah Kabupaten Contoh',
    unitName: 'Pejabat Pengelola Informasi dan Dokumentasi',
    address: 'Jalan A',
    phone: '0000-000000 (contoh)',
  })
  expect(letterPlaceOf(region)).toBe('Contoh')
  expect(letterNumberOf(region, 'refusal', 5, on)).toBe('005/KPI/2026')
})

test('a region file has its own unit, place and pattern', () => {
  const letters = { pattern: '480/{urut}/{kode}/{tahun}', unitName: 'Dinas Kominfo', city: 'Kota Contoh' }
  const own = parseRegion({ ...contoh, letters }, 'test')
  expect(letterheadOf(own, 'decision').unitName).toBe('Dinas Kominfo')
  expect(letterPlaceOf(own)).toBe('Kota Contoh')
  expect(letterNumberOf(own, 'acknowledgement', 12, on)).toBe('480/012/TBP/2026')
})

test('a pattern without a running number is told in the region file', () => {
  expect(() => parseRegion({ ...contoh, letters: { pattern: 'A/{tahun}' } }, 'contoh.json')).toThrow(
    'letters.pattern: write a pattern that holds {urut} and {tahun}',
  )
})

test('the superior answers objections under a letterhead of their own; who signs and codes are settings', () => {
  const signatories = { superior: { name: 'Ir. Sri Contoh', position: 'Sekretaris Daerah selaku Atasan PPID', nip: '19700101' } }
  const own = parseRegion({ ...contoh, letters: { signatories, codes: { decision: '555' } } }, 'test')
  expect(letterheadOf(own, 'objection-answer').unitName).toBe('Atasan Pejabat Pengelola Informasi dan Dokumentasi')
  expect(signatoryOf(own, 'objection-answer')).toEqual(signatories.superior)
  expect([signatoryOf(own, 'decision'), signatoryOf(region, 'objection-answer')]).toEqual([null, null])
  expect([letterNumberOf(own, 'decision', 3, on), letterNumberOf(own, 'refusal', 4, on)]).toEqual(['003/555/2026', '004/KPI/2026'])
})
