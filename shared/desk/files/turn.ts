import type { FileRefusal } from '../../domain/events/happenings.ts'
import { functions } from '../../manifest.ts'
import { beginJudging, endJudging, readJudging, takeOverJudging } from '../../store/judgings.ts'
import type { Tools } from '../tools.ts'

/** Longer than this no process judges: the platform has ended it. */
const longestMilliseconds = functions.attachments.timeoutSeconds * 1000
const looks = 12

/** `ended-the-process`: whoever judged it before never came to an end, most likely because of what is in the file. */
export type Turn = 'first' | 'judged-before' | 'ended-the-process'

/**
 * One process at a time judges a file, so that it is kept once and never taken away by another one. Of the same file told
 * twice at once the second waits for the first; throws where that takes long, and the platform tells of it again in a minute.
 */
export const takeTurn = async ({ table, effects }: Tools, fileId: string, sending: string | undefined): Promise<Turn> => {
  for (let look = 0; look < looks; look++) {
    const now = effects.now()
    if (await beginJudging(table, fileId, now, sending)) return 'first'
    const before = await readJudging(table, fileId)
    if (before?.stands === 'judged' && before.sending === sending) return 'judged-before'
    const isOver = before?.stands === 'under-way' && Date.parse(now) - Date.parse(before.begunAt) >= longestMilliseconds
    if (isOver && (await takeOverJudging(table, fileId, before, now))) return 'ended-the-process'
    await effects.sleep(500 + look * 100)
  }
  throw new Error('Another process is judging the same file')
}

/** What failed in order may be tried again; what was judged is not judged twice. */
export const endTurn = ({ table, effects }: Tools, fileId: string, how: Parameters<typeof endJudging>[3]) =>
  endJudging(table, fileId, effects.now(), how)

/** What became of a file, as long as its judging is known: why it was not kept, or that it was; null before the verdict. */
export const verdictOn = async ({ table }: Tools, fileId: string): Promise<FileRefusal | 'kept' | null> => {
  const judging = await readJudging(table, fileId)
  return judging?.stands === 'judged' ? (judging.refusal ?? 'kept') : null
}
