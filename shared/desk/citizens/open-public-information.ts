import type { ListedInformation } from '../../domain/information/listed-information.ts'
import { readListedInformation } from '../../store/office/information-items.ts'
import { deskBase } from '../base.ts'
import type { Effects } from '../effects.ts'
import { keepRecent, type Recent } from '../recent.ts'
import { toolsOf } from '../tools.ts'

export type PublicInformationDesk = ReturnType<typeof openPublicInformation>

/** A line that was released is seen this much later; so long a process keeps the list, which a crowd asks for again and again. */
const keptMillis = 60_000
const kept = new WeakMap<Effects, Recent<ListedInformation[]>>()

/** What the regency shows without being asked. */
export const openPublicInformation = (effects: Effects) => {
  const tools = toolsOf(effects)
  const recent = kept.get(effects) ?? keepRecent(effects, keptMillis, () => readListedInformation(tools.table))
  kept.set(effects, recent)
  return { ...deskBase(tools), listed: (): Promise<ListedInformation[]> => recent.get() }
}
