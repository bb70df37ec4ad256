import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openNotebook } from '../../shared/domain/case/moves.ts'
import { matchesCommitment } from '../../shared/domain/case/personal-text.ts'

test('an event vouches for a text without telling it: any other words, or the same under another salt, do not match', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string({ minLength: 1 }), (words, salt, more) => {
      const notebook = openNotebook(0, { salt: () => salt })
      const ref = notebook.write(words)
      const [text] = notebook.texts
      if (!text) throw new Error('Nothing was written')
      expect(matchesCommitment(ref, text)).toBe(true)
      expect(matchesCommitment(ref, { ...text, text: words + more })).toBe(false)
      expect(matchesCommitment(ref, { ...text, salt: salt + more })).toBe(false)
    }),
  )
})
