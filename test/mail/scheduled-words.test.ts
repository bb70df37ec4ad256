import { expect, test } from 'vitest'
import type { DeskLetterContent } from '../../shared/domain/letters/letter.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { renderScheduled } from '../../shared/letters/desk/scheduled-letters.ts'

/** Letters that leave by the calendar, word for word: what is to change in them is changed here too (docs/adr/0068). */

const contact = {
  address: 'Jalan Contoh 1',
  phone: '0321-000000',
  whatsapp: '0800-0000-0000',
  email: 'meja@contoh.example',
  hours: 'Senin',
}
const around = {
  regionName: 'Kabupaten Contoh',
  baseUrl: 'https://lapor.example',
  contact,
  menders: [],
  institutionName: (id: string) => (id === 'dinas-sosial' ? 'Dinas Sosial' : id),
}
const window = { opens: localDate('2026-07-01'), ends: localDate('2026-08-31') }
const day = localDate('2026-07-01')
const figures = {
  institution: null,
  late: 12,
  soon: 5,
  atLeast: true,
  cameIn: 240,
  open: 31,
  answered: 201,
  inTime: { part: 180, of: 215 },
  inTimeBefore: null,
  requests: 9,
  ordersOpen: 1,
}
const recap = {
  month: '2026-06',
  cameIn: 80,
  cameInBefore: 95,
  answered: 61,
  open: 17,
  inTime: { part: 58, of: 63 },
  requests: 3,
  objections: 1,
  scorers: [
    { scorer: 'komisi-informasi', period: '2026', empty: 7 },
    { scorer: 'pekppp', period: '2026', empty: 0 },
  ],
  deadLinks: 2,
  linksOn: localDate('2026-11-02'),
  doubtfulNumbers: 3,
}
const letters: DeskLetterContent[] = [
  {
    kind: 'scorers-due',
    day,
    due: [
      { scorer: 'komisi-informasi', period: '2026', ...window, items: ['komitmen', 'sarana'], institution: null, institutions: null },
      { scorer: 'pekppp', period: '2026', ...window, items: [], institution: null, institutions: 41 },
    ],
  },
  {
    kind: 'scorers-due',
    day: localDate('2026-06-01'),
    due: [{ scorer: 'pekppp', period: '2026', ...window, items: ['kanal-lapor'], institution: 'dinas-sosial', institutions: null }],
  },
  { kind: 'weekly-figures', day, figures },
  {
    kind: 'weekly-figures',
    day,
    figures: {
      ...figures,
      institution: 'dinas-sosial',
      late: 0,
      atLeast: false,
      inTime: { part: 0, of: 0 },
      inTimeBefore: { part: 3, of: 4 },
    },
  },
  { kind: 'month-recap', day, recap },
  { kind: 'month-recap', day, recap: { ...recap, scorers: [], deadLinks: 0, doubtfulNumbers: 0 } },
  ...(['opened', 'reminded', 'due', 'late', 'closed'] as const).flatMap((rung) =>
    ['dinas-sosial', null].map(
      (institution): DeskLetterContent => ({
        kind: 'collecting',
        day,
        quarter: '2026-3',
        rung,
        due: localDate('2026-07-15'),
        closes: localDate('2026-07-29'),
        institution,
        waiting: 12,
      }),
    ),
  ),
]

test('the letters of the calendar are as they were looked over', async () => {
  const written = letters
    .map((content) => renderScheduled('Sri', content as Parameters<typeof renderScheduled>[1], around))
    .map(({ subject, text }) => `### ${subject}\n\n${text.slice(0, text.indexOf('\n\nMeja layanan:'))}\n`)
    .join('\n')
  await expect(written).toMatchFileSnapshot('./scheduled-letters-id.txt')
})
