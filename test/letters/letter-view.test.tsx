import { expect, test } from 'vitest'
import { composeLetter } from '../../shared/letters/official/compose-official.ts'
import { OfficialLetterView } from '../../shared/letters/official/letter-view.tsx'
import { sampleFacts, sampleList } from './sample-letters.ts'

const htmlOf = (facts: (typeof sampleList)[number]) => String(<OfficialLetterView letter={composeLetter(facts)} />)

test.each(sampleList.map((it) => [it.kind, it] as const))('%s: the page says every word of the letter, in Indonesian', (_, facts) => {
  const letter = composeLetter(facts)
  const html = htmlOf(facts)
  const words = letter.blocks.flatMap((it) => ('text' in it ? [it.text] : it.kind === 'facts' ? it.rows.flat() : it.items))
  expect(words.filter((it) => !html.includes(it))).toEqual([])
  expect(html).toMatch(/^<article class="surat" lang="id" aria-label="/)
  for (const said of [letter.letterhead.unitName, letter.letterNumber, letter.signatory.name]) expect(html).toContain(said)
})

test('what somebody wrote is text, never markup', () => {
  const html = htmlOf({ ...sampleFacts.incomplete, missing: ['<script>alert(1)</script>'] })
  expect(html).toContain('<li dir="auto">&lt;script&gt;alert(1)&lt;/script&gt;</li>')
})
