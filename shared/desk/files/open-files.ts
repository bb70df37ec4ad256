import type { Effects } from '../effects.ts'
import { toolsOf } from '../tools.ts'
import { judgeUpload, type Told } from './judge-upload.ts'

/** What is done with files that were sent, by the one function that may read what nobody has judged yet. */
export const openFiles = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    /** Keeps or refuses the upload under that key; what is known already is only cleared away. */
    judge: (key: string, told: Told): Promise<void> => judgeUpload(tools, key, told),
  }
}
