import { type DecreeFile, isJudged, type UploadRefusal, withFile, withRefusal } from '../../domain/office/decree.ts'
import { putDecree, readDecree } from '../../store/office/decree-items.ts'
import { transact } from '../../store/transact.ts'
import { pause } from '../retry.ts'
import type { Tools } from '../tools.ts'

const tries = 8

/** What became of uploaded decrees, noted by the function that judges uploads. */
export const decrees = (tools: Tools) => {
  const { table, effects } = tools

  /** Decides on the file as it is, and again when another upload was judged in between. Judged once, it stays so. */
  const note = async (institution: string, fileId: string, change: (now: DecreeFile) => DecreeFile): Promise<DecreeFile> => {
    for (let i = 0; i < tries; i++) {
      const now = await readDecree(table, institution)
      if (isJudged(now, fileId)) return now
      const next = change(now)
      if ((await transact(table.documents, [putDecree(table, next)])).committed) return next
      await pause(effects, (i + 1) * 15, (i + 1) * 15 + 32)
    }
    throw new Error('The file of a decree changed faster than it could be read')
  }

  return {
    decreeOf: (institution: string): Promise<DecreeFile> => readDecree(table, institution),
    keepDecree: (institution: string, file: Omit<NonNullable<DecreeFile['file']>, 'at'>) =>
      note(institution, file.fileId, (now) => withFile(now, { ...file, at: effects.now() })),
    refuseDecree: (institution: string, fileId: string, reason: UploadRefusal) =>
      note(institution, fileId, (now) => withRefusal(now, { fileId, reason, at: effects.now() })),
  }
}
