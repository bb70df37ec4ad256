import { expect, test } from 'vitest'
import { OfficialLetterFacts } from '../../shared/letters/official/facts.ts'
import { sampleFacts, sampleList } from './sample-letters.ts'

const problems = (facts: object) => OfficialLetterFacts.safeParse(facts).error?.issues.map(({ path }) => path.join('.'))

test.each(sampleList.map((it) => [it.kind, it] as const))('%s: facts survive being stored', (_, facts) => {
  expect(OfficialLetterFacts.parse(JSON.parse(JSON.stringify(facts)))).toEqual(facts)
})

test('ground j names the statute that bars disclosure', () => {
  const [one] = sampleFacts.refusal.tests
  expect(problems({ ...sampleFacts.refusal, tests: [{ ...one, statute: null }] })).toEqual(['tests.0.statute'])
  expect(problems({ ...sampleFacts.refusal, tests: [{ ...one, grounds: ['h'], statute: null }] })).toBeUndefined()
})

test('a refusal without a consequence test, or a test without a ground, is none', () => {
  expect(problems({ ...sampleFacts.refusal, tests: [] })).toEqual(['tests'])
  expect(problems({ ...sampleFacts.refusal, tests: [{ ...sampleFacts.refusal.tests[0], grounds: [] }] })).toEqual(['tests.0.grounds'])
})

test('a decision in part says what is withheld', () => {
  const { outcome } = sampleFacts.decision
  expect(problems({ ...sampleFacts.decision, outcome: { ...outcome, withheld: [] } })).toEqual(['outcome.withheld'])
})
