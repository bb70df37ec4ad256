import type { PublishedMonth } from '../../domain/figures/published.ts'
import { readPublishedFigures } from '../../store/office/published-figures.ts'
import { deskBase } from '../base.ts'
import type { Effects } from '../effects.ts'
import { keepRecent, type Recent } from '../recent.ts'
import { toolsOf } from '../tools.ts'

export type PublicFiguresDesk = ReturnType<typeof openPublicFigures>

/** So long a process keeps what was published, which changes once a month. */
const keptMillis = 60_000
const kept = new WeakMap<Effects, Recent<PublishedMonth[]>>()

/** The figures that everybody may read, the latest month last. */
export const openPublicFigures = (effects: Effects) => {
  const tools = toolsOf(effects)
  const recent = kept.get(effects) ?? keepRecent(effects, keptMillis, () => readPublishedFigures(tools.table))
  kept.set(effects, recent)
  return { ...deskBase(tools), published: (): Promise<PublishedMonth[]> => recent.get() }
}
