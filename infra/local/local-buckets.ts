import { join } from 'node:path'
import { bucket } from '../../shared/manifest.ts'
import type { BucketOptions } from './kept-objects.ts'

/** The buckets of this machine, as the functions name them. */
export const bucketNames = { bucketName: 'tanggap', incomingName: 'tanggap-incoming' } as const
export const journalName = 'tanggap-journal'

/**
 * In which folder each lies: the journal beside the table and the files, so that it is there when either is lost. Functions read
 * uploads, the salt and their own keys, and may list none (infra/constructs/grants.ts); kept files and the journal are read by whoever restores.
 */
export const localBuckets = (dataFolder: string): Readonly<Record<string, BucketOptions>> => ({
  [bucketNames.bucketName]: { folder: join(dataFolder, 'files'), olderDays: bucket.olderKeptDays, isListed: true },
  [bucketNames.incomingName]: { folder: join(dataFolder, 'incoming'), olderDays: 0, isListed: false },
  [journalName]: { folder: join(dataFolder, 'journal'), olderDays: null, isListed: true },
})
