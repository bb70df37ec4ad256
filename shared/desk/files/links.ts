import type { GetObjectCommandInput, S3Client } from '@aws-sdk/client-s3'
import { maxFileBytes } from '../../files/limits.ts'
import { bucket } from '../../manifest.ts'
import { keptKey, thumbnailKey } from './kept-keys.ts'

/** Effects that signing needs; the SDK's signing parts are loaded only when a file is sent or read. */
type Signing = { s3: () => Promise<S3Client>; bucketName: string; incomingName: string }

/**
 * What the bucket takes in. Larger than what is taken (`maxFileBytes`), because the bucket refuses in XML that nobody understands; a file
 * between the two is refused by us, in words, on the page of the case.
 */
const maxUploadBytes = maxFileBytes + 10 * 1024 * 1024
const formSeconds = 600
const linkSeconds = 300

/**
 * A form for one file under one key, of one size at most, for ten minutes. Afterwards the browser goes to `redirectTo`.
 * `owner`: the case or the institution that the file belongs to.
 */
export const signUploadForm = (
  signing: Signing,
  { owner, fileId, redirectTo }: { owner: string; fileId: string; redirectTo: string },
): Promise<SignedForm> => signForm(signing, { key: `${bucket.incoming}${owner}/${fileId}`, maxBytes: maxUploadBytes, redirectTo })

export type SignedForm = { url: string; fields: Record<string, string> }

/** The same for a script, which sends several and is told of each how it went; a redirect it could not follow. */
export const signScriptForm = (signing: Signing, { owner, fileId }: { owner: string; fileId: string }): Promise<SignedForm> =>
  signForm(signing, { key: `${bucket.incoming}${owner}/${fileId}`, maxBytes: maxUploadBytes, redirectTo: null })

/** The same for any key of the bucket that takes in what people send; with no page to go to, the answer is 204. */
export const signForm = async (
  { s3, incomingName }: Pick<Signing, 's3' | 'incomingName'>,
  { key, maxBytes, redirectTo }: { key: string; maxBytes: number; redirectTo: string | null },
): Promise<SignedForm> => {
  const { createPresignedPost } = await import('@aws-sdk/s3-presigned-post')
  return createPresignedPost(await s3(), {
    Bucket: incomingName,
    Key: key,
    Fields: redirectTo === null ? { success_action_status: '204' } : { success_action_redirect: redirectTo },
    Conditions: [['content-length-range', 0, maxBytes]],
    Expires: formSeconds,
  })
}

/** A link that reads a kept file for five minutes. The file is offered for saving, never run inside a page. */
export const signReadLink = (
  signing: Signing,
  { owner, fileId, fileName, type }: { owner: string; fileId: string; fileName: string; type: string },
): Promise<string> =>
  signed(signing, {
    Key: keptKey(owner, fileId),
    ResponseContentDisposition: `attachment; filename="${fileName.replace(/[^\w.-]/g, '_')}"`,
    ResponseContentType: type,
  })

/** A link to the small picture of a kept picture, as long as the one to the picture. Nothing of it stays in the browser. */
export const signThumbnailLink = (signing: Signing, { owner, fileId }: { owner: string; fileId: string }): Promise<string> =>
  signed(signing, { Key: thumbnailKey(owner, fileId), ResponseContentType: 'image/jpeg', ResponseCacheControl: 'no-store' })

const signed = async ({ s3, bucketName }: Signing, read: Omit<GetObjectCommandInput, 'Bucket'>): Promise<string> => {
  const [{ GetObjectCommand }, { getSignedUrl }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('@aws-sdk/s3-request-presigner'),
  ])
  return getSignedUrl(await s3(), new GetObjectCommand({ Bucket: bucketName, ...read }), { expiresIn: linkSeconds })
}
