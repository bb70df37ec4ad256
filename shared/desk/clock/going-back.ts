import * as z from 'zod'
import type { Job } from '../../domain/office/job.ts'
import { plusMillis } from '../../domain/time/instant.ts'
import type { Tools } from '../tools.ts'
import { startJob } from './advancing-jobs.ts'

/** In the input of a job over all cases that comes once: how often it was given again for those that were left out. */
export const Again = z.int().nonnegative().optional()

const timesAgain = 5
export const hourMillis = 3_600_000
/** By then no process of the version before is at work any more: what it left alone is found. */
export const oldProcessesMillis = 15 * 60_000

/** Cases that were busy or failed are looked at once more in an hour: nothing else would come back to them. */
export const goBack = async (tools: Tools, kind: string, input: { again?: number | undefined }, { leftOut }: Job): Promise<void> => {
  const { again = 0 } = input
  if (!(leftOut.busy || leftOut.failed) || again >= timesAgain) return
  const startsAt = plusMillis(tools.effects.now(), hourMillis)
  await startJob(tools, { kind, input: { ...input, again: again + 1 }, by: null, startsAt })
}
