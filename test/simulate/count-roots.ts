import { createHash } from 'node:crypto'
import { dayAfter } from '../recount/own-days.ts'
import { type RawItem, sha } from './raw.ts'

const plain = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The tree once more, from the top. */
const topOf = (leaves: readonly string[]): string =>
  leaves.length === 1 ? `${leaves[0]}` : plain(`node:${topOf(leaves.slice(0, leaves.length / 2))}${topOf(leaves.slice(leaves.length / 2))}`)

/** The leaves of a day: its cases, and blanks up to a power of two. */
const leavesOf = (heads: readonly unknown[], blind: string): string[] => {
  const size = 2 ** Math.max(10, Math.ceil(Math.log2(Math.max(1, heads.length))))
  const cases = heads.map((it) => plain(`leaf:${JSON.stringify(it)}`))
  return [...cases, ...Array.from({ length: size - heads.length }, (_, i) => plain(`blank:${blind}:${i}`))].sort()
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
    const root = item.root as { day: string; root: string; previous: string; blind: string }
    const changed = [...(heads.get(root.day) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, [seq, hash]]) => [id, seq, hash])
    if (root.previous !== previous || root.root !== sha({ day: root.day, previous, tree: topOf(leavesOf(changed, root.blind)) }))
      faults.push(`root ${root.day}`)
    if (i > 0 && dayAfter(roots[i - 1]?.sk ?? '') !== item.sk) faults.push(`no root before ${item.sk}`)
    previous = root.root
  }
}
