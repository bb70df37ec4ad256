/**
 * What a virus scanner found in an upload, where the region file has uploads scanned (docs/adr/0055). `etag` names the bytes
 * that it looked at: an object that was replaced since is judged by the news of its own scan.
 */
export type Scan = { etag: string; found: 'nothing' | 'virus' | 'not-scannable' }

/** Results of GuardDuty Malware Protection for S3, in its own words. */
export type ScanResult = 'NO_THREATS_FOUND' | 'THREATS_FOUND' | 'UNSUPPORTED' | 'ACCESS_DENIED' | 'FAILED'

/**
 * Throws where the scanner did not look because of us or of itself: the news is laid aside with an alarm, and the file stays
 * unshown. Refusing it would blame whoever sent it.
 */
export const scanOf = (result: ScanResult, etag: string): Scan => {
  switch (result) {
    case 'NO_THREATS_FOUND':
      return { etag, found: 'nothing' }
    case 'THREATS_FOUND':
      return { etag, found: 'virus' }
    case 'UNSUPPORTED':
      return { etag, found: 'not-scannable' }
    // `ACCESS_DENIED`, `FAILED`, and whatever the scanner may come to say one day: not knowing is not finding nothing.
    default:
      throw new Error(`The virus scanner did not look at an upload: ${result}`)
  }
}
