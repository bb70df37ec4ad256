import { createHash } from 'node:crypto'
import type { FileRefusal } from '../../domain/events/happenings.ts'
import { type FileType, sniff } from '../../files/sniff.ts'
import { strip } from '../../files/strip.ts'

export type ProcessedUpload =
  /** `bytes` are the stripped ones; `sha256` (hexadecimal) and `size` are theirs, as the case's log records them. */
  | { kind: 'accepted'; type: FileType; bytes: Uint8Array; sha256: string; size: number }
  | { kind: 'refused'; reason: Extract<FileRefusal, 'too-large' | 'type-not-allowed' | 'broken' | 'empty'> }

/** What becomes of an uploaded file: checked by its content, stripped, or refused (docs/adr/0006). `maxBytes` is of the upload. */
export const processUpload = (bytes: Uint8Array, maxBytes: number): ProcessedUpload => {
  if (bytes.length === 0) return { kind: 'refused', reason: 'empty' }
  if (bytes.length > maxBytes) return { kind: 'refused', reason: 'too-large' }
  const type = sniff(bytes)
  if (type === null) return { kind: 'refused', reason: 'type-not-allowed' }
  const stripped = strip[type](bytes)
  if (stripped === 'broken') return { kind: 'refused', reason: 'broken' }
  const sha256 = createHash('sha256').update(stripped).digest('hex')
  return { kind: 'accepted', type, bytes: stripped, sha256, size: stripped.length }
}

/**
 * A document that was signed elsewhere (docs/adr/0025): a PDF, kept byte for byte, because taking anything out of it would
 * break the electronic signature (TTE) it came for.
 */
export const keepSignedPdf = (bytes: Uint8Array, maxBytes: number): ProcessedUpload => {
  if (bytes.length === 0) return { kind: 'refused', reason: 'empty' }
  if (bytes.length > maxBytes) return { kind: 'refused', reason: 'too-large' }
  if (sniff(bytes) !== 'application/pdf') return { kind: 'refused', reason: 'type-not-allowed' }
  return { kind: 'accepted', type: 'application/pdf', bytes, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length }
}

/** A decree (SK): the signed PDF, or a photo of the paper, which loses its place like any other; a video is none. */
export const processDecree = (bytes: Uint8Array, maxBytes: number): ProcessedUpload => {
  const asPdf = keepSignedPdf(bytes, maxBytes)
  const isPicture = asPdf.kind === 'refused' && asPdf.reason === 'type-not-allowed' && sniff(bytes) !== 'video/mp4'
  return isPicture ? processUpload(bytes, maxBytes) : asPdf
}
