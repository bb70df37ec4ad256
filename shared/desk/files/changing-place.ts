import type { UploadPlace } from '../../domain/office/upload-place.ts'
import { type GuardedAction, transact } from '../../store/transact.ts'
import { pause } from '../retry.ts'
import type { Tools } from '../tools.ts'

const tries = 8

/**
 * Decides on a place as it is, and again when another upload was judged in between; `change` is null where nothing is to be changed any
 * more. How the place stands afterwards.
 */
export const changePlace = async <P extends UploadPlace>(
  { table, effects }: Tools,
  read: () => Promise<P>,
  put: (next: P) => GuardedAction,
  change: (now: P) => P | null,
): Promise<P> => {
  for (let i = 0; i < tries; i++) {
    const now = await read()
    const next = change(now)
    if (next === null) return now
    if ((await transact(table.documents, [put(next)])).committed) return next
    await pause(effects, (i + 1) * 15, (i + 1) * 15 + 32)
  }
  throw new Error('The place of a file changed faster than it could be read')
}
