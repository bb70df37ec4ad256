import type { DecreeFile } from '../../domain/office/decree.ts'
import { isJudged, type UploadRefusal, withFile, withRefusal } from '../../domain/office/upload-place.ts'
import { putDecree, readDecree } from '../../store/office/decree-items.ts'
import type { Tools } from '../tools.ts'
import { changePlace } from './changing-place.ts'

/** What became of uploaded decrees, noted by the function that judges uploads. Judged once, it stays so. */
export const decrees = (tools: Tools) => {
  const { table, effects } = tools
  const read = (institution: string): Promise<DecreeFile> => readDecree(table, institution)
  const note = (institution: string, fileId: string, change: (now: DecreeFile) => DecreeFile): Promise<DecreeFile> =>
    changePlace(
      tools,
      () => read(institution),
      (next) => putDecree(table, next),
      (now) => (isJudged(now, fileId) ? null : change(now)),
    )
  return {
    decreeOf: read,
    keepDecree: (institution: string, file: Omit<NonNullable<DecreeFile['file']>, 'at'>) =>
      note(institution, file.fileId, (now) => withFile(now, { ...file, at: effects.now() })),
    refuseDecree: (institution: string, fileId: string, reason: UploadRefusal) =>
      note(institution, fileId, (now) => withRefusal(now, { fileId, reason, at: effects.now() })),
  }
}
