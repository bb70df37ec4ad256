import type { ObjectCreated, ObjectScanned } from '../../functions/attachments/handler.ts'
import type { Region } from '../../shared/region.ts'
import type { Created } from './object-storage.ts'

/** The harmless line that every virus scanner reports (EICAR), taken apart so that none reports this file. */
const testVirus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('')

/**
 * The news of an upload as it reaches the judging function: of the bucket, or of the scanner where the region file has uploads
 * scanned. The scanner here knows the test virus and nothing else.
 */
export const newsOf = (
  { virusScanning }: Pick<Region, 'virusScanning'>,
  { key, etag, content }: Created,
): ObjectCreated | ObjectScanned => {
  if (!virusScanning) return { detail: { object: { key } } }
  const scanResultStatus = content.includes(testVirus) ? 'THREATS_FOUND' : 'NO_THREATS_FOUND'
  return { detail: { s3ObjectDetails: { objectKey: key, eTag: etag }, scanResultDetails: { scanResultStatus } } }
}
