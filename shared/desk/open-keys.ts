import type { Effects } from './effects.ts'
import { handOutKeys } from './handing-out-keys.ts'

/** Keys of an installation, for whoever may read the secret. */
export const openKeys = (effects: Effects) => ({
  handOut: async (): Promise<void> => handOutKeys(effects, await effects.masterRing()),
})
