import { bucketNames } from '../../infra/local/local-buckets.ts'
import { bucket } from '../../shared/manifest.ts'

/** In which bucket an object of that key lies. */
export const bucketOf = (key: string): string => (key.startsWith(bucket.incoming) ? bucketNames.incomingName : bucketNames.bucketName)
