import { randomBytes } from 'node:crypto'
import { existsSync, renameSync } from 'node:fs'
import { missingKeys, rememberKeys } from '../../shared/desk/key-checks.ts'
import { keySetOf, type MasterRing, ringOfOne, UnreadableKeys } from '../../shared/desk/master-ring.ts'
import { opensWhatIsThere } from '../opens-what-is-there.ts'
import { readKeyFile, writeKeyFile } from './key-file.ts'

/** The key file is not the one with which this folder was written. */
export class UnusableKeys extends Error {
  readonly file: string

  constructor(file: string, reason: string) {
    super(reason)
    this.file = file
  }
}

/**
 * The keys of a folder, made where there is nothing that they could open. `lost`: whoever starts says that the right ones
 * cannot be had any more; a file that is of no use is laid aside, and work goes on with new keys.
 */
export const openOwnKeys = (file: string, { isNew, lost }: { isNew: boolean; lost: boolean }): MasterRing => {
  try {
    return readKeyFile(file)
  } catch (error) {
    const isThere = existsSync(file)
    if (isThere && !(error instanceof UnreadableKeys)) throw error
    if (isThere || !isNew) {
      if (!lost) throw new UnusableKeys(file, isThere && error instanceof Error ? error.message : 'The file is not there')
      if (isThere) renameSync(file, `${file}.rusak-${Date.now()}`)
    }
    writeKeyFile(file, ringOfOne(randomBytes(32)))
    return readKeyFile(file)
  }
}

/** Before anything is done with it: whether these keys closed what lies in the table. */
export const checkOwnKeys = async (
  table: Parameters<typeof missingKeys>[0],
  file: string,
  ring: MasterRing,
  lost: boolean,
): Promise<void> => {
  const held = keySetOf(ring)
  if (!lost) {
    const missing = await missingKeys(table, held)
    if (missing.length > 0) throw new UnusableKeys(file, `The keys ${missing.join(', ')} of this folder are not in it`)
    if (!(await opensWhatIsThere(table, ring))) throw new UnusableKeys(file, 'It does not open what is sealed in this folder')
  }
  await rememberKeys(table, held)
}
