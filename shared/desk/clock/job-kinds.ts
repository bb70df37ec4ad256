import { packKinds } from '../evidence/making-packs.ts'
import { importKinds } from '../lapor/import-jobs.ts'
import { lawKinds } from '../officers/law/law-change.ts'
import { bulkKinds } from '../officers/queue/bulk.ts'
import { retentionKinds } from '../officers/watch/retaining.ts'
import { linkKinds } from '../outside/checking-links.ts'
import { checkingKinds } from '../proof/checking-job.ts'
import type { JobKinds } from './advancing-jobs.ts'
import { dutyKinds } from './bringing-in-duties.ts'
import { countingPapersKinds } from './counting-papers.ts'
import { learningKinds } from './learning-anew.ts'
import { recountingKinds } from './recounting.ts'
import { removalKinds } from './removing.ts'
import { turningKinds } from './turning-keys.ts'

/** Every kind of job there is. A kind without its entry here is never done. */
export const jobKinds: JobKinds = {
  ...bulkKinds,
  ...lawKinds,
  ...retentionKinds,
  ...removalKinds,
  ...turningKinds,
  ...recountingKinds,
  ...dutyKinds,
  ...learningKinds,
  ...countingPapersKinds,
  ...linkKinds,
  ...importKinds,
  ...packKinds,
  ...checkingKinds,
}
