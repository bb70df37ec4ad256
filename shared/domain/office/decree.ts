import * as z from 'zod'
import { CaseFile } from '../case/case.ts'
import { FileRefusal } from '../events/happenings.ts'
import { Instant } from '../time/instant.ts'

const UploadRefusal = FileRefusal.exclude(['too-many', 'closed', 'sent-before'])

/**
 * The file of the decree (SK) by which an institution's PPID Pembantu was appointed. It lies apart from the rest of the
 * readiness: whoever judges files may change nothing else, and a file that arrives never collides with what somebody types.
 */
export const DecreeFile = z.object({
  institution: z.string(),
  file: CaseFile.omit({ from: true }).nullable(),
  /** Files it has replaced lately, whose objects are to be gone; the latest first. */
  replaced: z.array(z.string()),
  /** The last upload that was not kept; null again as soon as one is. */
  refused: z.object({ fileId: z.string(), reason: UploadRefusal, at: Instant }).nullable(),
  version: z.int().nonnegative(),
})
export type DecreeFile = z.infer<typeof DecreeFile>
export type UploadRefusal = z.infer<typeof UploadRefusal>

/** More than can be under way at once: the bucket tells of an upload for a day at most. */
const replacedKept = 10

export const noDecreeFile = (institution: string): DecreeFile => ({ institution, file: null, replaced: [], refused: null, version: 0 })

/** Whether what became of this upload is known already: the bucket may tell of it twice. */
export const isJudged = ({ file, replaced, refused }: DecreeFile, fileId: string): boolean =>
  file?.fileId === fileId || refused?.fileId === fileId || replaced.includes(fileId)

export const withFile = (now: DecreeFile, file: NonNullable<DecreeFile['file']>): DecreeFile => ({
  ...now,
  file,
  replaced: [...(now.file ? [now.file.fileId] : []), ...now.replaced].slice(0, replacedKept),
  refused: null,
  version: now.version + 1,
})

export const withRefusal = (now: DecreeFile, refused: NonNullable<DecreeFile['refused']>): DecreeFile => ({
  ...now,
  refused,
  version: now.version + 1,
})
