import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pathTo, topOf, treeOf } from '../../shared/domain/events/head-tree.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const headsOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ caseId: `J-${String(i).padStart(4, '0')}`, version: (i % 7) + 1, head: hash(String(i)) }))

test('every head of a day leads to its top, whatever their number and order, and nothing else does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1100 }), fc.nat(), (count, at) => {
      const heads = headsOf(count)
      const top = treeOf(heads.toReversed(), 'blind')
      const head = heads[at % count]
      if (!head) return
      const path = pathTo(heads, 'blind', head.caseId) ?? []
      expect(topOf(head, path)).toBe(top)
      expect(topOf({ ...head, version: head.version + 1 }, path)).not.toBe(top)
      expect(topOf({ ...head, head: hash('other') }, path)).not.toBe(top)
      expect(pathTo(heads, 'blind', 'J-9999')).toBeNull()
    }),
    { numRuns: 40 },
  )
})

test('how long a way is does not tell how many cases changed, and without the secret of the day no blank is known', () => {
  const lengths = [1, 2, 3, 100, 1024].map((count) => pathTo(headsOf(count), 'blind', 'J-0000')?.length)
  expect(lengths).toEqual([10, 10, 10, 10, 10])
  const beside = pathTo(headsOf(1), 'blind', 'J-0000')?.[0]?.hash
  const blanks = Array.from({ length: 1024 }, (_, i) => hash(`blank:blind:${i}`))
  expect([blanks.includes(beside ?? ''), treeOf(headsOf(1), 'another') === treeOf(headsOf(1), 'blind')]).toEqual([true, false])
  expect(treeOf([], 'blind')).toHaveLength(64)
})
