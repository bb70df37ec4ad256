import { bucket } from '../../manifest.ts'

/** Where a kept file lies; `owner` is a case or an institution. */
export const keptKey = (owner: string, fileId: string): string => `${bucket.kept}${owner}/${fileId}`

/** Names the small picture of a kept picture beside it. */
export const thumbnailEnding = '.thumbnail'

/** Where the small picture of a kept picture lies: beside it, and whatever takes the file away takes this too (`taking-away.ts`). */
export const thumbnailKey = (owner: string, fileId: string): string => `${keptKey(owner, fileId)}${thumbnailEnding}`
