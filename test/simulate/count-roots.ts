import { dayAfter } from '../recount/own-days.ts'
import { type RawItem, sha } from './raw.ts'

/** The root of each day over what changed on it (docs/adr/0022). */
export const checkRoots = (
  items: readonly RawItem[],
  heads: ReadonlyMap<string, ReadonlyMap<string, [number, string]>>,
  faults: string[],
): void => {
  let previous = '0'.repeat(64)
  const roots = items.filter(({ pk }) => pk === 'ROOT').sort((a, b) => (a.sk < b.sk ? -1 : 1))
  for (const [i, item] of roots.entries()) {
    const root = item.root as { day: string; root: string; previous: string }
    const changed = [...(heads.get(root.day) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, [seq, hash]]) => [id, seq, hash])
    if (root.previous !== previous || root.root !== sha({ day: root.day, previous, heads: changed })) faults.push(`root ${root.day}`)
    if (i > 0 && dayAfter(roots[i - 1]?.sk ?? '') !== item.sk) faults.push(`no root before ${item.sk}`)
    previous = root.root
  }
}
