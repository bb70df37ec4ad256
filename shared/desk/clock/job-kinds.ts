import { bulkKinds } from '../officers/bulk.ts'
import { lawKinds } from '../officers/law-change.ts'
import { retentionKinds } from '../officers/retaining.ts'
import type { JobKinds } from './advancing-jobs.ts'
import { removalKinds } from './removing.ts'

/** Every kind of job there is. A kind without its entry here is never done. */
export const jobKinds: JobKinds = { ...bulkKinds, ...lawKinds, ...retentionKinds, ...removalKinds }
