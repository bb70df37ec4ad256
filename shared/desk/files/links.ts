import type { S3Client } from '@aws-sdk/client-s3'
import { maxFileBytes } from '../../files/limits.ts'
import { bucket } from '../../manifest.ts'

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
export const signUploadForm = async (
  { s3, incomingName }: Signing,
  { owner, fileId, redirectTo }: { owner: string; fileId: string; redirectTo: string },
): Promise<{ url: string; fields: Record<string, string> }> => {
  const { createPresignedPost } = await import('@aws-sdk/s3-presigned-post')
  return createPresignedPost(await s3(), {
    Bucket: incomingName,
    Key: `${bucket.incoming}${owner}/${fileId}`,
    Fields: { success_action_redirect: redirectTo },
    Conditions: [['content-length-range', 0, maxUploadBytes]],
    Expires: formSeconds,
  })
}

/** A link that reads a kept file for five minutes. The file is offered for saving, never run inside a page. */
export const signReadLink = async (
  { s3, bucketName }: Signing,
  { owner, fileId, fileName, type }: { owner: string; fileId: string; fileName: string; type: string },
): Promise<string> => {
  const [{ GetObjectCommand }, { getSignedUrl }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('@aws-sdk/s3-request-presigner'),
  ])
  const command = new GetObjectCommand({
    Bucket: bucketName,
    Key: `${bucket.kept}${owner}/${fileId}`,
    ResponseContentDisposition: `attachment; filename="${fileName.replace(/[^\w.-]/g, '_')}"`,
    ResponseContentType: type,
  })
  return getSignedUrl(await s3(), command, { expiresIn: linkSeconds })
}
