import { isJudged, type UploadRefusal, withFile, withoutFile, withRefusal } from '../../domain/office/upload-place.ts'
import { type AnswerFile, type AnswerPlace, answerFileName, answerOwner } from '../../domain/scorers/answer-file.ts'
import { putAnswerFile, readAnswerFile } from '../../store/office/answer-file-items.ts'
import type { Tools } from '../tools.ts'
import { changePlace } from './changing-place.ts'
import { keptKey } from './kept-keys.ts'
import { signReadLink } from './links.ts'
import { takeAway } from './taking-away.ts'

type Kept = NonNullable<AnswerFile['file']>

/** Files beside answers to scorers: what became of those that were sent, and taking one off (docs/adr/0079). */
export const answerFiles = (tools: Tools) => {
  const { table, effects } = tools
  const changed = (place: AnswerPlace, change: (now: AnswerFile) => AnswerFile | null): Promise<AnswerFile> =>
    changePlace(
      tools,
      () => readAnswerFile(table, place),
      (next) => putAnswerFile(table, next),
      change,
    )
  const note = (place: AnswerPlace, fileId: string, change: (now: AnswerFile) => AnswerFile): Promise<AnswerFile> =>
    changed(place, (now) => (isJudged(now, fileId) ? null : change(now)))
  return {
    answerFileOf: (place: AnswerPlace): Promise<AnswerFile> => readAnswerFile(table, place),
    keepAnswerFile: (place: AnswerPlace, file: Omit<Kept, 'at'>) =>
      note(place, file.fileId, (now) => withFile(now, { ...file, at: effects.now() })),
    refuseAnswerFile: (place: AnswerPlace, fileId: string, reason: UploadRefusal) =>
      note(place, fileId, (now) => withRefusal(now, { fileId, reason, at: effects.now() })),
    /** Takes off the file that the officer saw there; another one that arrived since stays. */
    takeOffAnswerFile: async (place: AnswerPlace, fileId: string): Promise<'done' | 'changed-since'> => {
      const stands = await changed(place, (now) => (now.file?.fileId === fileId ? withoutFile(now) : null))
      await clearReplaced(tools, stands)
      return stands.file === null ? 'done' : 'changed-since'
    },
    linkToAnswerFile: (place: AnswerPlace, { fileId, type }: Pick<Kept, 'fileId' | 'type'>): Promise<string> =>
      signReadLink(effects, { owner: answerOwner(place), fileId, fileName: answerFileName(place, type), type }),
  }
}

/** Every time: what was cut off before this left the old ones lying. */
export const clearReplaced = async (tools: Tools, file: AnswerFile): Promise<void> => {
  for (const old of file.replaced) await takeAway(tools.effects, keptKey(answerOwner(file), old), 'answer-file-gone')
}
