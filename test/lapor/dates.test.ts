import { expect, test } from 'vitest'
import { dateIn, momentIn, timeIn } from '../../shared/domain/lapor/export-dates.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'

const at = (hour: number, minute: number, second: number) => ({ hour, minute, second })

test.each([
  ['18 Jan 2024', '2024-01-18', null],
  ['3 Jan 2026', '2026-01-03', null],
  ['29 May 2023', '2023-05-29', null],
  ['29 Mei 2023', '2023-05-29', null],
  ['17 Agustus 2025', '2025-08-17', null],
  ['17 Agt 2025', '2025-08-17', null],
  ['Selasa, 24 November 2026', '2026-11-24', null],
  ['1 Nop 2026', '2026-11-01', null],
  ['05-Des-25', '2025-12-05', null],
  ['Jan 18, 2024', '2024-01-18', null],
  ['2024-01-18', '2024-01-18', null],
  ['2024/1/8', '2024-01-08', null],
  ['2024-01-18T01:33:26Z', '2024-01-18', { ...at(1, 33, 26), zone: 'UTC' }],
  ['2024-01-18T08:33:26+07:00', '2024-01-18', { ...at(8, 33, 26), zone: 'Asia/Jakarta' }],
  ["Jum'at, 19 Januari 2024", '2024-01-19', null],
  ['Kamis 18 Januari 2024', '2024-01-18', null],
  ['January 18, 2024', '2024-01-18', null],
  ['45309', '2024-01-18', null],
  ['45309,5', '2024-01-18', at(12, 0, 0)],
  ['18 Jan 2024 01:33', '2024-01-18', at(1, 33, 0)],
  // Day first, as here: never the month.
  ['03/04/2026', '2026-04-03', null],
  ['18.01.2024', '2024-01-18', null],
  ['  18\u00a0Jan\u00a02024 ', '2024-01-18', null],
  [45309, '2024-01-18', null],
  [45309.0648842593, '2024-01-18', at(1, 33, 26)],
  [new Date('2024-01-18T00:00:00Z'), '2024-01-18', null],
  [new Date('2024-01-18T01:33:26Z'), '2024-01-18', at(1, 33, 26)],
])('%s is the day %s', (cell, date, time) => {
  expect(dateIn(cell)).toEqual({ date, time })
})

test.each([
  '30 Feb 2026',
  '13/13/2026',
  '01/18/2024',
  'kemarin',
  '18 Foo 2024',
  '',
  '2024-01-18 malam',
  '123456',
  'Senin',
  '=TODAY()',
  -5,
  Number.NaN,
  new Date('x'),
  true,
  null,
  undefined,
])('%s is no day', (cell) => {
  expect(dateIn(cell)).toBeNull()
})

test.each([
  ['01:33:26', at(1, 33, 26)],
  ['1.33', at(1, 33, 0)],
  ['11:05 PM', at(23, 5, 0)],
  ['12:05 am', at(0, 5, 0)],
  ['01:33:26 WIB', { ...at(1, 33, 26), zone: 'Asia/Jakarta' }],
  ['01:33:26 +02:00', null],
  ['0,0648842593', at(1, 33, 26)],
  [45309.0648842593, at(1, 33, 26)],
  [0.0648842593, at(1, 33, 26)],
  [new Date('1899-12-30T01:33:26Z'), at(1, 33, 26)],
  ['25:00', null],
  ['13:00 PM', null],
  ['pagi', null],
  [7, null],
])('the time %s', (cell, time) => {
  expect(timeIn(cell)).toEqual(time)
})

test('the same wall clock is another moment in another zone', () => {
  const moment = (zone: Parameters<typeof momentIn>[2]) => momentIn(localDate('2026-11-18'), at(20, 15, 0), zone)
  expect([moment('UTC'), moment('Asia/Jakarta'), moment('Asia/Jayapura')]).toEqual([
    '2026-11-18T20:15:00.000Z',
    '2026-11-18T13:15:00.000Z',
    '2026-11-18T11:15:00.000Z',
  ])
})
