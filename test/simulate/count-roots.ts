import { createHash } from 'node:crypto'
import { dayAfter } from './own-days.ts'
import { type RawItem, sha } from './raw.ts'

const plain = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The tree once more, from the top: as many leaves to the left as the largest power of two that leaves some to the right. */
const topOf = (heads: readonly unknown[]): string => {
  if (heads.length === 0) return plain('none')
  if (heads.length === 1) return plain(`leaf:${JSON.stringify(heads[0])}`)
  const left = 2 ** Math.floor(Math.log2(heads.length - 1))
  return plain(`node:${topOf(heads.slice(0, left))}${topOf(heads.slice(left))}`)
}

/** The root of each day over what changed on it (docs/adr/0022). */
export const checkRoots = (
  items: readonly RawItem[],
  heads: ReadonlyMap<string, ReadonlyMap<string, [number, string]>>,
  faults: string[],
): void => {
  let previous = '0'.repeat(64)
  const roots = items.filter(({ pk }) => pk === 'ROOT').sort((a, b) => (a.sk < b.sk ? -1 : 1))
  for (const [i, item] of roots.entries()) {
    const root = item.root as { day: string; root: string; previous: string; cases: number; tree: string }
    const changed = [...(heads.get(root.day) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, [seq, hash]]) => [id, seq, hash])
    if (root.previous !== previous || root.root !== sha({ day: root.day, previous, cases: changed.length, tree: topOf(changed) }))
      faults.push(`root ${root.day}`)
    if (i > 0 && dayAfter(roots[i - 1]?.sk ?? '') !== item.sk) faults.push(`no root before ${item.sk}`)
    previous = root.root
  }
}
