import { createHash } from 'node:crypto'
import type { FileRefusal } from '../../domain/events/happenings.ts'
import { clean, typeOf } from '../../files/clean.ts'
import type { ContentRefusal, Thumbnail } from '../../files/cleaned.ts'
import { type FileType, sorts } from '../../files/kinds.ts'
import { maxBytesOf, type Sort } from '../../files/limits.ts'

export type ProcessedUpload =
  /** `bytes` are the cleaned ones; `sha256` (hexadecimal) and `size` are theirs, as the case's log records them. */
  | { kind: 'accepted'; type: FileType; bytes: Uint8Array; sha256: string; size: number; thumbnail?: Thumbnail & { sha256: string } }
  | { kind: 'refused'; reason: Extract<FileRefusal, ContentRefusal | 'too-large' | 'empty'> }

/** What may come where the file is for. `keepSigned`: whoever sent it may be known by the signature of a document. */
export type Expected = { sorts: readonly Sort[]; keepSigned: boolean }

const everySort: readonly Sort[] = ['picture', 'document', 'video']

/** By whom or for what a file was sent (docs/adr/0043). */
export const expected = {
  /** A signature would tell who an anonymous reporter is: nothing of theirs keeps it. */
  complaint: { sorts: everySort, keepSigned: false },
  /** Who asks for information names themselves, and proves identity or authority with signed documents. */
  request: { sorts: everySort, keepSigned: true },
  officer: { sorts: everySort, keepSigned: true },
  letter: { sorts: ['document'], keepSigned: true },
  /** A decree (SK): the signed document, or a photo of the paper. */
  decree: { sorts: ['document', 'picture'], keepSigned: true },
  /** Beside an answer to a scorer: a signed paper, a screenshot, a photo. */
  answer: { sorts: ['document', 'picture'], keepSigned: true },
} as const satisfies Record<string, Expected>

/** What becomes of an uploaded file: known by its content, cleaned, or refused. */
export const processUpload = async (bytes: Uint8Array, { sorts: wanted, keepSigned }: Expected): Promise<ProcessedUpload> => {
  if (bytes.length === 0) return { kind: 'refused', reason: 'empty' }
  const type = (await typeOf(bytes)) ?? ''
  const sort = sorts[type]
  if (!sort || !wanted.includes(sort)) return { kind: 'refused', reason: 'type-not-allowed' }
  if (bytes.length > maxBytesOf(sort)) return { kind: 'refused', reason: 'too-large' }
  const cleaned = await clean(bytes, type, { keepSigned })
  if (cleaned.kind === 'refused') return cleaned
  const { kind: _, thumbnail, ...kept } = cleaned
  return {
    kind: 'accepted',
    ...kept,
    sha256: hashOf(kept.bytes),
    size: kept.bytes.length,
    ...(thumbnail && { thumbnail: { ...thumbnail, sha256: hashOf(thumbnail.bytes) } }),
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
