import * as z from 'zod'
import type { Job } from '../../domain/office/job.ts'
import { transact } from '../../store/transact.ts'
import { keptKey } from '../files/kept-keys.ts'
import { takeAway } from '../files/taking-away.ts'
import type { Tools } from '../tools.ts'
import { advanceJob, jobKind } from './advancing-jobs.ts'

/**
 * Files that a case does not name any more go from the bucket. The job is given by the transaction that erases them, and
 * it does not end before the bucket has taken every one in all its versions: what fails is begun again when the job's lease ends.
 */
export const removalKinds = {
  'remove-files': jobKind({
    input: z.object({ caseId: z.string(), names: z.array(z.string()).min(1) }),
    cases: async (_tools, { caseId }) => ({ ids: [caseId], next: null }),
    work: async ({ table }, _input, _caseId, along) => {
      await transact(table.documents, along)
      return { kind: 'done' }
    },
    finish: async ({ effects }, { caseId, names }) => {
      for (const name of names) await takeAway(effects, keptKey(caseId, name), 'file-erased')
    },
  }),
}

/** Tries at once. False: the bucket refused or was away, and the job goes on by itself. */
export const removeNow = async (tools: Tools, id: string): Promise<boolean> => {
  try {
    let job: Job | null
    do job = await advanceJob(tools, removalKinds, id)
    while (job && job.status !== 'done')
    return job !== null
  } catch (error) {
    tools.effects.log('removal-delayed', { job: id, error: error instanceof Error ? error.name : 'unknown' })
    return false
  }
}
