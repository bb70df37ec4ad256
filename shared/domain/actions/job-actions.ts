import { erase } from './both/erase.ts'
import { renewAccess } from './both/renew-access.ts'
import { oweNational } from './system/owe-national.ts'
import { recompute } from './system/recompute.ts'

/** What jobs over many cases cause by themselves: a decree that moves dates, retention, new codes after a leak, what older cases owe SP4N-LAPOR!. */
export const jobActions = { recompute, erase, 'renew-access': renewAccess, 'owe-national': oweNational }
