import { join } from 'node:path'
import { bucket } from '../../shared/manifest.ts'
import type { BucketOptions } from './kept-objects.ts'

/** The buckets of this machine, as the functions name them. */
export const bucketNames = { bucketName: 'tanggap', incomingName: 'tanggap-incoming' } as const
export const journalName = 'tanggap-journal'

/** In which folder each lies: the journal beside the table and the files, so that it is there when either is lost. */
export const localBuckets = (dataFolder: string): Readonly<Record<string, BucketOptions>> => ({
  [bucketNames.bucketName]: { folder: join(dataFolder, 'files'), olderDays: bucket.olderKeptDays },
  [bucketNames.incomingName]: { folder: join(dataFolder, 'incoming'), olderDays: 0 },
  [journalName]: { folder: join(dataFolder, 'journal'), olderDays: null },
})
