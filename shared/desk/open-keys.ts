import { writeHeartbeat } from '../store/office/heartbeats.ts'
import type { Effects } from './effects.ts'
import { handOutKeys } from './handing-out-keys.ts'
import { missingKeys, rememberKeys } from './key-checks.ts'
import { keySetOf } from './master-ring.ts'

/** Keys of an installation, for whoever may read the secret. */
export const openKeys = (effects: Effects) => ({
  /**
   * With a deployment, which nobody watches: the keys of the secret are held against those with which the table was written. Where
   * they are others, or some are gone, nobody's working keys are replaced by them; the operators are told (docs/adr/0048).
   */
  handOut: async (): Promise<void> => {
    const ring = await effects.masterRing()
    const { documents, tableName } = effects
    const table = { documents, tableName }
    const missing = await missingKeys(table, keySetOf(ring))
    if (missing.length === 0) await rememberKeys(table, keySetOf(ring))
    else effects.log('keys-differ', { missing: missing.join() })
    await handOutKeys(effects, ring, missing.length === 0 ? 'replace' : 'if-none')
    await writeHeartbeat(table, 'keys', { at: effects.now(), missing })
  },
})
