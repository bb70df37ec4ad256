import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Another system of this machine works in the folder: two would answer with two tables, two clocks and two inboxes. */
export class FolderInUse extends Error {
  readonly folder: string

  constructor(folder: string) {
    super(`Another process works in ${folder}`)
    this.folder = folder
  }
}

/**
 * Holds the folder for this process until it lets go or ends, however it ends: the lock is the operating system's own, on a file
 * beside the data, so nothing has to be cleaned up after a power cut. Throws FolderInUse.
 */
export const holdFolder = (folder: string): (() => void) => {
  const lock = new DatabaseSync(join(folder, 'in-use'))
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw error instanceof Error && 'errcode' in error && error.errcode === busy ? new FolderInUse(folder) : error
  }
  return () => lock.close()
}

/** SQLITE_BUSY: another connection holds the lock. */
const busy = 5
