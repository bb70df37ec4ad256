import { mayRead } from '../../../domain/case/permissions.ts'
import type { QueueFilter } from '../../../domain/lists/queue.ts'
import type { Officer } from '../../../domain/office/directory.ts'
import { readCase } from '../../../store/case/case-items.ts'
import type { Tools } from '../../tools.ts'
import { type QueueEntry, type QueuePage, readQueue } from './reading-queue.ts'

/** Lines of one file; a longer list comes in parts. */
export const listedInFile = 500
/** A filter that finds little is not looked through for ever within one request. */
const pagesLookedAt = 30
const atOnce = 20

/**
 * A list as it stands, to be taken away, after `cursor`: `next` says where the next part begins. What leaves the desk is weighed
 * once more on each case as it is now, not on its row (docs/adr/0051); who took it is logged.
 */
export const readQueueForFile = async (tools: Tools, officer: Officer, filter: QueueFilter, cursor: string | null): Promise<QueuePage> => {
  const entries: QueueEntry[] = []
  let [looked, pages] = [0, 0]
  let page: QueuePage
  let after = cursor
  do {
    page = await readQueue(tools, officer, filter, after)
    entries.push(...(await stillReadable(tools, officer, page.entries)))
    looked += page.looked
    after = page.next
  } while (after !== null && entries.length < listedInFile && ++pages < pagesLookedAt)
  tools.effects.log('list-downloaded', { list: filter.list, rows: entries.length, by: officer.id })
  return { ...page, entries, looked }
}

const stillReadable = async ({ table }: Tools, officer: Officer, entries: readonly QueueEntry[]): Promise<QueueEntry[]> => {
  const kept: QueueEntry[] = []
  for (let i = 0; i < entries.length; i += atOnce) {
    const some = entries.slice(i, i + atOnce)
    const states = await Promise.all(some.map(({ row }) => readCase(table, row.caseId)))
    kept.push(...some.filter((_, k) => states[k] && mayRead(officer, states[k])))
  }
  return kept
}
