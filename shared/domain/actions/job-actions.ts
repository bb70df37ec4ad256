import { erase } from './both/erase.ts'
import { recompute } from './system/recompute.ts'

/** What jobs over many cases cause by themselves: a decree that moves dates, retention. */
export const jobActions = { recompute, erase }
