import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Complaint } from '../../shared/domain/case/case.ts'
import { cluesOf, districtOf, maxClues, type Report } from '../../shared/domain/suggestions/clues.ts'
import type { Learned } from '../../shared/domain/suggestions/learned.ts'
import { offeredLeads } from '../../shared/domain/suggestions/offered.ts'
import { sharedBy } from '../../shared/domain/suggestions/suggesting.ts'
import { reasoned, type Suggestions } from '../../shared/domain/suggestions/suggestions.ts'
import { type Disposed, measureSuggestions, memory } from '../bench/measure-suggestions.ts'
import { drawReports } from '../support/drawn-reports.ts'

/** Where reports belong, from words alone (docs/adr/0081). */

const word = fc.constantFrom(
  'lubang',
  'jalan',
  'lampu',
  'mati',
  'sampah',
  'pasar',
  'banjir',
  'got',
  'yang',
  'Pak',
  '0812',
  'ktp',
  'Bu',
  'é',
)
const words = fc.array(word, { maxLength: 8 }).map((it) => it.join(' '))
const report: fc.Arbitrary<Report> = fc.record({ title: words, text: words, district: fc.constantFrom(null, 'Diwek', 'Ploso') })
const disposed: fc.Arbitrary<Disposed> = fc.record({
  report,
  lesson: fc.record({ institution: fc.constantFrom('pu', 'hubungan', 'sosial'), category: fc.constantFrom(null, 'jalan', 'bansos') }),
})

test('clues: the title, the kecamatan, the text; each once, none a number, a courtesy or a small word, forty at most', () => {
  const text = 'Assalamualaikum, jalan ini BERLUBANG sejak 2025; hubungi 081200000001. Terima kasih'
  expect(cluesOf({ title: 'Lubang di jalan Cukír', text, district: 'Diwek' })).toEqual([
    { name: 'lubang', inTitle: true },
    { name: 'jalan', inTitle: true },
    { name: 'cukir', inTitle: true },
    { name: '@Diwek', inTitle: false },
    { name: 'berlubang', inTitle: false },
    { name: 'hubungi', inTitle: false },
  ])
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (title, text) => {
      const clues = cluesOf({ title, text, district: null })
      const names = clues.map(({ name }) => name)
      expect(clues.length).toBeLessThanOrEqual(maxClues)
      expect(new Set(names).size).toBe(names.length)
      for (const clue of clues) expect([districtOf(clue), /[\p{N}@]/u.test(clue.name), clue.name.length > 2]).toEqual([null, false, true])
      // The same report in capitals says the same.
      expect(cluesOf({ title: names.filter((_, i) => clues[i]?.inTitle).join(' '), text: names.join(' '), district: null })).toEqual(clues)
    }),
  )
})

const withoutNothing = (learned: Learned): Learned => {
  const some = (counts: Learned['institution']) => Object.fromEntries(Object.entries(counts).filter(([, it]) => it.cases !== 0))
  return { ...learned, institution: some(learned.institution), category: some(learned.category) }
}

test('what is learned does not depend on the order, and what is taken back was never learned', () => {
  const names = ['lubang', 'jalan', 'lampu', 'mati', 'sampah', 'pasar', 'banjir', 'got', 'ktp', '@Diwek', '@Ploso']
  fc.assert(
    fc.property(fc.array(disposed), fc.array(disposed), (stays, goes) => {
      const [one, other] = [memory(), memory()]
      for (const it of [...goes, ...stays]) one.learn(it)
      for (const it of goes) one.unlearn(it)
      for (const it of stays.toReversed()) other.learn(it)
      expect(withoutNothing(one.all())).toEqual(withoutNothing(other.all()))
      for (const name of names) expect(withoutNothing(one.known(name))).toEqual(withoutNothing(other.known(name)))
    }),
  )
})

test('a reason is a word of the report that five cases share, and says of how many it is true', () => {
  fc.assert(
    fc.property(fc.array(disposed, { minLength: 5, maxLength: 40 }), report, (learned, asked) => {
      const desk = memory()
      for (const it of learned) desk.learn(it)
      const clues = cluesOf(asked)
      for (const question of ['institution', 'category'] as const) {
        const suggested = desk.suggest(question, asked, 3)
        expect(suggested.length).toBeLessThanOrEqual(3)
        for (const { id, because } of suggested) {
          expect(because.length).toBeGreaterThan(0)
          for (const { at, cases, of } of because) {
            const having = learned.filter((it) => cluesOf(it.report).some(({ name }) => name === clues[at]?.name))
            expect([of, cases]).toEqual([having.length, having.filter(({ lesson }) => lesson[question] === id).length])
            expect(of).toBeGreaterThanOrEqual(sharedBy)
          }
        }
      }
    }),
  )
})

test('words of fewer than five cases move nothing: whose name stands in a report does not matter', () => {
  const desk = memory()
  for (const it of drawReports(300)) desk.learn(it)
  const named = (report: Report, name: string): Report => ({ ...report, text: `${report.text} ${name}` })
  const others = drawReports(40, 7)
  for (const { report, lesson } of others.slice(0, sharedBy - 1)) desk.learn({ report: named(report, 'suparlan'), lesson })
  const answers = others.map(({ report }) => desk.suggest('institution', named(report, 'suparlan'), 5))
  expect(answers).toEqual(others.map(({ report }) => desk.suggest('institution', named(report, 'sutrisno'), 5)))
  expect(answers.filter((it) => it.length > 0).length).toBeGreaterThan(30)
})

test('of a regency that is drawn alike each time, so many are right', () => {
  const drawn = drawReports(1200)
  expect([measureSuggestions(drawn, 'institution'), measureSuggestions(drawn, 'category')]).toEqual([
    { asked: 360, right: { 1: 314, 3: 326, 5: 326 } },
    { asked: 360, right: { 1: 344, 3: 353, 5: 353 } },
  ])
})

test('a reason outlives no word: without its texts, or in another form, nothing is said', () => {
  const because = [{ at: 0, cases: 6, of: 7 }]
  const kept: Suggestions = {
    form: 1,
    title: 1,
    text: 2,
    institution: [{ id: 'pu', because: [...because, { at: 1, cases: 5, of: 9 }] }],
    category: [],
  }
  const texts = new Map([
    [1, { text: 'Lubang' }],
    [2, { text: 'Dalam sekali' }],
  ])
  expect(reasoned('institution', kept, texts, 'Diwek')).toEqual([
    {
      id: 'pu',
      reasons: [
        { word: 'lubang', cases: 6, of: 7 },
        { district: 'Diwek', cases: 5, of: 9 },
      ],
    },
  ])
  for (const gone of [1, 2]) expect(reasoned('institution', kept, new Map([...texts].filter(([n]) => n !== gone)), 'Diwek')).toEqual([])
  expect([reasoned('institution', { ...kept, form: 0 }, texts, 'Diwek'), reasoned('institution', null, texts, null)]).toEqual([[], []])
})

test('never whom it is about, whoever has ended, or who gave it back; berkadar goes where the rule says', () => {
  const state = { class: 'ordinary', reported: { institutions: [], officers: [] } } as unknown as Complaint
  const suggested = ['pu', 'hubungan', 'sosial', 'ended', 'kesehatan'].map((id) => ({ id, reasons: [] }))
  const today = { active: ['pu', 'hubungan', 'sosial', 'kesehatan', 'inspektorat'], inspectorates: ['inspektorat'] }
  const offered = (changes: object) => offeredLeads({ ...state, ...changes }, suggested, today).map(({ id }) => id)
  expect(offered({})).toEqual(['pu', 'hubungan', 'sosial'])
  expect(offered({ returned: [{ by: 'pu', reason: { n: 4, hash: '' } }] })).toEqual(['hubungan', 'sosial', 'kesehatan'])
  expect(offeredLeads({ ...state, class: 'oversight' }, suggested, today)).toEqual([{ id: 'inspektorat', rule: 'berkadar' }])
  expect(offered({ class: 'oversight', reported: { institutions: ['inspektorat'], officers: [] } })).toEqual([])
  for (const about of [{ conduct: true }, { reported: { institutions: ['pu'], officers: [] } }, { person: { similar: [] } }])
    expect(offered(about)).toEqual([])
})
