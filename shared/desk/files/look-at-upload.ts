import type { FileRefusal } from '../../domain/events/happenings.ts'
import type { Tools } from '../tools.ts'
import { readUpload, type Upload } from './objects.ts'
import type { Scan } from './scan.ts'
import type { Turn } from './turn.ts'

export type Looked =
  | { kind: 'bytes'; bytes: Uint8Array }
  | { kind: 'refused'; reason: Extract<FileRefusal, 'too-demanding' | 'virus' | 'not-scannable'> }
  /** Judged before and cleared away. */
  | { kind: 'gone' }
  /** Sent once more since it was scanned: what lies there now is told of by its own scan, and stays for it. */
  | { kind: 'replaced' }

/** The bytes to judge, or why they are not even read. `scan` is null where no scanner looks at uploads. */
export const lookAtUpload = async (
  tools: Tools,
  { key }: Upload,
  turn: Exclude<Turn, 'judged-before'>,
  scan: Scan | null,
): Promise<Looked> => {
  if (turn === 'ended-the-process') return { kind: 'refused', reason: 'too-demanding' }
  if (scan && scan.found !== 'nothing') return { kind: 'refused', reason: scan.found }
  const bytes = await readUpload(tools, key, scan?.etag)
  if (bytes === 'replaced') return { kind: 'replaced' }
  return bytes ? { kind: 'bytes', bytes } : { kind: 'gone' }
}
