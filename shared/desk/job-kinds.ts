import { bulkKinds } from './bulk.ts'
import type { JobKinds } from './jobs.ts'
import { lawKinds } from './law-change.ts'
import { removalKinds } from './removing.ts'
import { retentionKinds } from './retention.ts'

/** Every kind of job there is. A kind without its entry here is never done. */
export const jobKinds: JobKinds = { ...bulkKinds, ...lawKinds, ...retentionKinds, ...removalKinds }
