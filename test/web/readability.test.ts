import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { proseOf, type Readability, readabilityOf, sentencesOf } from '../support/readability.ts'
import { startWorld, type World } from '../support/world.ts'

let office: World
beforeAll(async () => {
  office = await startWorld()
})
afterAll(() => office.close())

/** What citizens read lies below; a page that quotes the law or names columns of a file has its own, and so have officers. */
const most = { lix: 50, words: 30 }
const officersMost = 60
const harder: Record<string, number> = { '/dasar-hukum': 65, '/data': 55 }
const pages = [
  '/',
  '/pengaduan/sebelum',
  '/pengaduan',
  '/permohonan',
  '/lacak',
  '/lacak/kode',
  '/tenggat',
  '/bantuan',
  '/aksesibilitas',
].concat(['/privasi', '/dasar-hukum', '/statistik', '/informasi', '/pengumuman', '/data'])

const faultOf = (name: string, { lix, longest }: Readability, limit = harder[name] ?? most.lix): string[] => [
  ...(lix > limit ? [`${name}: LIX ${lix}`] : []),
  ...(longest.words > most.words ? [`${name}: ${longest.words} words in "${longest.sentence}"`] : []),
]

test('the figure is what Björnsson counts: words in a sentence, and long words of a hundred', () => {
  const text = 'Nomor kasus\nKami sudah menerima pengaduan Anda. Berapa lama? Kami menjawab dalam 5 hari kerja (Perpres 76/2013).\nPPID'
  expect(sentencesOf(text)).toEqual(['Kami sudah menerima pengaduan Anda.', 'Kami menjawab dalam 5 hari kerja (Perpres 76/2013).'])
  expect(readabilityOf(sentencesOf(text))).toEqual({
    sentences: 2,
    words: 13,
    // 13 / 2 words in a sentence; menerima, pengaduan, menjawab and Perpres of 13 are long.
    lix: 37.3,
    longest: { words: 8, sentence: 'Kami menjawab dalam 5 hari kerja (Perpres 76/2013).' },
  })
})

test('only what is said in Indonesian is counted', () => {
  const html =
    '<main><p>Satu dua tiga.</p><p lang="en">One two three.</p><select><option>Ini bukan kalimat.</option></select><label>A &amp; B</label></main>'
  expect(sentencesOf(proseOf(html))).toEqual(['Satu dua tiga.'])
})

test('every page that citizens read is easy, and no sentence of it is longer than thirty words', async () => {
  const read = await Promise.all(
    pages.map(async (path) => {
      const { status, text } = await office.send('GET', path, { headers: { accept: 'text/html' } })
      expect([path, status]).toEqual([path, 200])
      return [path, readabilityOf(sentencesOf(proseOf(text)))] as const
    }),
  )
  expect(read.flatMap(([path, figures]) => faultOf(path, figures))).toEqual([])
  expect(read.filter(([, { sentences }]) => sentences < 2).map(([path]) => path)).toEqual([])
})

test('so is every letter that they get, and every letter of the schedule to officers', () => {
  for (const [file, mark, limit] of [
    ['letters-id', /\n---\n/, most.lix],
    ['scheduled-letters-id', /^### /m, officersMost],
  ] as const) {
    const letters = readFileSync(`test/mail/${file}.txt`, 'utf8')
      .split(mark)
      .filter((it) => it.trim() !== '')
    expect(letters.length).toBeGreaterThan(5)
    const faults = letters.flatMap((letter) => faultOf(`${letter.trim().split('\n')[0]}`, readabilityOf(sentencesOf(letter)), limit))
    expect([file, faults]).toEqual([file, []])
  }
})
