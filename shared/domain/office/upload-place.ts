import * as z from 'zod'
import { CaseFile } from '../case/case.ts'
import { FileRefusal } from '../events/happenings.ts'
import { Instant } from '../time/instant.ts'

const UploadRefusal = FileRefusal.exclude(['too-many', 'closed', 'sent-before'])
export type UploadRefusal = z.infer<typeof UploadRefusal>

export const KeptFile = CaseFile.omit({ from: true })

/**
 * A place of the office that holds one uploaded file: which it holds, and what became of the last ones sent. It lies apart from what
 * people type beside it: whoever judges files may change nothing else, and a file that arrives never collides with what somebody types.
 */
export const placeFields = {
  /** Files it has replaced lately, whose objects are to be gone; the latest first. */
  replaced: z.array(z.string()),
  /** The last upload that was not kept; null again as soon as one is. */
  refused: z.object({ fileId: z.string(), reason: UploadRefusal, at: Instant }).nullable(),
  version: z.int().nonnegative(),
}

const Fields = z.object(placeFields)
export type UploadPlace = z.infer<typeof Fields> & { file: { fileId: string } | null }

export const emptyPlace = { file: null, replaced: [], refused: null, version: 0 }

/** More than can be under way at once: the bucket tells of an upload for a day at most. */
const replacedKept = 10

/** Whether what became of this upload is known already: the bucket may tell of it twice. */
export const isJudged = ({ file, replaced, refused }: UploadPlace, fileId: string): boolean =>
  file?.fileId === fileId || refused?.fileId === fileId || replaced.includes(fileId)

const leaving = ({ file, replaced }: UploadPlace): string[] => [...(file ? [file.fileId] : []), ...replaced].slice(0, replacedKept)

export const withFile = <P extends UploadPlace>(now: P, file: NonNullable<P['file']>): P => ({
  ...now,
  file,
  replaced: leaving(now),
  refused: null,
  version: now.version + 1,
})

export const withoutFile = <P extends UploadPlace>(now: P): P => ({
  ...now,
  file: null,
  replaced: leaving(now),
  refused: null,
  version: now.version + 1,
})

export const withRefusal = <P extends UploadPlace>(now: P, refused: NonNullable<P['refused']>): P => ({
  ...now,
  refused,
  version: now.version + 1,
})
