import { bucket } from '../../manifest.ts'

/** Where what belongs to an import lies, in the bucket that keeps no versions. */
export const importKey = (importId: string, part: string): string => `${bucket.imports}${importId}/${part}`
export const exportKey = (importId: string): string => importKey(importId, 'file')

/** 50,000 reports take some 20 MB; above this nothing is even fetched. */
export const maxExportBytes = 30 * 1024 * 1024
/** What the bucket takes in: it refuses in XML that nobody understands, and what lies between the two is refused by us, in words. */
export const maxSentBytes = 4 * maxExportBytes
