import { tick } from '../domain/tick.ts'
import { readAwake } from '../store/letters.ts'
import { submitTick } from './submit.ts'
import type { Tools } from './tools.ts'

/** Cases taken from each shard at a time. */
const pageSize = 50

/**
 * Ticks every case whose moment has come (design.md section 4). Work grows with what is due, not with what exists;
 * whatever a failing case keeps from being done is found again by the next sweep. Stops when `timeLeft` says so.
 */
export const sweep = async (tools: Tools, timeLeft: () => boolean = () => true): Promise<{ ticked: number; failed: number }> => {
  const done = new Set<string>()
  let ticked = 0
  let failed = 0
  while (timeLeft()) {
    const due = (await readAwake(tools.table, 'CASE', tools.effects.now(), pageSize)).filter((id) => !done.has(id))
    if (due.length === 0) break
    for (const id of due) {
      if (!timeLeft()) break
      done.add(id)
      try {
        // One clock at a time, each a transaction of its own; a case has far fewer than this at once.
        for (let again = 0; again < 20 && (await submitTick(tools, id, tick)).kind === 'done'; again++) ticked++
      } catch (error) {
        failed++
        tools.effects.log('tick-failed', { caseId: id, error: error instanceof Error ? error.name : 'unknown' })
      }
    }
  }
  tools.effects.log('sweep-completed', { ticked, failed })
  return { ticked, failed }
}
